import { exceedsHalf, sumFractions, WHOLE } from '../register/shares'
import type { CivilDate } from '../time/civil-date'
import { standing } from './effective'
import type { Standing } from './entitlement'
import type { ChangePolicy, Choice, Declaration, VotingRight } from './model'

/** Why a declaration is refused. */
export type CastRefusal =
  | 'NOT_OPEN'
  | 'OUT_OF_TIME'
  | 'NOT_ENTITLED'
  | 'ALREADY_CAST'
  | 'ALREADY_CAST_BY_SPOUSE'
  | 'ALREADY_CAST_BY_PREDECESSOR'
  | 'ALREADY_DECIDED'
  | 'DIFFERS_FROM_OWN'
  | 'JOINT_PROXY_NEEDED'

export type Voting = {
  isOpen: boolean
  opensOn: CivilDate
  closesOn: CivilDate | null
  voteChange: ChangePolicy
  isAdopted: boolean
  /** One owner, one vote: co-owners need a joint proxy. */
  isOneOwner: boolean
}

/** The closing day still votes. */
export const isVotingDay = (
  { opensOn, closesOn }: Pick<Voting, 'opensOn' | 'closesOn'>,
  on: CivilDate,
): boolean => opensOn <= on && (closesOn === null || on <= closesOn)

const ancestorsOf = (right: VotingRight, byId: ReadonlyMap<string, VotingRight>): string[] => {
  const found: string[] = []
  for (let next = right.succeeds; next !== null; next = byId.get(next)?.succeeds ?? null) found.push(next)
  return found
}

/** A paper handed in late must not take away the vote of who has succeeded since. */
const descendantsOf = (right: VotingRight, rights: readonly VotingRight[]): string[] =>
  rights
    .filter(({ succeeds }) => succeeds === right.id)
    .flatMap((heir) => [heir.id, ...descendantsOf(heir, rights)])

type Case = {
  voting: Voting
  standings: readonly Standing[]
  choice: Choice
  rights: readonly VotingRight[]
  declarations: readonly Declaration[]
}

/** What one right says to a declaration: refused, or taken. */
function judgeOne(standingOf: Standing, input: Case, on: CivilDate): CastRefusal | null {
  const { voting, choice, rights, declarations } = input
  const byId = new Map(rights.map((right) => [right.id, right]))
  const right = byId.get(standingOf.rightId)
  if (!right) return 'NOT_ENTITLED'
  const declared = standing(declarations)
  if (ancestorsOf(right, byId).some((id) => declared.has(id))) return 'ALREADY_CAST_BY_PREDECESSOR'
  if (descendantsOf(right, rights).some((id) => declared.has(id))) return 'ALREADY_CAST'
  const here = declared.get(right.id) ?? []
  const own = here.find(({ principalId }) => principalId === standingOf.principalId)
  if (own) {
    if (own.choice === choice || voting.voteChange === 'forbidden') return 'ALREADY_CAST'
    // A paper signed before a newer declaration and entered after it does not take its place.
    if (on < own.castOn) return 'ALREADY_CAST'
    return voting.voteChange === 'untilAdopted' && voting.isAdopted ? 'ALREADY_DECIDED' : null
  }
  if (here.some((other) => other.choice === choice)) return 'ALREADY_CAST_BY_SPOUSE'
  // What differs from the spouse's takes a vote away: after adoption that is as late as a change would be.
  const isDecided = voting.isAdopted && voting.voteChange !== 'untilClose'
  return here.length > 0 && isDecided ? 'ALREADY_DECIDED' : null
}

/**
 * One owner, one vote: premises of several owners are voted for by whom the majority of their shares appointed in
 * writing (UWL art. 23(2b)). Who stands for no more than half of them may not declare.
 */
const withMajority = (input: Case): readonly Standing[] => {
  if (!input.voting.isOneOwner) return input.standings
  const byId = new Map(input.rights.map((right) => [right.id, right]))
  const partIn = (premisesId: string | null | undefined) =>
    sumFractions(
      input.standings.flatMap(({ rightId }) => {
        const right = byId.get(rightId)
        return right && right.premisesId === premisesId ? [right.part] : []
      }),
    )
  return input.standings.filter(({ rightId }) => exceedsHalf(partIn(byId.get(rightId)?.premisesId), WHOLE))
}

export type Verdict = { taken: Standing[]; refusal: null } | { taken: null; refusal: CastRefusal }

const refused = (refusal: CastRefusal): Verdict => ({ taken: null, refusal })

/**
 * Judges one declaration with all the rights it is for. An owner of many premises declares once for all; where some
 * have voted already, the declaration may not differ from what they said, and counts for the others.
 */
export function judgeDeclaration(input: Case, on: CivilDate): Verdict {
  if (!input.voting.isOpen) return refused('NOT_OPEN')
  if (!isVotingDay(input.voting, on)) return refused('OUT_OF_TIME')
  if (input.standings.length === 0) return refused('NOT_ENTITLED')
  const standings = withMajority(input)
  if (standings.length === 0) return refused('JOINT_PROXY_NEEDED')
  const judged = standings.map((one) => ({ one, refusal: judgeOne(one, input, on) }))
  const taken = judged.filter(({ refusal }) => refusal === null).map(({ one }) => one)
  if (taken.length === 0) return refused(judged[0]?.refusal ?? 'NOT_ENTITLED')
  const declared = standing(input.declarations)
  const declaring = new Set(taken.map(({ principalId }) => principalId))
  const differs = judged.some(
    ({ one, refusal }) =>
      refusal === 'ALREADY_CAST' &&
      declaring.has(one.principalId) &&
      (declared.get(one.rightId) ?? []).some(
        ({ principalId, choice }) => principalId === one.principalId && choice !== input.choice,
      ),
  )
  return differs ? refused('DIFFERS_FROM_OWN') : { taken, refusal: null }
}

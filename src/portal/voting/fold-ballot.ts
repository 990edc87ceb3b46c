import { sumFractions } from '@/src/domain/register/shares'
import { judgeDeclaration } from '@/src/domain/voting/casting'
import { standing } from '@/src/domain/voting/effective'
import { standingsOf, type Standing } from '@/src/domain/voting/entitlement'
import { choices, type Choice, type Declaration, type VotingRight } from '@/src/domain/voting/model'
import { ruleProfiles } from '@/src/domain/voting/rules'
import { heldRights } from '@/src/domain/voting/succession'
import type { Tally } from '@/src/domain/voting/tally'
import type { ResolutionRow, VoteJson } from './resolution-statement'
import type { Ballot, OwnRight, OwnVote } from './resolution-view'

type Input = {
  row: ResolutionRow
  rights: VotingRight[]
  declarations: Declaration[]
  counted: Tally
  personId: string
  todayOn: string
}

const standingsToday = ({ row, rights, personId, todayOn }: Input): Standing[] => {
  const { basis } = ruleProfiles[row.rule]
  return standingsOf({
    personId,
    held: heldRights(rights).filter((right) => right.basis === basis),
    ties: row.ties,
    proxies: row.proxies,
    on: todayOn,
  })
}

const verdictOn = (input: Input, standings: Standing[], choice: Choice) =>
  judgeDeclaration(
    {
      voting: {
        isOpen: input.row.state === 'open',
        opensOn: input.row.opensOn,
        closesOn: input.row.closesOn,
        voteChange: input.row.voteChange,
        isAdopted: input.counted.result === 'adopted',
        isOneOwner: input.row.rule === 'oneOwner',
      },
      standings,
      choice,
      rights: input.rights,
      declarations: input.declarations,
    },
    input.todayOn,
  )

function ownRights({ row, rights, personId }: Input, standings: Standing[]): OwnRight[] {
  const byId = new Map(rights.map((right) => [right.id, right]))
  const place = new Map(row.rights.map((right) => [right.premisesId, right]))
  const principals = new Map(row.proxies.map(({ principalId, principal }) => [principalId, principal]))
  return standings.flatMap(({ rightId, capacity, principalId }) => {
    const right = byId.get(rightId)
    if (!right) return []
    const premises = place.get(right.premisesId)
    return [
      {
        premisesCode: premises?.premisesCode ?? null,
        premisesUse: premises?.premisesUse ?? null,
        share: right.share,
        part: right.part,
        capacity,
        onBehalfOf: principalId === personId ? null : (principals.get(principalId) ?? null),
      },
    ]
  })
}

const ownVotes = (votes: readonly VoteJson[], personId: string): OwnVote[] => {
  const mine = votes.filter((vote) => vote.personId === personId)
  const once = new Map(mine.map((vote) => [vote.declaration, vote]))
  return [...once.values()].map(({ choice, castAt, receipt, declaration, annulled }) => ({
    choice,
    castAt,
    receipt,
    declaration,
    annulled,
  }))
}

/** What the other one declared for a right this person shares with a spouse. */
function spouseChoice({ declarations, rights }: Input, standings: Standing[]): Choice | null {
  const declared = standing(declarations)
  const known = new Set(rights.map(({ id }) => id))
  for (const { rightId, principalId } of standings) {
    if (!known.has(rightId)) continue
    const other = (declared.get(rightId) ?? []).find((one) => one.principalId !== principalId)
    if (other) return other.choice
  }
  return null
}

/** A person's ballot: the rights behind it, what was declared with them, and what may still be. */
export function ballotOf(input: Input): Ballot {
  const standings = standingsToday(input)
  const rights = ownRights(input, standings)
  const verdicts = choices.map((choice) => ({ choice, verdict: verdictOn(input, standings, choice) }))
  // A voting that came in by import takes its votes from imports alone.
  const isElsewhere = input.row.state === 'open' && input.row.openedAt === null
  const open = isElsewhere
    ? []
    : verdicts.filter(({ verdict }) => verdict.taken !== null).map(({ choice }) => choice)
  const refusal = isElsewhere ? 'IMPORTED_VOTING' : (verdicts[0]?.verdict.refusal ?? 'NOT_ENTITLED')
  return {
    rights,
    share: sumFractions(rights.map(({ share }) => share)),
    votes: ownVotes(input.row.votes, input.personId),
    spouseChoice: spouseChoice(input, standings),
    open,
    refusal: open.length > 0 ? null : refusal,
    hasDeclared: input.row.lastDeclaration === 'given',
  }
}

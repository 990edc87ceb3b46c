import { compareFractions, exceedsHalf, largerFraction, sumFractions, WHOLE } from '../register/shares'
import type { Fraction } from '../register/shares'
import { daysBetween } from '../time/civil-date'
import type { CivilDate } from '../time/civil-date'
import { addUp, byShares, type Buckets, type Weighed } from './buckets'
import { standing } from './effective'
import { byMembers, byOwners } from './heads'
import type { BaseRule, ChangePolicy, Declaration, Mode, VotingRight } from './model'
import { ruleProfiles, type RuleName } from './rules'

export type TallyInput = {
  rule: RuleName
  mode: Mode
  base: BaseRule
  voteChange: ChangePolicy
  opensOn: CivilDate
  /** The last day of voting, which still counts; null while it is open-ended. */
  closesOn: CivilDate | null
  /** Whether the voting is over. */
  isClosed: boolean
  /** Of `memberQualified`: the part of the votes cast that is enough. */
  qualified?: Fraction | null
  /** Whether abstentions count among the votes cast (statute). */
  abstainCounts?: boolean
  rights: readonly VotingRight[]
  declarations: readonly Declaration[]
}

/** `certain`: adopted whatever comes. `impossible`: can no longer be adopted. */
export type LiveState = 'certain' | 'impossible' | 'open'
export type Result = 'adopted' | 'rejected' | 'open'

export type Tally = Buckets & {
  /** What the votes for are measured by. */
  base: Fraction
  /** The sum of all shares, owners or members that could vote. */
  sum: Fraction
  live: LiveState
  result: Result
  adoptedOn: CivilDate | null
  /** The shares do not add up to 1 (UWL art. 23(2a)). */
  sharesNotWhole: boolean
}

const weigh = (input: TallyInput, declarations: readonly Declaration[]): Weighed[] => {
  const { basis } = ruleProfiles[input.rule]
  const rights = input.rights.filter((right) => right.basis === basis)
  const declared = standing(declarations)
  if (input.rule === 'oneOwner') return byOwners(rights, declared)
  return basis === 'member' ? byMembers(rights, declared) : byShares(rights, declared)
}

const premisesOf = (input: TallyInput): string[] => {
  const { basis } = ruleProfiles[input.rule]
  const ids = input.rights.flatMap((right) => (right.basis === basis ? (right.premisesId ?? []) : []))
  return [...new Set(ids)]
}

const castOf = ({ for: yes, against, abstain }: Buckets, withAbstentions: boolean): Fraction =>
  sumFractions([yes.weight, against.weight, ...(withAbstentions ? [abstain.weight] : [])])

function baseOf(input: TallyInput, buckets: Buckets, sum: Fraction): Fraction {
  switch (input.rule) {
    case 'shares':
    case 'smallMajority':
    case 'smallUnanimous':
      if (input.base === 'sum') return sum
      return input.base === 'unity' ? WHOLE : largerFraction(sum, WHOLE)
    case 'oneOwner':
      return sum
    case 'memberVote':
    case 'memberQualified':
      return castOf(buckets, input.abstainCounts ?? false)
    case 'simpleOfCast':
      return castOf(buckets, true)
  }
}

/** Whether so much is enough, by the rule alone; what votes cast are the base says nothing before the end. */
function isEnough(input: TallyInput, part: Fraction, base: Fraction): boolean {
  if (input.rule === 'smallUnanimous') return compareFractions(part, base) >= 0
  if (input.rule === 'memberQualified' && input.qualified) {
    const { num, den } = input.qualified
    return part.num > 0n && compareFractions({ num: part.num * den, den: part.den * num }, base) >= 0
  }
  return exceedsHalf(part, base)
}

const isLongEnough = ({ rule, opensOn, closesOn }: TallyInput): boolean =>
  closesOn === null || daysBetween(opensOn, closesOn) >= ruleProfiles[rule].leastDays - 1

/** The state of the count with only the declarations given, day and closing left aside. */
function count(input: TallyInput, declarations: readonly Declaration[]) {
  const buckets = addUp(weigh(input, declarations), premisesOf(input))
  const sum = sumFractions(Object.values(buckets).map(({ weight }) => weight))
  const base = baseOf(input, buckets, sum)
  return { buckets, sum, base, isMajority: isEnough(input, buckets.for.weight, base) }
}

/** The day of the vote that made the majority that stands: where one was lost and won again, the day it was won again. */
function decidingDay(input: TallyInput): CivilDate | null {
  const counting = input.declarations.filter(({ annulled }) => !annulled)
  const days = [...new Set(counting.map(({ castOn }) => castOn))].sort().reverse()
  const isMajority = (day: CivilDate) =>
    count(
      input,
      counting.filter(({ castOn }) => castOn <= day),
    ).isMajority
  const lost = days.findIndex((day) => !isMajority(day))
  return (lost < 0 ? days.at(-1) : days[lost - 1]) ?? null
}

function liveState(input: TallyInput, counted: ReturnType<typeof count>): LiveState {
  const { buckets, sum, base, isMajority } = counted
  if (isMajority && (input.isClosed || isSettled(input))) return 'certain'
  if (input.isClosed) return 'impossible'
  if (input.voteChange !== 'forbidden' || ruleProfiles[input.rule].ofCast) return 'open'
  const lost = sumFractions([buckets.against.weight, buckets.abstain.weight])
  const reachable = sumFractions([sum, { num: -lost.num, den: lost.den }])
  return isEnough(input, reachable, base) ? 'open' : 'impossible'
}

/** Whether a majority reached before the end can be lost no more. */
const isSettled = ({ rule, voteChange }: TallyInput): boolean =>
  !ruleProfiles[rule].ofCast && voteChange !== 'untilClose'

/** At a meeting and of votes cast a resolution is adopted on the closing day, else by the deciding vote. */
const adoptionDay = (input: TallyInput): CivilDate | null =>
  input.mode === 'meeting' || ruleProfiles[input.rule].ofCast ? input.closesOn : decidingDay(input)

/**
 * Counts a resolution exactly (domain rules 1.4–1.6, import format `tally`). Reported as adopted as soon as that is
 * certain, as rejected after closing.
 */
export function tally(input: TallyInput): Tally {
  const counted = count(input, input.declarations)
  const valid = isLongEnough(input)
  const live = valid ? liveState(input, counted) : input.isClosed ? 'impossible' : 'open'
  const result = live === 'certain' ? 'adopted' : input.isClosed ? 'rejected' : 'open'
  const isByShares = ruleProfiles[input.rule].basis === 'owner' && input.rule !== 'oneOwner'
  return {
    ...counted.buckets,
    base: counted.base,
    sum: counted.sum,
    live,
    result,
    adoptedOn: result === 'adopted' ? adoptionDay(input) : null,
    sharesNotWhole: isByShares && compareFractions(counted.sum, WHOLE) !== 0,
  }
}

import {
  fullMeterCapacities,
  type AccountRange,
  type Capacity,
  type ResidentActor,
  type Tie,
} from './actor/types'

/** Open-ended dates, so that a scope compiles to one form without nulls. */
export const beginningOfTime = '0001-01-01'
export const endOfTime = '9999-12-31'

export type DatedId = { id: string; fromOn: string; untilOn: string }

/** Joins overlapping or touching ranges of one id, so that no row is met twice. Dates compare as text. */
export function mergeRanges(ranges: readonly DatedId[]): DatedId[] {
  const sorted = [...ranges].sort((a, b) => a.id.localeCompare(b.id) || (a.fromOn < b.fromOn ? -1 : 1))
  const merged: DatedId[] = []
  for (const range of sorted) {
    const last = merged.at(-1)
    if (last && last.id === range.id && range.fromOn <= last.untilOn) {
      if (range.untilOn > last.untilOn) last.untilOn = range.untilOn
    } else merged.push({ ...range })
  }
  return merged
}

const accountsOf = (ties: readonly Tie[]): AccountRange[] => ties.flatMap((tie) => tie.accounts)

/** Ledger rows a resident may see: account and booking dates, half open. Pass one tie's list to narrow to it. */
export const ledgerRanges = (actor: ResidentActor, ties: readonly Tie[] = actor.ties): DatedId[] =>
  mergeRanges(
    accountsOf(ties).map((a) => ({ id: a.accountId, fromOn: a.fromOn, untilOn: a.untilOn ?? endOfTime })),
  )

/** Charges a resident may see: from the notice in force on the tie's first day. Dates are `validFromOn`. */
export const chargeRanges = (actor: ResidentActor, ties: readonly Tie[] = actor.ties): DatedId[] =>
  mergeRanges(
    accountsOf(ties).map((a) => ({
      id: a.accountId,
      fromOn: a.noticeFromOn,
      untilOn: a.untilOn ?? endOfTime,
    })),
  )

/**
 * Readings a resident may see, by premises and reading date: all of them for a current owner, spouse or
 * representative; otherwise those of the tie's own time.
 */
export const readingRanges = (actor: ResidentActor, ties: readonly Tie[] = actor.ties): DatedId[] =>
  mergeRanges(
    ties.map((tie) => {
      const whole = tie.isCurrent && fullMeterCapacities.includes(tie.capacity)
      return {
        id: tie.premisesId,
        fromOn: whole ? beginningOfTime : tie.fromOn,
        untilOn: tie.isCurrent ? endOfTime : (tie.toOn ?? endOfTime),
      }
    }),
  )

const votingCapacities: readonly Capacity[] = ['owner', 'spouse', 'representative']

/**
 * Communities in which a resident votes: as a current owner, spouse or representative, or sits on the board. Tenants
 * and household members have none.
 */
export const votingCommunities = (actor: ResidentActor): string[] => [
  ...new Set([
    ...actor.ties
      .filter((tie) => tie.isCurrent && votingCapacities.includes(tie.capacity))
      .map((tie) => tie.communityId),
    ...actor.boardTerms.map((term) => term.communityId),
  ]),
]

/** The three arrays a statement takes: `unnest($1::uuid[], $2::date[], $3::date[])`. */
export const rangeArrays = (ranges: readonly DatedId[]): [string[], string[], string[]] => [
  ranges.map((range) => range.id),
  ranges.map((range) => range.fromOn),
  ranges.map((range) => range.untilOn),
]

/** The tie for one of the actor's premises, or null: a foreign and a missing id look alike. */
export const tieFor = (actor: ResidentActor, premisesId: string): Tie | null =>
  actor.ties.find((tie) => tie.premisesId === premisesId) ?? null

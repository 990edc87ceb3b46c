import type { CivilDate } from '../time/civil-date'
import { compareFractions, NOTHING, sumFractions, WHOLE } from './shares'
import type { Fraction } from './shares'

/** An owner's part of premises from a day on; `toOn` is the first day it no longer holds, null for open. */
export type OwnershipSpan = {
  id: string
  fromOn: CivilDate
  toOn: CivilDate | null
  part: Fraction
}

/** On `onDate` the owners' parts add up to more than the whole; `id` is the row that brings them above it. */
export type OwnershipOverlap = { id: string; onDate: CivilDate }

/** Whether a span holds on a day: from `fromOn` up to, not including, `toOn`. */
export const holdsOn = (span: Pick<OwnershipSpan, 'fromOn' | 'toOn'>, date: CivilDate): boolean =>
  span.fromOn <= date && (span.toOn === null || date < span.toOn)

/** What the owners of one premises hold together on a day. */
export const ownedOn = (spans: readonly OwnershipSpan[], date: CivilDate): Fraction =>
  sumFractions(spans.filter((span) => holdsOn(span, date)).map(({ part }) => part))

/** The rows that bring the sum above the whole, in order; a refused row no longer counts against those after it. */
const rowsBeyondWhole = (holding: readonly OwnershipSpan[]): OwnershipSpan[] => {
  let sum = NOTHING
  return holding.filter((span) => {
    const together = sumFractions([sum, span.part])
    if (compareFractions(together, WHOLE) > 0) return true
    sum = together
    return false
  })
}

/**
 * Finds where the owners of one premises hold more than the whole on some day (import format: `OVERLAP`, which names
 * the later row). Give the rows in the order in which they came, stored ones first. Each row at fault is named once,
 * with the first such day. A sum can only rise on a day a span begins, so only those days are looked at.
 */
export const ownershipOverlaps = (spans: readonly OwnershipSpan[]): OwnershipOverlap[] => {
  const named = new Map<string, OwnershipOverlap>()
  const beginnings = [...new Set(spans.map(({ fromOn }) => fromOn))].sort()
  for (const onDate of beginnings) {
    const holding = spans.filter((span) => holdsOn(span, onDate))
    for (const { id } of rowsBeyondWhole(holding)) {
      if (!named.has(id)) named.set(id, { id, onDate })
    }
  }
  return [...named.values()]
}

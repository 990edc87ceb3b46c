import { daysBetween } from '../time/civil-date'
import type { CivilDate } from '../time/civil-date'
import type { UsageSegment } from './usage'

type Spread = Pick<UsageSegment, 'fromOn' | 'toOn' | 'units'>

/** What a segment gives up to the end of a day, in thousandths, spread evenly over its days and rounded down. */
function upTo({ fromOn, toOn, units }: Spread, on: CivilDate): bigint {
  if (on >= toOn) return units
  if (on <= fromOn) return 0n
  return (units * BigInt(daysBetween(fromOn, on))) / BigInt(daysBetween(fromOn, toOn))
}

/** Use up to the end of a day, in thousandths. */
export const usedUpTo = (segments: readonly Spread[], on: CivilDate): bigint =>
  segments.reduce((sum, segment) => sum + upTo(segment, on), 0n)

/**
 * Use after the end of `fromOn` up to the end of `toOn`, in thousandths; between readings it is spread by days. As the
 * difference of two states it adds up at any cut of the history.
 */
export const useWithin = (segments: readonly Spread[], fromOn: CivilDate, toOn: CivilDate): bigint =>
  usedUpTo(segments, toOn) - usedUpTo(segments, fromOn)

/** Whether readings stand for all of the days after `fromOn` up to `toOn`: else the use is of a part only. */
export const isCovered = (segments: readonly Spread[], fromOn: CivilDate, toOn: CivilDate): boolean => {
  const first = segments[0]
  if (!first || first.fromOn > fromOn) return false
  let reached = first.fromOn
  for (const segment of segments) {
    if (segment.fromOn > reached) return false
    if (segment.toOn > reached) reached = segment.toOn
    if (reached >= toOn) return true
  }
  return reached >= toOn
}

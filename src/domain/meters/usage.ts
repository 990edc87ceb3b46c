import { daysBetween } from '../time/civil-date'
import type { CivilDate } from '../time/civil-date'
import { powerOfTen, unitsAtScale } from '../finance/decimal'
import { countedPoints, READING_SCALE } from './reading-points'
import type { MeterLife, Point } from './reading-points'

/**
 * `counted`: the plain difference. `rollover`: the counter passed its last figure, confirmed by staff. `falling`: the
 * reading lies below an earlier one of the same meter, so no use is counted and staff must look.
 */
export type UsageState = 'counted' | 'rollover' | 'falling'

/** Use of one meter between two readings; the days are those after `fromOn` up to and including `toOn`. */
export type UsageSegment = {
  meterId: string
  fromOn: CivilDate
  toOn: CivilDate
  days: number
  /** Canonical decimals as read. */
  fromValue: string
  toValue: string
  /** Thousandths of the unit, never below zero. */
  units: bigint
  state: UsageState
}

export type UsageBetween = { units: bigint; state: UsageState }

/**
 * Use between two readings in canonical decimals, in thousandths. With a confirmed rollover of a meter with `digits`
 * figures before the decimal: (10^digits − previous) + current. A falling value without it gives no use, never a
 * negative one (import format, "Fine print").
 */
export const usageBetween = (
  previous: string,
  current: string,
  rollover: { digits: number } | null = null,
): UsageBetween => {
  const difference = unitsAtScale(current, READING_SCALE) - unitsAtScale(previous, READING_SCALE)
  if (difference >= 0n) return { units: difference, state: 'counted' }
  if (rollover === null) return { units: 0n, state: 'falling' }
  const full = powerOfTen(rollover.digits + READING_SCALE)
  const units = difference + full
  return units < 0n ? { units: 0n, state: 'falling' } : { units, state: 'rollover' }
}

const segment = (meter: MeterLife, from: Point, base: Point, to: Point): UsageSegment => {
  const { units, state } = usageBetween(base.value, to.value, to.isRollover ? { digits: meter.digits } : null)
  return {
    meterId: meter.id,
    fromOn: from.readOn,
    toOn: to.readOn,
    days: daysBetween(from.readOn, to.readOn),
    fromValue: from.value,
    toValue: to.value,
    units,
    state,
  }
}

/**
 * The use of one meter from reading to reading, in order of date. After a falling value use is counted from the
 * highest value before it, so that the whole never exceeds last − first and nothing is counted twice.
 */
export const meterSegments = (meter: MeterLife): UsageSegment[] => {
  const points = countedPoints(meter)
  const segments: UsageSegment[] = []
  let base = points[0]
  let previous = points[0]
  if (!base || !previous) return segments
  for (const point of points.slice(1)) {
    const next = segment(meter, previous, base, point)
    segments.push(next)
    if (next.state !== 'falling') base = point
    previous = point
  }
  return segments
}

/**
 * The use of a place across replacements: every meter's own segments, by date. The old meter's final and the new one's
 * initial reading carry the same date, so use is (final − previous) + (current − initial).
 */
export const usageSegments = (meters: readonly MeterLife[]): UsageSegment[] =>
  meters
    .flatMap(meterSegments)
    .sort((a, b) => (a.toOn === b.toOn ? (a.fromOn < b.fromOn ? -1 : 1) : a.toOn < b.toOn ? -1 : 1))

/** Thousandths used in all segments. */
export const totalUsage = (segments: readonly Pick<UsageSegment, 'units'>[]): bigint =>
  segments.reduce((sum, { units }) => sum + units, 0n)

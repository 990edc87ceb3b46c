import { addDays, daysBetween } from '../../time/civil-date'
import type { CivilDate } from '../../time/civil-date'
import { countedPoints, type MeterLife, type Point } from '../../meters/reading-points'
import { meterSegments, totalUsage } from '../../meters/usage'

/** Use of one meter over a time, with the readings it was reckoned from. `units` are thousandths. */
export type MeterUse = {
  meterId: string
  fromOn: CivilDate
  toOn: CivilDate
  /** Null where the use was divided by days: the states of the whole time are not of a part of it. */
  readingFrom: string | null
  readingTo: string | null
  units: bigint
  /** A reading within lies below the one before it, and no rollover was confirmed: its use was not counted. */
  isFalling: boolean
}

/** Days a reading may lie from the start and from the end of the time. */
export type Tolerance = { start: number; end: number }

/** How far from the boundary a reading may lie and still count as the one of that day. */
export const READING_TOLERANCE_DAYS = 15

const distance = (point: Point, day: CivilDate): number => {
  const days = daysBetween(point.readOn, day)
  return days < 0 ? -days : days
}

/** The reading nearest to the end of a day, the earlier of two alike; null where none is near enough. */
const pointAt = (points: readonly Point[], day: CivilDate, tolerance: number): Point | null => {
  const near = points.filter((point) => distance(point, day) <= tolerance)
  return near.reduce<Point | null>(
    (best, point) => (best === null || distance(point, day) < distance(best, day) ? point : best),
    null,
  )
}

/**
 * The use of a meter over `[fromOn, untilOn)`: from the reading at the end of the day before, or its installation
 * within the time, to the reading at the end of the last day, or its removal. Null where a reading is missing;
 * `undefined` where the meter did not hang there then.
 */
export const meterUse = (
  meter: MeterLife,
  fromOn: CivilDate,
  untilOn: CivilDate,
  { start: before, end: after }: Tolerance = { start: READING_TOLERANCE_DAYS, end: READING_TOLERANCE_DAYS },
): MeterUse | null | undefined => {
  if (meter.installedOn >= untilOn || (meter.removedOn !== null && meter.removedOn < fromOn)) return undefined
  const points = countedPoints(meter)
  const startDay = meter.installedOn >= fromOn ? meter.installedOn : addDays(fromOn, -1)
  const endDay =
    meter.removedOn !== null && meter.removedOn < untilOn ? meter.removedOn : addDays(untilOn, -1)
  const start = pointAt(points, startDay, before)
  const end = pointAt(points, endDay, after)
  if (start === null || end === null || end.readOn < start.readOn) return null
  const within = meterSegments(meter).filter((one) => one.fromOn >= start.readOn && one.toOn <= end.readOn)
  return {
    meterId: meter.id,
    ...{ fromOn: start.readOn, toOn: end.readOn, readingFrom: start.value, readingTo: end.value },
    units: totalUsage(within),
    isFalling: within.some(({ state }) => state === 'falling'),
  }
}

import { unitsAtScale } from '../finance/decimal'
import type { CivilDate } from '../time/civil-date'

/** Readings are compared in thousandths of the unit; a unit without decimals (allocators) is held alike. */
export const READING_SCALE = 3

export type MeterReadingKind =
  'resident' | 'administration' | 'remote' | 'estimated' | 'initial' | 'final' | 'settlement' | 'control'

export type MeterReading = {
  readOn: CivilDate
  kind: MeterReadingKind
  /** Canonical decimals, up to 3 (`214.318`). */
  value: string
  status: 'accepted' | 'pending' | 'rejected'
  /** Staff confirmed that the counter passed its last figure since the reading before. */
  isRollover?: boolean
}

/** A meter from its installation to its removal, with its readings in any order. */
export type MeterLife = {
  id: string
  /** Figures before the decimal. */
  digits: number
  installedOn: CivilDate
  initialReading: string
  removedOn: CivilDate | null
  finalReading: string | null
  readings: readonly MeterReading[]
}

/** The one value of a day; a reading is the state at the end of its day. */
export type Point = { readOn: CivilDate; value: string; kind: MeterReadingKind; isRollover: boolean }

// Where one day has several readings, the more official one counts.
const RANK: Record<MeterReadingKind, number> = {
  initial: 0,
  final: 0,
  settlement: 1,
  control: 2,
  administration: 3,
  remote: 4,
  resident: 5,
  estimated: 6,
}

const isInLife = (meter: MeterLife, date: CivilDate): boolean =>
  date >= meter.installedOn && (meter.removedOn === null || date <= meter.removedOn)

const ownPoints = (meter: MeterLife): Point[] => {
  const initial = {
    readOn: meter.installedOn,
    value: meter.initialReading,
    kind: 'initial',
    isRollover: false,
  } as const
  if (meter.removedOn === null || meter.finalReading === null) return [initial]
  const repeated = meter.readings.find(
    ({ readOn, isRollover }) => readOn === meter.removedOn && isRollover === true,
  )
  return [
    initial,
    {
      readOn: meter.removedOn,
      value: meter.finalReading,
      kind: 'final',
      isRollover: repeated !== undefined,
    },
  ]
}

/**
 * An estimate above the next true reading was simply too high: it is left out, and that reading is not taken for a
 * falling one.
 */
const withoutOverestimates = (points: readonly Point[]): Point[] =>
  points.filter((point, index) => {
    if (point.kind !== 'estimated') return true
    const next = points.slice(index + 1).find(({ kind }) => kind !== 'estimated')
    if (!next || next.isRollover) return true
    return unitsAtScale(point.value, READING_SCALE) <= unitsAtScale(next.value, READING_SCALE)
  })

/**
 * The readings that count for use, one a day, by date: accepted ones within the meter's installed time, and the meter's
 * own initial and final reading, which rows of those kinds may repeat (import format, "Fine print") and never replace.
 */
export const countedPoints = (meter: MeterLife): Point[] => {
  const byDay = new Map<CivilDate, Point>()
  for (const point of ownPoints(meter)) byDay.set(point.readOn, point)
  for (const reading of meter.readings) {
    const { readOn, kind, value } = reading
    if (reading.status !== 'accepted' || !isInLife(meter, readOn)) continue
    const known = byDay.get(readOn)
    if (known && RANK[known.kind] <= RANK[kind]) continue
    byDay.set(readOn, { readOn, kind, value, isRollover: reading.isRollover === true })
  }
  return withoutOverestimates([...byDay.values()].sort((a, b) => (a.readOn < b.readOn ? -1 : 1)))
}

import type { MeterReadingKind } from '@/src/domain/meters/reading-points'

/** Values and use are canonical decimals in the meter's unit (`5.912`). */

export type MeterKind = 'coldWater' | 'hotWater' | 'heat' | 'allocator' | 'electricity' | 'gas'

export type MeterCard = {
  id: string
  serial: string
  installedOn: string
  initialReading: string
  removedOn: string | null
  finalReading: string | null
  legalUntilOn: string | null
  /** `over`: the day has passed; `soon`: 60 days or fewer are left. Only of meters still in place. */
  legal: 'valid' | 'soon' | 'over' | 'none'
  remote: boolean
}

export type ReadingRow = {
  readOn: string
  serial: string
  kind: MeterReadingKind
  value: string
  /** Use since the reading before; null for the first one and for readings that do not count. */
  use: string | null
  state: 'counted' | 'rollover' | 'falling' | 'pending' | 'notCounted'
}

export type MonthRow = {
  period: string
  /** Null: no readings cover the month. */
  use: string | null
  yearBefore: string | null
  /** Serial of the meter put in that month in place of another. */
  replacedOn: string | null
}

/** Use in a settled period; both days belong to it. */
export type PeriodRow = { fromOn: string; toOn: string; use: string | null; yearBefore: string | null }

/** What the building uses on average; never from fewer than five premises. */
export type AverageUse = {
  /** Per premises and month: as many persons or as much area as one's own, where those are known. */
  perMonth: string
  premises: number
  /** Per person or m² and month, with one's own beside it; null where the reader does not see his own figure. */
  each: { per: 'person' | 'm2'; use: string; own: string | null } | null
}

/** One place where something is measured: the meter there now and those before it. */
export type MeterLine = {
  key: string
  kind: MeterKind
  unit: string
  decimals: number
  location: string | null
  /** Newest first. */
  meters: [MeterCard, ...MeterCard[]]
  latest: { readOn: string; value: string } | null
  /** Up to twelve months, oldest first; the last is the last month covered whole. */
  months: MonthRow[]
  /** All months since the first reading, oldest first. */
  allMonths: MonthRow[]
  /** Settled periods, newest first. */
  periods: PeriodRow[]
  /** Newest first. */
  readings: ReadingRow[]
  average: AverageUse | null
}

export type MetersView = { asOfAt: string | null; lines: MeterLine[] }

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
  /** Newest first. */
  readings: ReadingRow[]
  /** Use per premises and month in the building over the last year; null where fewer than five are measured. */
  average: { perMonth: string; premises: number } | null
}

export type MetersView = { asOfAt: string | null; lines: MeterLine[] }

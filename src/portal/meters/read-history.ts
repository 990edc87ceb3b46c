import type { ResidentActor } from '@/access/actor/types'
import { decimalText, unitsAtScale } from '@/src/domain/finance/decimal'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import type { Place } from '../register/place'
import type { MeterLine } from './meters-view'
import { readMeters } from './read-meters'

/** One measured place with the year chosen; the last one where none was. */
export type HistoryView = {
  asOfAt: string | null
  line: MeterLine
  years: string[]
  year: string | null
  total: string | null
}

const yearOf = (period: string): string => period.slice(0, 4)

/** The whole history of a meter's place, the first one where none is named; null for a foreign and a missing one alike. */
export async function readHistory(
  actor: ResidentActor,
  place: Place,
  meterId: string | null,
  wanted: string | null,
): Promise<HistoryView | null> {
  const { asOfAt, lines } = await readMeters(actor, place)
  const line =
    meterId === null ? lines[0] : lines.find(({ meters }) => meters.some(({ id }) => id === meterId))
  if (!line) return null
  const years = [...new Set(line.allMonths.map(({ period }) => yearOf(period)))].reverse()
  const year = years.find((each) => each === wanted) ?? years[0] ?? null
  const months = line.allMonths.filter(({ period }) => yearOf(period) === year)
  const used = months.flatMap(({ use }) => (use === null ? [] : [unitsAtScale(use, READING_SCALE)]))
  const total =
    used.length === 0
      ? null
      : decimalText(
          used.reduce((all, use) => all + use, 0n),
          READING_SCALE,
        )
  return { asOfAt, line: { ...line, months }, years, year, total }
}

import { addDays, civilDate, compareDates, dateParts, dayOfWeek } from './calendar'
import type { CivilDate } from './calendar'
import { quotient } from './integer'

/**
 * Days free from work by statute (Act of 18 January 1951 on days free from work, as amended), besides Sundays.
 * Rows are dated: a day added or taken away by law is one more row, never a changed one.
 */
type FixedHoliday = { month: number; day: number; fromYear: number; untilYear?: number }
type MovableHoliday = { daysAfterEaster: number }

const FIXED: readonly FixedHoliday[] = [
  { month: 1, day: 1, fromYear: 1951 },
  { month: 1, day: 6, fromYear: 2011 },
  { month: 5, day: 1, fromYear: 1951 },
  { month: 5, day: 3, fromYear: 1990 },
  { month: 8, day: 15, fromYear: 1989 },
  { month: 11, day: 1, fromYear: 1951 },
  { month: 11, day: 11, fromYear: 1989 },
  // One day only: Act of 7 November 2018 on the centenary of independence.
  { month: 11, day: 12, fromYear: 2018, untilYear: 2018 },
  // Act of 6 December 2024, in force from 2025.
  { month: 12, day: 24, fromYear: 2025 },
  { month: 12, day: 25, fromYear: 1951 },
  { month: 12, day: 26, fromYear: 1951 },
]

/** Easter Sunday and Monday, Pentecost, Corpus Christi. */
const MOVABLE: readonly MovableHoliday[] = [
  { daysAfterEaster: 0 },
  { daysAfterEaster: 1 },
  { daysAfterEaster: 49 },
  { daysAfterEaster: 60 },
]

const cache = new Map<number, ReadonlySet<CivilDate>>()

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm of 1876). */
export const easter = (year: number): CivilDate => {
  const golden = year % 19
  const century = quotient(year, 100)
  const inCentury = year % 100
  const correction = quotient(century - quotient(century + 8, 25) + 1, 3)
  const epact = (19 * golden + century - (century >> 2) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * (inCentury >> 2) - epact - (inCentury % 4)) % 7
  const shift = quotient(golden + 11 * epact + 22 * weekday, 451)
  const sum = epact + weekday - 7 * shift + 114
  return civilDate(year, quotient(sum, 31), (sum % 31) + 1)
}

/** All statutory holidays of a year besides ordinary Sundays, in order of date. */
export const holidaysOf = (year: number): CivilDate[] => {
  const fixed = FIXED.filter((row) => year >= row.fromYear && year <= (row.untilYear ?? 9999))
  const sunday = easter(year)
  const dates = new Set([
    ...fixed.map((row) => civilDate(year, row.month, row.day)),
    ...MOVABLE.map((row) => addDays(sunday, row.daysAfterEaster)),
  ])
  return [...dates].sort(compareDates)
}

/** Whether a date is a statutory holiday (an ordinary Sunday is not counted here). */
export const isHoliday = (date: CivilDate): boolean => {
  const { year } = dateParts(date)
  const known = cache.get(year) ?? new Set(holidaysOf(year))
  cache.set(year, known)
  return known.has(date)
}

/** Neither Saturday nor Sunday nor a statutory holiday. */
export const isWorkingDay = (date: CivilDate): boolean => dayOfWeek(date) < 6 && !isHoliday(date)

import { DomainError } from '../domain-error'
import { remembered } from '../remembered'
import { integerOf, quotient } from './integer'

/** A day of the civil calendar in Poland, `YYYY-MM-DD`, years 1000 to 9999. No time of day, no zone. */
export type CivilDate = string

/** A month, `YYYY-MM`. */
export type Period = string

export type DateParts = { year: number; month: number; day: number }

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const
const WEEKDAYS = [7, 1, 2, 3, 4, 5, 6] as const
const ISO_DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/
const POLISH_DATE = /^(\d{2})\.(\d{2})\.([1-9]\d{3})$/
const PERIOD = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days in a month (1–12) of a year. */
export const daysInMonth = (year: number, month: number): number => {
  const before = DAYS_BEFORE_MONTH[month - 1]
  const after = DAYS_BEFORE_MONTH[month]
  if (before === undefined || after === undefined) throw new DomainError('BAD_DATE', { month: String(month) })
  return after - before + (month === 2 && isLeapYear(year) ? 1 : 0)
}

/** Builds a date from its parts; throws `BAD_DATE` where that day does not exist. */
export const civilDate = (year: number, month: number, day: number): CivilDate => {
  const exists =
    year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  if (!exists) throw new DomainError('BAD_DATE', { date: `${year}-${pad(month, 2)}-${pad(day, 2)}` })
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/**
 * Reads `2026-03-29` or `29.03.2026` (import format, "Text rules"), blanks around allowed.
 * Returns the ISO form, or null for anything else and for a day that does not exist.
 */
export const parseCivilDate = (text: string): CivilDate | null => {
  const trimmed = text.trim()
  const iso = ISO_DATE.exec(trimmed)
  const polish = iso ? null : POLISH_DATE.exec(trimmed)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : polish
      ? [polish[3], polish[2], polish[1]]
      : [undefined, undefined, undefined]
  if (year === undefined || month === undefined || day === undefined) return null
  const monthNumber = integerOf(month)
  const dayNumberInMonth = integerOf(day)
  if (monthNumber < 1 || monthNumber > 12 || dayNumberInMonth < 1) return null
  return dayNumberInMonth > daysInMonth(integerOf(year), monthNumber) ? null : `${year}-${month}-${day}`
}

/** Year, month and day of an ISO date. Throws `BAD_DATE` on another shape. */
export const dateParts = (date: CivilDate): DateParts => {
  if (!ISO_DATE.test(date)) throw new DomainError('BAD_DATE', { date })
  return {
    year: integerOf(date.slice(0, 4)),
    month: integerOf(date.slice(5, 7)),
    day: integerOf(date.slice(8, 10)),
  }
}

/** -1, 0 or 1: `left` is before, on or after `right`. */
export const compareDates = (left: CivilDate, right: CivilDate): -1 | 0 | 1 =>
  left < right ? -1 : left > right ? 1 : 0

/**
 * Number of the day in the proleptic Gregorian calendar; 0001-01-01 is day 1 and was a Monday.
 * The century stands in the first two digits of the year, so no division is needed.
 */
export const dayNumber = remembered((date: CivilDate): number => {
  const { year, month, day } = dateParts(date)
  const pastYears = year - 1
  const century = integerOf(date.slice(0, 2)) - (date.slice(2, 4) === '00' ? 1 : 0)
  const leapDays = (pastYears >> 2) - century + (century >> 2)
  const beforeMonth = DAYS_BEFORE_MONTH[month - 1] ?? 0
  return pastYears * 365 + leapDays + beforeMonth + day + (month > 2 && isLeapYear(year) ? 1 : 0)
})

/** The date of a day number, the inverse of `dayNumber`. */
export const dateOfDayNumber = remembered((number: number): CivilDate => {
  const zeroBased = number - 1
  const eras = quotient(zeroBased, 146097)
  const inEra = zeroBased % 146097
  const centuries = quotient(inEra, 36524)
  const inCentury = inEra % 36524
  const cycles = quotient(inCentury, 1461)
  const inCycle = inCentury % 1461
  const years = quotient(inCycle, 365)
  const year = eras * 400 + centuries * 100 + cycles * 4 + years + 1
  // The last day of a 4-year or 400-year cycle: its divisions run over by one.
  if (years === 4 || centuries === 4) return civilDate(year - 1, 12, 31)
  let rest = inCycle % 365
  let month = 1
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month)
    month += 1
  }
  return civilDate(year, month, rest + 1)
})

/** The date `days` later (earlier where negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDayNumber(dayNumber(date) + days)

/** Days from one date to another; negative where `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from)

/** ISO weekday: Monday 1 … Sunday 7. */
export const dayOfWeek = (date: CivilDate): Weekday => WEEKDAYS[dayNumber(date) % 7] ?? 7

/** The same day `months` later; the last day of the month where that day does not exist (KC art. 112). */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const { year, month, day } = dateParts(date)
  const total = year * 12 + (month - 1) + months
  const targetYear = quotient(total, 12)
  const targetMonth = (total % 12) + 1
  const last = daysInMonth(targetYear, targetMonth)
  return civilDate(targetYear, targetMonth, day < last ? day : last)
}

export const firstOfMonth = (date: CivilDate): CivilDate => `${date.slice(0, 7)}-01`

export const isFirstOfMonth = (date: CivilDate): boolean => date.slice(8, 10) === '01'

export const lastOfMonth = remembered((date: CivilDate): CivilDate => {
  const { year, month } = dateParts(date)
  return civilDate(year, month, daysInMonth(year, month))
})

/** The month a date lies in, `YYYY-MM`. */
export const periodOf = (date: CivilDate): Period => date.slice(0, 7)

/** Reads `2026-03` (import format, "Text rules"); null for anything else. */
export const parsePeriod = (text: string): Period | null => {
  const trimmed = text.trim()
  return PERIOD.test(trimmed) ? trimmed : null
}

/** The month `months` after a month. */
export const addPeriods = (period: Period, months: number): Period =>
  periodOf(addMonths(`${period}-01`, months))

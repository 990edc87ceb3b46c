/** Dates as the rest of the portal uses them: the calendar, the days off, and the terms built on both. */
import { addDays, addMonths, parseCivilDate } from './calendar'
import type { CivilDate } from './calendar'
import { isWorkingDay } from './holidays'

export {
  addDays,
  addMonths,
  addPeriods,
  civilDate,
  compareDates,
  dateOfDayNumber,
  dateParts,
  dayNumber,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  isFirstOfMonth,
  isLeapYear,
  lastOfMonth,
  parseCivilDate,
  parsePeriod,
  periodOf,
} from './calendar'
export type { CivilDate, DateParts, Period, Weekday } from './calendar'
export { easter, holidaysOf, isHoliday, isWorkingDay } from './holidays'

/** A civil date with a Warsaw time of day `HH:MM:SS`, or a date alone (`time` null). */
export type CivilTime = { date: CivilDate; time: string | null }

const CLOCK_TIME = /^([\d.-]+)(?:\s+|T)((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$/

/**
 * Reads `2026-01-31 06:30` (import format: `asOf` is a date or a date and time), seconds and `T` allowed, or a date
 * alone. Null for anything else.
 */
export const parseCivilTime = (text: string): CivilTime | null => {
  const clock = CLOCK_TIME.exec(text.trim())
  const date = parseCivilDate(clock?.[1] ?? text)
  if (date === null) return null
  return { date, time: clock ? `${clock[2] ?? ''}${clock[3] ?? ':00'}` : null }
}

/**
 * The last day to pay or act: a term that ends on a Saturday or a statutory day off ends on the next day that is
 * neither (KC art. 115).
 */
export const effectiveDueDate = (date: CivilDate): CivilDate => {
  let day = date
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** End of a term of weeks: the same weekday (KC art. 112), moved as KC art. 115 says. */
export const addWeeksDeadline = (date: CivilDate, weeks: number): CivilDate =>
  effectiveDueDate(addDays(date, weeks * 7))

/** End of a term of months: the same day of the month or its last (KC art. 112), moved as KC art. 115 says. */
export const addMonthsDeadline = (date: CivilDate, months: number): CivilDate =>
  effectiveDueDate(addMonths(date, months))

/** Terms on days before this one are over at the start of a day: those on days off just before it end on it (KC art. 115). */
export const overdueBefore = (today: CivilDate): CivilDate => {
  let day = today
  while (!isWorkingDay(addDays(day, -1))) day = addDays(day, -1)
  return day
}

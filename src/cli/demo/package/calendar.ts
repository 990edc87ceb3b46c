import { addMonths, dateParts, effectiveDueDate, firstOfMonth } from '@/src/domain/time/civil-date'
import type { Calendar } from './model'

/** Whole years before the present one in the books, and in the lists of rates. */
const YEARS_BEFORE = 3
const MONTH_NAMES = [
  'styczeń',
  'luty',
  'marzec',
  'kwiecień',
  'maj',
  'czerwiec',
  'lipiec',
  'sierpień',
  'wrzesień',
  'październik',
  'listopad',
  'grudzień',
] as const

/** Day `day` (1–28) of the month that begins on `first`. */
export const dayIn = (first: string, day: number): string =>
  `${first.slice(0, 8)}${String(day).padStart(2, '0')}`

/** The day the bank books a transfer ordered for a day: that day or the next working one. */
export const bankDay = effectiveDueDate

/** `marzec 2026` for any day of that month. */
export const monthAndYear = (date: string): string => {
  const { year, month } = dateParts(date)
  return `${MONTH_NAMES[month - 1] ?? ''} ${year}`
}

/** `9.02.2026`, as a clerk writes it in a description. */
export const clerkDate = (date: string): string => {
  const { year, month, day } = dateParts(date)
  return `${day}.${String(month).padStart(2, '0')}.${year}`
}

const monthsBetween = (first: string, last: string): string[] => {
  const months: string[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

/**
 * Until this month's payment has come in, the settlement came out on the 24th of the month before; afterwards it came
 * out with the payment. Either way its result is the last thing a resident finds on the account.
 */
const lastSettlement = (today: string, thisMonth: string, paymentDay: string): string => {
  if (today >= paymentDay) return paymentDay
  const before = addMonths(thisMonth, -1)
  return dayIn(before, before.slice(5, 7) === '12' ? 22 : 24)
}

/** The days of a demo made on `today` (a civil date), with books from 1 January some years before. */
export const calendarFor = (today: string, yearsBefore = YEARS_BEFORE): Calendar => {
  const { year } = dateParts(today)
  const thisMonth = firstOfMonth(today)
  const startsOn = `${year - yearsBefore}-01-01`
  const paymentDay = bankDay(dayIn(thisMonth, 9))
  return {
    today,
    year,
    startsOn,
    months: monthsBetween(startsOn, thisMonth),
    paymentDay,
    settledOn: lastSettlement(today, thisMonth, paymentDay),
    monthBack: (back) => addMonths(thisMonth, -back),
  }
}

/** Position of a day's year in the lists of rates: 0 the oldest, 3 the present one. */
export const yearIndex = (calendar: Calendar, date: string): number =>
  dateParts(date).year - calendar.year + YEARS_BEFORE

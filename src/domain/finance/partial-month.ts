import { dateParts, daysInMonth } from '../time/civil-date'
import type { CivilDate } from '../time/civil-date'
import { divideHalfUp } from './decimal'
import type { Grosze } from './money'

export type MonthSplit = { firstGr: Grosze; secondGr: Grosze; firstDays: number; monthDays: number }

/**
 * Splits a month's charge between two parties by days when premises change hands: the day of the handover is the
 * second party's first. The first part is rounded half up, the second is the rest. Practice, not statute; the parties
 * may agree otherwise.
 */
export const splitMonth = (amountGr: Grosze, handoverOn: CivilDate): MonthSplit => {
  const { year, month, day } = dateParts(handoverOn)
  const monthDays = daysInMonth(year, month)
  const firstDays = day - 1
  const firstGr = divideHalfUp(amountGr * BigInt(firstDays), BigInt(monthDays))
  return { firstGr, secondGr: amountGr - firstGr, firstDays, monthDays }
}

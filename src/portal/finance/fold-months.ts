import type { Entry } from '@/src/domain/finance/ledger'
import { addMonths, firstOfMonth, type CivilDate } from '@/src/domain/time/civil-date'
import { toSafe } from '../money'
import type { MonthBalance } from './balance-view'

/** A year, as the chart shows it. */
const MONTHS_SHOWN = 12

/**
 * The balance at the end of each of the last twelve months, this one as it stands today, from the month of the book's
 * first entry. Entries of later months are not in it. Empty where there is but one month, or never was anything to pay
 * or overpaid: a line along zero tells nothing.
 */
export function foldMonths(entries: readonly Entry[], todayOn: CivilDate): MonthBalance[] {
  const thisMonth = firstOfMonth(todayOn)
  const changes = new Map<string, bigint>()
  for (const { bookedOn, debitGr, creditGr } of entries) {
    const month = firstOfMonth(bookedOn)
    changes.set(month, (changes.get(month) ?? 0n) + debitGr - creditGr)
  }
  const begun = [...changes.keys()].sort()
  const first = begun[0]
  if (first === undefined) return []
  const earliest = addMonths(thisMonth, 1 - MONTHS_SHOWN)
  const months: MonthBalance[] = []
  let balance = begun
    .filter((month) => month < earliest)
    .reduce((sum, month) => sum + (changes.get(month) ?? 0n), 0n)
  for (let month = first > earliest ? first : earliest; month <= thisMonth; month = addMonths(month, 1)) {
    balance += changes.get(month) ?? 0n
    months.push({ period: month.slice(0, 7), balanceGr: toSafe(balance) })
  }
  return months.length > 1 && months.some(({ balanceGr }) => balanceGr !== 0) ? months : []
}

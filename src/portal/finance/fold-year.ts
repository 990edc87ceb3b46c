import {
  allocatePayments,
  dueDateOf,
  runningBalance,
  type BalancedEntry,
  type Entry,
} from '@/src/domain/finance/ledger'
import { toSafe } from '../money'
import type { EntryRow, YearPart } from './balance-view'
import { nameOf } from './fold-balance'

type Facts = Pick<EntryRow, 'openGr' | 'paidOn' | 'covers'>

const yearOf = (entry: Entry): number => Number(entry.bookedOn.slice(0, 4))
const nothingKnown: Facts = { openGr: 0, paidOn: null, covers: [] }

/** Years in which the book has entries, newest first. */
export const yearsOf = (entries: readonly Entry[]): number[] =>
  [...new Set(entries.map(yearOf))].sort((a, b) => b - a)

/** Which payment covered what, by entry id. */
function payments(entries: readonly Entry[]): Map<string, Facts> {
  const allocation = allocatePayments(entries)
  const facts = new Map<string, Facts>()
  for (const { entry, openGr, coveredBy } of allocation.debits) {
    const days = coveredBy.map((cover) => cover.entry.bookedOn).sort()
    facts.set(entry.id, {
      openGr: toSafe(openGr),
      paidOn: openGr === 0n ? (days.at(-1) ?? null) : null,
      covers: [],
    })
  }
  for (const { entry, covers } of allocation.credits) {
    facts.set(entry.id, {
      ...nothingKnown,
      covers: covers.map((cover) => ({ name: nameOf(cover.entry), amountGr: toSafe(cover.amountGr) })),
    })
  }
  return facts
}

/**
 * The entries of a year, newest first, each with the balance after it; balances run over the whole book, so that a
 * year begins where the one before ended. Null where the year has no entries.
 */
export function foldYear(entries: readonly Entry[], year: number): YearPart | null {
  const all = runningBalance(entries)
  const first = all.findIndex((entry) => yearOf(entry) === year)
  if (first < 0) return null
  const own = all.slice(first).filter((entry) => yearOf(entry) === year)
  const facts = payments(entries)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const reversed = new Set(entries.map((entry) => entry.reversalOf))
  const toRow = (entry: BalancedEntry): EntryRow => {
    const original = entry.reversalOf ? byId.get(entry.reversalOf) : undefined
    return {
      name: nameOf(entry),
      debitGr: toSafe(entry.debitGr),
      creditGr: toSafe(entry.creditGr),
      balanceGr: toSafe(entry.balanceGr),
      dueOn: entry.debitGr > 0n ? dueDateOf(entry) : null,
      ...(facts.get(entry.id) ?? nothingKnown),
      reversalOf: original ? nameOf(original) : null,
      isReversed: reversed.has(entry.id),
    }
  }
  return {
    year,
    openingGr: first === 0 ? null : toSafe(all[first - 1]?.balanceGr ?? 0n),
    rows: own.map(toRow).reverse(),
    debitGr: toSafe(own.reduce((sum, entry) => sum + entry.debitGr, 0n)),
    creditGr: toSafe(own.reduce((sum, entry) => sum + entry.creditGr, 0n)),
    closingGr: toSafe(own.at(-1)?.balanceGr ?? 0n),
  }
}

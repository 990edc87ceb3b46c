import { balanceParts } from '@/src/domain/finance/balance-parts'
import { balanceOf, overdueGr, type Entry } from '@/src/domain/finance/ledger'
import type { CivilDate } from '@/src/domain/time/civil-date'
import { toSafe } from '../money'
import type { BalanceFigures, EntryName, NamedAmount, OpenPart } from './balance-view'

export const nameOf = (entry: Entry): EntryName => ({
  id: entry.id,
  bookedOn: entry.bookedOn,
  kind: entry.kind,
  document: entry.document,
  period: entry.period,
  description: entry.description,
})

const named = (entry: Entry, amountGr: bigint): NamedAmount => ({
  name: nameOf(entry),
  amountGr: toSafe(amountGr),
})

/**
 * What is to be paid, by when, and what makes it up, as the command `portal statement` counts it: the balance is the
 * sum of all entries, those with a later date included; overdue is counted as of `todayOn`.
 */
export function foldBalance(entries: readonly Entry[], todayOn: CivilDate): BalanceFigures {
  const lastOn = entries.reduce((last, entry) => (entry.bookedOn > last ? entry.bookedOn : last), todayOn)
  const parts = balanceParts(entries, lastOn)
  const openParts: OpenPart[] = parts.openDebits.map((debit) => ({
    ...named(debit.entry, debit.entry.debitGr),
    dueOn: debit.dueOn,
    isOverdue: debit.dueOn < todayOn,
    openGr: toSafe(debit.openGr),
    paidBy: debit.coveredBy.map((cover) => named(cover.entry, cover.amountGr)),
  }))
  const toCome = openParts.filter((part) => !part.isOverdue)
  const nextDueOn = toCome[0]?.dueOn ?? null
  return {
    balanceGr: toSafe(balanceOf(entries)),
    overdueGr: toSafe(overdueGr(entries, todayOn)),
    nextDueOn,
    nextDueGr: toCome.filter((part) => part.dueOn === nextDueOn).reduce((sum, part) => sum + part.openGr, 0),
    overdueSinceOn: openParts.find((part) => part.isOverdue)?.dueOn ?? null,
    openParts,
    freeCredits: parts.freeCredits.map((credit) => named(credit.entry, credit.freeGr)),
    reversalDifferenceGr: toSafe(parts.reversalDifferenceGr),
  }
}

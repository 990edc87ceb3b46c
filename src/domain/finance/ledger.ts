import { compareDates, effectiveDueDate } from '../time/civil-date'
import type { CivilDate, Period } from '../time/civil-date'
import { byDate, byDue, compareText, coverInOrder, takeFreeCredit } from './ledger-cover'
import type { CreditState, DebitState } from './ledger-cover'
import { withoutReversals } from './ledger-reversals'
import type { Grosze } from './money'

export { yearlyRows } from './yearly-rows'
export type { YearRow } from './yearly-rows'

export type EntryKind =
  'opening' | 'charge' | 'settlement' | 'interest' | 'payment' | 'refund' | 'correction' | 'cost'

/**
 * One row of an account. Exactly one of `debitGr` (what is owed) and `creditGr` is above zero. `reversalOf` is the `id`
 * of the row it takes back.
 */
export type Entry = {
  id: string
  externalId: string
  bookedOn: CivilDate
  dueOn: CivilDate | null
  kind: EntryKind
  document: string | null
  period: Period | null
  description: string | null
  debitGr: Grosze
  creditGr: Grosze
  reversalOf: string | null
}

/** An entry with the balance after it; above zero is arrears, below zero an overpayment. */
export type BalancedEntry = Entry & { balanceGr: Grosze }

/**
 * What pays for what. Σ debit − Σ credit of the entries = `openGr` − `freeCreditGr` + `takenOutGr`, the last being
 * what reversals and their rows leave over (zero where each mirrors its row).
 */
export type Allocation = {
  /** Standing debits in the order in which they are paid. */
  debits: DebitState[]
  /** Standing credits in the order in which they are used. */
  credits: CreditState[]
  openGr: Grosze
  freeCreditGr: Grosze
  takenOutGr: Grosze
}

const side = (entry: Entry): 0 | 1 => (entry.debitGr > 0n ? 0 : 1)

/** Entries by date, debits of a day before its credits, then external id (import format, `statement`). */
export const sortEntries = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort(
    (left, right) =>
      compareDates(left.bookedOn, right.bookedOn) ||
      side(left) - side(right) ||
      compareText(left.externalId, right.externalId),
  )

/** Σ debit − Σ credit in grosze; above zero is arrears. */
export const balanceOf = (entries: readonly Entry[]): Grosze =>
  entries.reduce((sum, entry) => sum + entry.debitGr - entry.creditGr, 0n)

/** The entries in their order, each with the balance after it, beginning from `openingGr`. */
export const runningBalance = (entries: readonly Entry[], openingGr: Grosze = 0n): BalancedEntry[] => {
  let balanceGr = openingGr
  return sortEntries(entries).map((entry) => {
    balanceGr += entry.debitGr - entry.creditGr
    return { ...entry, balanceGr }
  })
}

/**
 * The day after which an unpaid debit is overdue: its due date, or its date where it has none, moved by KC art. 115.
 * What a refund takes beyond the free credit is owed at once, on its own date.
 */
export const dueDateOf = (entry: Entry): CivilDate =>
  entry.kind === 'refund' ? entry.bookedOn : effectiveDueDate(entry.dueOn ?? entry.bookedOn)

const debitState = (entry: Entry): DebitState => ({
  entry,
  dueOn: dueDateOf(entry),
  openGr: entry.debitGr,
  coveredBy: [],
})

/**
 * Sets payments and other credits against debits (import format, `statement`): a reversal and its row drop out;
 * credits in order of date and external id cover debits in order of due date, date and external id; a refund consumes
 * the credit that was free on its day, and what it takes beyond is owed at once. With `onDate`, as the book stood at
 * the end of that day: later entries, and reversals made later, do not count.
 */
export const allocatePayments = (entries: readonly Entry[], onDate?: CivilDate): Allocation => {
  const standing = withoutReversals(entries, onDate)
  const credits: CreditState[] = standing.entries
    .filter((entry) => entry.creditGr > 0n)
    .map((entry) => ({ entry, freeGr: entry.creditGr, covers: [] }))
    .sort(byDate)
  const owed = standing.entries.filter((entry) => entry.debitGr > 0n).map(debitState)
  const debits = owed.filter(({ entry }) => entry.kind !== 'refund')
  for (const refund of owed.filter(({ entry }) => entry.kind === 'refund').sort(byDate)) {
    takeFreeCredit(refund, credits, debits)
    debits.push(refund)
  }
  debits.sort(byDue)
  coverInOrder(credits, debits)
  return {
    debits,
    credits,
    openGr: debits.reduce((sum, { openGr }) => sum + openGr, 0n),
    freeCreditGr: credits.reduce((sum, { freeGr }) => sum + freeGr, 0n),
    takenOutGr: standing.takenOutGr,
  }
}

/**
 * What is overdue on a day, in grosze: unpaid parts of debits whose due date, moved by KC art. 115, has passed. Paid on
 * the due date itself is in time. Entries booked after `onDate` do not count.
 */
export const overdueGr = (entries: readonly Entry[], onDate: CivilDate): Grosze =>
  allocatePayments(entries, onDate).debits.reduce(
    (sum, { dueOn, openGr }) => (dueOn < onDate ? sum + openGr : sum),
    0n,
  )

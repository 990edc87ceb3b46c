import type { CivilDate } from '../time/civil-date'
import { allocatePayments } from './ledger'
import type { Entry } from './ledger'
import type { CreditState, DebitState } from './ledger-cover'
import type { Grosze } from './money'

/** A debit not fully paid: `entry.debitGr` less what `coveredBy` names leaves `openGr`. */
export type OpenDebit = DebitState & { isOverdue: boolean }

/** A credit that pays for nothing yet, wholly or in part. */
export type FreeCredit = { entry: Entry; freeGr: Grosze }

/**
 * What makes up a balance, for a page that answers „Skąd ta kwota”:
 * `balanceGr` = Σ `openGr` − Σ `freeGr` + `reversalDifferenceGr`, always and exactly. Open debits and free credits never
 * stand side by side. The difference is zero unless a reversal does not mirror the row it takes back.
 */
export type BalanceParts = {
  balanceGr: Grosze
  overdueGr: Grosze
  openDebits: OpenDebit[]
  freeCredits: FreeCredit[]
  reversalDifferenceGr: Grosze
}

const isFree = ({ freeGr }: CreditState): boolean => freeGr > 0n

/** The parts of the balance at the end of a day; entries booked later do not count. */
export const balanceParts = (entries: readonly Entry[], onDate: CivilDate): BalanceParts => {
  const allocation = allocatePayments(entries, onDate)
  const openDebits = allocation.debits
    .filter(({ openGr }) => openGr > 0n)
    .map((debit) => ({ ...debit, isOverdue: debit.dueOn < onDate }))
  return {
    balanceGr: allocation.openGr - allocation.freeCreditGr + allocation.takenOutGr,
    overdueGr: openDebits.reduce((sum, debit) => (debit.isOverdue ? sum + debit.openGr : sum), 0n),
    openDebits,
    freeCredits: allocation.credits.filter(isFree).map(({ entry, freeGr }) => ({ entry, freeGr })),
    reversalDifferenceGr: allocation.takenOutGr,
  }
}

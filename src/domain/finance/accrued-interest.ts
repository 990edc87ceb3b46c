import type { CivilDate } from '../time/civil-date'
import { balanceParts } from './balance-parts'
import { statutoryInterest, type Interest, type InterestRate } from './interest'
import type { Entry } from './ledger'
import type { Grosze } from './money'

/** Interest on what is still unpaid of one debit; `dueOn` is moved by KC art. 115. */
export type AccruedOnDebit = Interest & { entry: Entry; principalGr: Grosze; dueOn: CivilDate }

/** Σ of the lines, each rounded once; `principalGr` is what interest is counted on. */
export type AccruedInterest = { lines: AccruedOnDebit[]; principalGr: Grosze; amountGr: Grosze }

/**
 * Statutory interest for delay accrued on what is overdue on a day, counted from each due date to that day (KC art. 481;
 * domain rules 2.7). For information: it is no part of the balance until somebody posts it. None is counted on interest
 * (KC art. 482), nor on what was paid meanwhile, however late.
 * Throws `INTEREST_RATE_MISSING` as `statutoryInterest` does.
 */
export const accruedInterest = (
  entries: readonly Entry[],
  onDate: CivilDate,
  rates: readonly InterestRate[],
): AccruedInterest => {
  const lines = balanceParts(entries, onDate)
    .openDebits.filter(({ isOverdue, entry }) => isOverdue && entry.kind !== 'interest')
    .map(({ entry, openGr, dueOn }) => ({
      entry,
      principalGr: openGr,
      dueOn,
      ...statutoryInterest({ principalGr: openGr, dueOn, toOn: onDate }, rates),
    }))
  return {
    lines,
    principalGr: lines.reduce((sum, { principalGr }) => sum + principalGr, 0n),
    amountGr: lines.reduce((sum, { amountGr }) => sum + amountGr, 0n),
  }
}

import { compareDates } from '../time/civil-date'
import type { CivilDate } from '../time/civil-date'
import type { Entry } from './ledger'
import type { Grosze } from './money'

/** A part of one entry set against another; `entry` is the other one. */
export type Cover = { entry: Entry; amountGr: Grosze }

/** A debit with its due date (moved by KC art. 115), what is still unpaid, and the credits that paid the rest. */
export type DebitState = { entry: Entry; dueOn: CivilDate; openGr: Grosze; coveredBy: Cover[] }

/** A credit with what pays for nothing yet, and the debits it pays. */
export type CreditState = { entry: Entry; freeGr: Grosze; covers: Cover[] }

/** Plain order of texts by code unit, never by a locale: the database must agree (collation "C"). */
export const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Order in which debits are paid: due date, date, external id (import format, `statement`). */
export const byDue = (left: DebitState, right: DebitState): number =>
  compareDates(left.dueOn, right.dueOn) ||
  compareDates(left.entry.bookedOn, right.entry.bookedOn) ||
  compareText(left.entry.externalId, right.entry.externalId)

/** Order in which entries are used or refunded: date, external id. */
export const byDate = (left: { entry: Entry }, right: { entry: Entry }): number =>
  compareDates(left.entry.bookedOn, right.entry.bookedOn) ||
  compareText(left.entry.externalId, right.entry.externalId)

/** Sets up to `limitGr` of a credit against a debit. Changes both. */
const settle = (credit: CreditState, debit: DebitState, limitGr: Grosze): void => {
  const amountGr = limitGr < debit.openGr ? limitGr : debit.openGr
  if (amountGr === 0n) return
  credit.freeGr -= amountGr
  debit.openGr -= amountGr
  credit.covers.push({ entry: debit.entry, amountGr })
  debit.coveredBy.push({ entry: credit.entry, amountGr })
}

/**
 * What a refund took beyond the free credit is owed at once: the credits booked by then were needed for other debits,
 * so only later ones can pay it.
 */
const mayPay = (credit: CreditState, debit: DebitState): boolean =>
  debit.entry.kind !== 'refund' || credit.entry.bookedOn > debit.entry.bookedOn

/** Sets credits against debits, each list in the order given. Changes the states. */
export const coverInOrder = (credits: readonly CreditState[], debits: readonly DebitState[]): void => {
  let firstOpen = 0
  for (const credit of credits) {
    while (debits[firstOpen]?.openGr === 0n) firstOpen += 1
    for (let index = firstOpen; credit.freeGr > 0n; index += 1) {
      const debit = debits[index]
      if (!debit) break
      if (mayPay(credit, debit)) settle(credit, debit, credit.freeGr)
    }
  }
}

const upTo = <S extends { entry: Entry }>(states: readonly S[], date: CivilDate): S[] =>
  states.filter(({ entry }) => entry.bookedOn <= date)

/**
 * Lets a refund take the credit that was free at the end of its day: what the credits booked by then leave over after
 * the debits booked by then. What it takes beyond stays open in `refund`. Changes the refund and the credits.
 */
export const takeFreeCredit = (
  refund: DebitState,
  credits: readonly CreditState[],
  debits: readonly DebitState[],
): void => {
  const day = refund.entry.bookedOn
  const booked = upTo(credits, day)
  const trial = booked.map((credit) => ({ ...credit, covers: [] }))
  const trialDebits = upTo(debits, day).map((debit) => ({ ...debit, coveredBy: [] }))
  coverInOrder(trial, trialDebits.sort(byDue))
  booked.forEach((credit, index) => settle(credit, refund, trial[index]?.freeGr ?? 0n))
}

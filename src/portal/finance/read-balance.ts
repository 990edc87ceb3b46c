import type { ResidentActor } from '@/access/actor/types'
import type { InterestRate } from '@/src/domain/finance/interest'
import { todayInWarsaw } from '@/src/platform/clock'
import type { Place } from '../register/place'
import { toChoice } from './account-head'
import { readAccountLedgers, type AccountLedger } from './account-ledgers'
import type { BalanceView, PayChoice } from './balance-view'
import { foldBalance } from './fold-balance'
import { foldInterest } from './fold-interest'
import { foldMonths } from './fold-months'
import { foldYear, yearsOf } from './fold-year'
import { readInterestRates } from './interest-rates'
import { paymentSlip } from './payment-slip'

export type BalanceWish = { accountId?: string | null; year?: number | null; pay?: PayChoice }

/** The ledger asked for, else the place's first; undefined where the id is none of them. */
export const chosenLedger = (
  ledgers: readonly AccountLedger[],
  accountId: string | null | undefined,
): AccountLedger | undefined =>
  accountId ? ledgers.find(({ account }) => account.id === accountId) : ledgers[0]

/** The view of one account out of a place's accounts; pure, so that tests can fold any book. */
export function toBalanceView(
  place: Pick<Place, 'community'>,
  ledgers: readonly AccountLedger[],
  wish: BalanceWish,
  todayOn: string,
  rates: readonly InterestRate[] = [],
): BalanceView | null {
  const ledger = chosenLedger(ledgers, wish.accountId)
  if (!ledger) return null
  const { account, entries } = ledger
  const years = yearsOf(entries)
  // Before the new year's first entry the page shows the last year that has any.
  const year = wish.year ?? years[0] ?? null
  if (wish.year != null && !years.includes(wish.year)) return null
  const figures = foldBalance(entries, todayOn)
  return {
    account,
    accounts: ledgers.map(({ account }) => toChoice(account)),
    asOfAt: place.community.dataAsOfAt,
    figures,
    interest: figures.overdueGr > 0 ? foldInterest(entries, todayOn, rates) : null,
    payment: paymentSlip(place.community, account, figures, todayOn, wish.pay),
    months: foldMonths(entries, todayOn),
    years,
    year: year === null ? null : foldYear(entries, year),
  }
}

/**
 * Balance of an account of the place: what is to be paid and by when, what makes it up, interest beside it, how to pay,
 * and a year's entries. Null where the place shows no money, or account or year are none of the resident's: answered
 * as missing.
 */
export async function readBalance(
  actor: ResidentActor,
  place: Place,
  wish: BalanceWish = {},
): Promise<BalanceView | null> {
  if (!place.rights.money) return null
  const [ledgers, rates] = await Promise.all([readAccountLedgers(actor, place.ties), readInterestRates()])
  return toBalanceView(place, ledgers, wish, todayInWarsaw(), rates)
}

import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import type { Place } from '../register/place'
import { toChoice } from './account-head'
import { readAccountLedgers, type AccountLedger } from './account-ledgers'
import type { BalanceView } from './balance-view'
import { foldBalance } from './fold-balance'
import { foldMonths } from './fold-months'
import { foldYear, yearsOf } from './fold-year'
import { paymentSlip } from './payment-slip'

export type BalanceWish = { accountId?: string | null; year?: number | null }

/** The view of one account out of a place's accounts; pure, so that tests can fold any book. */
export function toBalanceView(
  place: Pick<Place, 'community'>,
  ledgers: readonly AccountLedger[],
  wish: BalanceWish,
  todayOn: string,
): BalanceView | null {
  const ledger = wish.accountId ? ledgers.find(({ account }) => account.id === wish.accountId) : ledgers[0]
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
    payment: paymentSlip(place.community, account, figures, todayOn),
    months: foldMonths(entries, todayOn),
    years,
    year: year === null ? null : foldYear(entries, year),
  }
}

/**
 * Balance of an account of the place: what is to be paid and by when, what makes it up, how to pay it, and a year's
 * entries. Null where the place shows no money, or account or year are none of the resident's: answered as missing.
 */
export async function readBalance(
  actor: ResidentActor,
  place: Place,
  wish: BalanceWish = {},
): Promise<BalanceView | null> {
  if (!place.rights.money) return null
  const ledgers = await readAccountLedgers(actor, place.ties)
  return toBalanceView(place, ledgers, wish, todayInWarsaw())
}

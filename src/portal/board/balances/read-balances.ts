import { balanceAges } from '@/src/domain/finance/ageing'
import { query } from '@/src/platform/db/pool'
import { balancesStatement, historyStatement } from './balances-statement'
import type { BalanceShow, BalancesWish, BalanceSort } from './balances-wish'
import {
  foldBalance,
  totalOf,
  type AccountBalance,
  type BalanceRow,
  type BalanceTotals,
} from './fold-balances'

export type MonthArrears = { period: string; arrearsGr: number; overpaidGr: number }

export type BalancesView = {
  wish: BalancesWish
  /** Every account the wish asks for, in its order; the page shows a part of them. */
  accounts: AccountBalance[]
  counts: Record<BalanceShow, number>
  totals: BalanceTotals
  shownTotals: BalanceTotals
  buildings: { id: string; code: string; totals: BalanceTotals }[]
  history: MonthArrears[]
}

const fits: Record<BalanceShow, (one: AccountBalance) => boolean> = {
  open: ({ openGr }) => openGr > 0,
  overdue: ({ overdueGr }) => overdueGr > 0,
  overpaid: ({ overpaidGr }) => overpaidGr > 0,
  // An account that was closed with nothing left is none any more.
  all: ({ isClosed, openGr, overpaidGr }) => !isClosed || openGr > 0 || overpaidGr > 0,
}

const byPremises = new Intl.Collator('pl', { numeric: true })
const place = (a: AccountBalance, b: AccountBalance): number =>
  byPremises.compare(a.premisesCode, b.premisesCode) || byPremises.compare(a.code, b.code)

/** The oldest bucket first, then the next. */
const age = (a: AccountBalance, b: AccountBalance): number => {
  const oldest = [...balanceAges].reverse().find(({ key }) => a.ages[key] !== b.ages[key])
  return oldest ? b.ages[oldest.key] - a.ages[oldest.key] : 0
}

const orders: Record<BalanceSort, (a: AccountBalance, b: AccountBalance) => number> = {
  amount: (a, b) => b.openGr - a.openGr || b.overpaidGr - a.overpaidGr || place(a, b),
  premises: place,
  age: (a, b) => age(a, b) || place(a, b),
}

function buildingsOf(accounts: readonly AccountBalance[]): BalancesView['buildings'] {
  const codes = new Map(accounts.map(({ buildingId, building }) => [buildingId, building]))
  return [...codes]
    .map(([id, code]) => ({ id, code, totals: totalOf(accounts.filter((one) => one.buildingId === id)) }))
    .sort((a, b) => byPremises.compare(a.code, b.code))
}

/** The view out of the rows; pure. Null where the building is none of the community's. */
export function foldBalances(
  rows: readonly BalanceRow[],
  history: MonthArrears[],
  wish: BalancesWish,
  onDate: string,
): BalancesView | null {
  const all = rows.map((row) => foldBalance(row, onDate))
  const buildings = buildingsOf(all)
  if (wish.buildingId !== null && !buildings.some(({ id }) => id === wish.buildingId)) return null
  const here = all.filter(({ buildingId }) => wish.buildingId === null || buildingId === wish.buildingId)
  const accounts = here.filter(fits[wish.show]).sort(orders[wish.sort])
  const counts = Object.fromEntries(
    Object.entries(fits).map(([show, test]) => [show, here.filter(test).length]),
  ) as Record<BalanceShow, number>
  return { wish, accounts, counts, totals: totalOf(here), shownTotals: totalOf(accounts), buildings, history }
}

/** Balances of every account of a community today, without a name, with the history of their sum. */
export async function readBalances(
  communityId: string,
  wish: BalancesWish,
  todayOn: string,
): Promise<BalancesView | null> {
  const [rows, history] = await Promise.all([
    query<BalanceRow>(balancesStatement(communityId, todayOn)),
    query<MonthArrears>(historyStatement(communityId, todayOn)),
  ])
  return foldBalances(rows, history, wish, todayOn)
}

import { first, idOf, notAnId, type Search } from '../../frame/search'

export const balanceShows = ['open', 'overdue', 'overpaid', 'all'] as const
export const balanceSorts = ['amount', 'premises', 'age'] as const
export type BalanceShow = (typeof balanceShows)[number]
export type BalanceSort = (typeof balanceSorts)[number]

export type BalancesWish = { show: BalanceShow; sort: BalanceSort; buildingId: string | null; page: number }

/** Accounts on one page of the table. */
export const PAGE_ROWS = 50

/** What of the balances an address asks for; null where it names what is none. */
export function balancesWish(search: Search): BalancesWish | null {
  const show = balanceShows.find((one) => one === (first(search, 'show') ?? 'open'))
  const sort = balanceSorts.find((one) => one === (first(search, 'sort') ?? 'amount'))
  const buildingId = idOf(search, 'building')
  const page = first(search, 'page') ?? '1'
  if (!show || !sort || buildingId === notAnId || !/^[1-9]\d{0,3}$/.test(page)) return null
  return { show, sort, buildingId, page: Number(page) }
}

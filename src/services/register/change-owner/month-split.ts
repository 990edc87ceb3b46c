import type { PoolClient } from 'pg'
import { monthBounds } from '@/src/domain/finance/charging/month-segments'
import {
  chargePremises,
  partOfMonth,
  type ChargeProblem,
} from '@/src/domain/finance/charging/premises-charge'
import { daysBetween, periodOf } from '@/src/domain/time/civil-date'
import { loadPremises } from '@/src/services/finance/charging/load-premises'
import { loadRates } from '@/src/services/finance/charging/load-rates'
import type { PremisesState, StateTie } from './premises-state'

/** What one account is charged for the month of a change, in grosze. */
export type SplitPart = {
  account: string | null
  isBuyers: boolean
  days: number
  fullGr: bigint
  amountGr: bigint
}

/**
 * The month of a change by days. `books`: as the portal's own charges will have it; `notice`: the notice in force shared
 * out, for the accounting program to charge.
 */
export type MonthSplit = {
  source: 'books' | 'notice'
  period: string
  monthDays: number
  parts: SplitPart[]
  problems: ChargeProblem[]
}

/** As the month's charges are reckoned from what is stored by now, the change included. */
async function fromBooks(
  client: PoolClient,
  { community, premises }: PremisesState,
  change: { changedOn: string; buyersAccountId: string | null },
): Promise<MonthSplit | null> {
  const period = periodOf(change.changedOn)
  const { fromOn, days } = monthBounds(period)
  const rates = await loadRates(client, community.id, fromOn)
  const all = await loadPremises(client, community.id, fromOn, premises.buildingId)
  const own = all.find(({ place }) => place.premisesId === premises.id)
  if (!own || rates.length === 0) return null
  const { accounts, problems } = chargePremises(own, rates, period)
  const { rows } = await client.query<{ id: string; code: string }>(
    'select id, code from accounts where premises_id = $1',
    [premises.id],
  )
  const codes = new Map(rows.map(({ id, code }) => [id, code]))
  const parts = accounts.map((one) => ({
    account: codes.get(one.accountId) ?? null,
    isBuyers: one.accountId === change.buyersAccountId,
    ...{ days: one.days, fullGr: one.fullGr, amountGr: one.amountGr },
  }))
  return { source: 'books', period, monthDays: days, parts, problems }
}

const noticeInForce = `
select coalesce(sum(c.amount_gr), 0) as gr from unnest($1::uuid[]) a(id) join charges c on c.account_id = a.id
where c.valid_from_on = (select max(x.valid_from_on) from charges x where x.account_id = a.id and x.valid_from_on <= $2)`

/** Seller rounded half up, buyer what is left (domain rules 2.5); only where nobody stays who pays as well. */
async function fromNotice(
  client: PoolClient,
  state: PremisesState,
  leaving: readonly StateTie[],
  change: { changedOn: string; buyersAccount: string | null },
): Promise<MonthSplit | null> {
  const period = periodOf(change.changedOn)
  const { fromOn, days } = monthBounds(period)
  const ids = [...new Set(leaving.flatMap(({ accountIds }) => accountIds))]
  const { rows } = await client.query<{ gr: string | number }>(noticeInForce, [ids, fromOn])
  const fullGr = BigInt(rows[0]?.gr ?? 0)
  if (fullGr === 0n) return null
  const sellerDays = daysBetween(fromOn, change.changedOn)
  const sellerGr = partOfMonth(fullGr, 0, sellerDays, days)
  const account = state.accounts.find(({ id }) => ids.includes(id))?.code ?? null
  const parts = [
    { account, isBuyers: false, days: sellerDays, fullGr, amountGr: sellerGr },
    {
      ...{ account: change.buyersAccount, isBuyers: true, days: days - sellerDays, fullGr },
      amountGr: fullGr - sellerGr,
    },
  ]
  return {
    source: 'notice',
    period,
    monthDays: days,
    parts: parts.filter((one) => one.days > 0),
    problems: [],
  }
}

type Arrival = { changedOn: string; buyersAccountId: string | null; buyersAccount: string | null }

/** What seller and buyer are charged for the month of a change; null where nothing is known to charge by. */
export const splitMonth = (
  client: PoolClient,
  state: PremisesState,
  { leaving, staying }: { leaving: readonly StateTie[]; staying: readonly StateTie[] },
  arrival: Arrival,
): Promise<MonthSplit | null> => {
  if (state.community.bookkeeping === 'portal') return fromBooks(client, state, arrival)
  if (staying.some(({ capacity }) => capacity === 'owner')) return Promise.resolve(null)
  return fromNotice(client, state, leaving, arrival)
}

import type { PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { periodOf } from '@/src/domain/time/civil-date'
import type { Keeper } from '@/src/services/finance/books/portal-books'
import { draftChargesIn } from '@/src/services/finance/charging/draft-charges'
import { postChargesIn } from '@/src/services/finance/charging/post-charges'
import type { PremisesState } from './premises-state'

/**
 * The correction of one month. `posted` at once where it touches these premises alone; `drafted` where rates or figures of
 * others have changed as well, which a clerk looks at under „Naliczenia” first.
 */
export type MonthCorrection = {
  period: string
  state: 'posted' | 'drafted' | 'unchanged'
  /** By account: what is added, below zero what is taken off. */
  accounts: { code: string; amountGr: number }[]
}

/** Months charged already that a change reaches back to, in order. None where the accounting program keeps the books. */
export async function chargedMonths(
  client: PoolClient,
  { community }: PremisesState,
  changedOn: string,
): Promise<string[]> {
  if (community.bookkeeping !== 'portal') return []
  const { rows } = await client.query<{ period: string }>(
    `select distinct period from charge_runs where community_id = $1 and state = 'posted' and period >= $2 order by period`,
    [community.id, periodOf(changedOn)],
  )
  return rows.map(({ period }) => period)
}

type Difference = { code: string; amountGr: number; isElsewhere: boolean }

const differences = `
select k.code, a.amount_gr - a.posted_gr as "amountGr", a.premises_id <> $2 as "isElsewhere"
from charge_run_accounts a join accounts k on k.id = a.account_id
where a.run_id = $1 and a.amount_gr <> a.posted_gr order by a.place`

async function correctMonth(
  client: PoolClient,
  state: PremisesState,
  period: string,
  keeper: Keeper,
): Promise<MonthCorrection> {
  const drafted = await draftChargesIn(client, { communityId: state.community.id, period }, keeper)
  if (drafted.state === 'unchanged') return { period, state: 'unchanged', accounts: [] }
  const found = await client.query<Difference>(differences, [drafted.runId, state.premises.id])
  const accounts = found.rows.map(({ code, amountGr }) => ({ code, amountGr: Number(amountGr) }))
  if (found.rows.some(({ isElsewhere }) => isElsewhere)) return { period, state: 'drafted', accounts }
  const run = await client.query<{ digest: string }>('select digest from charge_runs where id = $1', [
    drafted.runId,
  ])
  const { state: posting } = await postChargesIn(
    client,
    { runId: drafted.runId, digest: run.rows[0]!.digest },
    keeper,
  )
  // The books are open to this transaction alone, so that a draft of it is never stale.
  if (posting !== 'posted') throw new DomainError('STALE')
  return { period, state: 'posted', accounts }
}

/** Corrects months charged already by their own runs. Errors: RUN_HAS_PROBLEMS, BOOKS_IMPORTED. */
export async function correctMonths(
  client: PoolClient,
  state: PremisesState,
  periods: readonly string[],
  keeper: Keeper,
): Promise<MonthCorrection[]> {
  const corrections: MonthCorrection[] = []
  for (const period of periods) corrections.push(await correctMonth(client, state, period, keeper))
  return corrections
}

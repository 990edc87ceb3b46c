import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { periodAfter } from '@/src/domain/finance/charging/month-segments'
import { periodOf } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { noteInBooks, openBooks, type Books, type Keeper } from '../books/portal-books'
import { computeMonth, type MonthDraft } from './compute-month'
import { writeRunRows } from './run-rows'

export type DraftInput = { communityId: string; period: string; bookedOn?: string; dueOn?: string }
/** `unchanged`: the month is posted and rates and figures give the same now, so there is nothing to correct. */
export type DraftResult = { state: 'drafted'; runId: string; sequence: number } | { state: 'unchanged' }

/**
 * Drafts a month's charges, or the correction of a month already posted, or draws an open draft up anew. Nothing is
 * booked. Advances are due by the 10th (UWL art. 15(1), USM art. 4(6^2)); a correction by the 10th of the next month.
 * Errors: UNKNOWN_COMMUNITY, BOOKS_IMPORTED, TOO_EARLY where the month lies too far ahead.
 */
export const draftCharges = (
  input: DraftInput,
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<DraftResult> => transaction(pool, (client) => draftChargesIn(client, input, keeper))

/** As `draftCharges`, in a transaction that writes more than that. */
export async function draftChargesIn(
  client: PoolClient,
  input: DraftInput,
  keeper: Keeper,
): Promise<DraftResult> {
  const books = await openBooks(client, input.communityId, keeper)
  const open = await openDraft(client, input)
  const sequence = open?.sequence ?? (await nextSequence(client, input))
  const terms = { ...input, ...termsOf(input, sequence, open) }
  refuseTooEarly(input.period)
  const draft = await computeMonth(client, terms)
  if (sequence > 0 && draft.accounts.every((one) => one.amountGr === one.postedGr)) {
    if (open) await discard(client, books, keeper, open.id, input.period)
    return { state: 'unchanged' }
  }
  const runId = await writeDraft(client, { ...terms, sequence, id: open?.id ?? null }, draft)
  await noteInBooks(client, books, keeper, {
    action: open ? 'charges-redrafted' : 'charges-drafted',
    objectType: 'charge-runs',
    objectId: runId,
    details: { period: input.period, sequence, amountGr: Number(draft.amountGr) },
  })
  return { state: 'drafted', runId, sequence }
}

/** Takes an open draft out. A posted run stays. Errors: UNKNOWN_RUN. */
export async function discardDraft(runId: string, keeper: Keeper, pool: Pool = appPool()): Promise<void> {
  await transaction(pool, async (client) => {
    const { rows } = await client.query<{ community_id: string; period: string }>(
      `select community_id, period from charge_runs where id = $1 and state = 'draft'`,
      [runId],
    )
    if (!rows[0]) throw new DomainError('UNKNOWN_RUN', {})
    const books = await openBooks(client, rows[0].community_id, keeper)
    await discard(client, books, keeper, runId, rows[0].period)
  })
}

async function discard(
  client: PoolClient,
  books: Books,
  keeper: Keeper,
  runId: string,
  period: string,
): Promise<void> {
  await client.query('delete from charge_run_lines where run_id = $1', [runId])
  await client.query('delete from charge_run_accounts where run_id = $1', [runId])
  await client.query('delete from charge_runs where id = $1', [runId])
  await noteInBooks(client, books, keeper, {
    action: 'charges-discarded',
    objectType: 'charge-runs',
    objectId: runId,
    details: { period },
  })
}

type Open = { id: string; sequence: number; bookedOn: string; dueOn: string }

async function openDraft(client: PoolClient, input: DraftInput): Promise<Open | null> {
  const { rows } = await client.query<Open>(
    `select id, sequence, booked_on as "bookedOn", due_on as "dueOn" from charge_runs
     where community_id = $1 and period = $2 and state = 'draft'`,
    [input.communityId, input.period],
  )
  return rows[0] ? { ...rows[0], sequence: Number(rows[0].sequence) } : null
}

async function nextSequence(client: PoolClient, input: DraftInput): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*) as count from charge_runs where community_id = $1 and period = $2`,
    [input.communityId, input.period],
  )
  return Number(rows[0]?.count ?? 0)
}

const termsOf = (input: DraftInput, sequence: number, open: Open | null) => {
  const today = todayInWarsaw()
  const usual =
    sequence === 0
      ? { bookedOn: `${input.period}-01`, dueOn: `${input.period}-10` }
      : { bookedOn: today, dueOn: `${periodAfter(periodOf(today))}-10` }
  return {
    bookedOn: input.bookedOn ?? open?.bookedOn ?? usual.bookedOn,
    dueOn: input.dueOn ?? open?.dueOn ?? usual.dueOn,
  }
}

/** Rates three months ahead are rarely known; further than that a period is a slip of the pen. */
const monthsAhead = 3

const refuseTooEarly = (period: string): void => {
  let latest = periodOf(todayInWarsaw())
  for (let month = 0; month < monthsAhead; month += 1) latest = periodAfter(latest)
  if (period > latest) throw new DomainError('TOO_EARLY', { period, latest })
}

type Written = Required<DraftInput> & { sequence: number; id: string | null }

async function writeDraft(client: PoolClient, run: Written, draft: MonthDraft): Promise<string> {
  const values = [
    ...[run.communityId, run.period, run.sequence, run.bookedOn, run.dueOn],
    ...[Number(draft.amountGr), JSON.stringify(draft.problems), draft.digest],
  ]
  const { rows } = await client.query<{ id: string }>(
    run.id === null
      ? `insert into charge_runs (id, community_id, period, sequence, state, booked_on, due_on, amount_gr, problems, digest)
         values (portal.uuid_v7(), $1, $2, $3, 'draft', $4, $5, $6, $7, $8) returning id`
      : `update charge_runs set booked_on = $4, due_on = $5, amount_gr = $6, problems = $7, digest = $8, updated_at = now()
         where community_id = $1 and period = $2 and sequence = $3 and state = 'draft' returning id`,
    values,
  )
  const id = rows[0]!.id
  await writeRunRows(client, { id, communityId: run.communityId }, draft)
  return id
}

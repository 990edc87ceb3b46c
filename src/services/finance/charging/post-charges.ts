import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { periodAfter } from '@/src/domain/finance/charging/month-segments'
import { periodOf } from '@/src/domain/time/civil-date'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { bookEntries, ownEntryPrefix, type NewEntry } from '../books/book-entries'
import { monthInWords } from '../books/month-words'
import { closeBooks, openBooks, type Books, type Keeper } from '../books/portal-books'
import { computeMonth, type MonthDraft } from './compute-month'
import { writeNotices } from './write-notices'
import { writeRunRows } from './run-rows'

/**
 * `posted` now, or `already` before; `stale` where the draft is not what the clerk looked at, or rates and figures have
 * changed since: it has been drawn up anew and wants another look.
 */
export type PostResult = { state: 'posted' | 'already' | 'stale'; entries: number }

type Run = {
  id: string
  communityId: string
  period: string
  sequence: number
  state: 'draft' | 'posted'
  bookedOn: string
  dueOn: string
  digest: string
}

/**
 * Posts an approved draft: one entry an account, and the notices. However often and from however many places at once it
 * is asked for, it books once: the community's books are open to one writer at a time, and each entry's number is its
 * run's and account's.
 * @param digest of the draft as it was looked at
 * Errors: UNKNOWN_RUN, UNKNOWN_COMMUNITY, BOOKS_IMPORTED, RUN_HAS_PROBLEMS.
 */
export const postCharges = (
  input: { runId: string; digest: string },
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<PostResult> => transaction(pool, (client) => postChargesIn(client, input, keeper))

/** As `postCharges`, in a transaction that writes more than that. */
export async function postChargesIn(
  client: PoolClient,
  input: { runId: string; digest: string },
  keeper: Keeper,
): Promise<PostResult> {
  const books = await openBooks(client, await communityOf(client, input.runId), keeper)
  const run = await loadRun(client, input.runId)
  if (run.state === 'posted') return { state: 'already', entries: 0 }
  const draft = await computeMonth(client, run)
  if (draft.digest !== run.digest || input.digest !== run.digest) {
    await drawUpAnew(client, run, draft)
    return { state: 'stale', entries: 0 }
  }
  if (draft.problems.length > 0)
    throw new DomainError('RUN_HAS_PROBLEMS', { count: String(draft.problems.length) })
  const entries = await bookEntries(client, run.communityId, entriesOf(books, run, draft))
  await writeNotices(client, run)
  await client.query(
    `update charge_runs set state = 'posted', posted_by_id = $2, posted_at = now(), updated_at = now() where id = $1`,
    [run.id, keeper.staffId],
  )
  await closeBooks(client, books, keeper, {
    action: run.sequence === 0 ? 'charges-posted' : 'charges-corrected',
    objectType: 'charge-runs',
    objectId: run.id,
    details: { period: run.period, sequence: run.sequence, entries, amountGr: Number(draft.amountGr) },
  })
  return { state: 'posted', entries }
}

async function communityOf(client: PoolClient, runId: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select community_id as id from charge_runs where id = $1',
    [runId],
  )
  if (!rows[0]) throw new DomainError('UNKNOWN_RUN', {})
  return rows[0].id
}

async function loadRun(client: PoolClient, runId: string): Promise<Run> {
  const { rows } = await client.query<Run>(
    `select id, community_id as "communityId", period, sequence::int as sequence, state, booked_on as "bookedOn",
       due_on as "dueOn", digest
     from charge_runs where id = $1 for update`,
    [runId],
  )
  if (!rows[0]) throw new DomainError('UNKNOWN_RUN', {})
  return rows[0]
}

async function drawUpAnew(client: PoolClient, run: Run, draft: MonthDraft): Promise<void> {
  await client.query(
    `update charge_runs set amount_gr = $2, problems = $3, digest = $4, updated_at = now() where id = $1`,
    [run.id, Number(draft.amountGr), JSON.stringify(draft.problems), draft.digest],
  )
  await writeRunRows(client, run, draft)
}

/** One entry an account: the month's charge, or what a correction adds or takes off. */
const entriesOf = (books: Books, run: Run, draft: MonthDraft): NewEntry[] =>
  draft.accounts.map((one) => ({
    accountId: one.accountId,
    externalId: `${ownEntryPrefix}charge/${run.period}/${run.sequence}/${one.accountId}`,
    // A new owner's first charge lies within his own time.
    bookedOn: one.fromOn > run.bookedOn ? one.fromOn : run.bookedOn,
    dueOn: one.fromOn > run.dueOn ? `${periodAfter(periodOf(one.fromOn))}-10` : run.dueOn,
    kind: run.sequence === 0 ? 'charge' : 'correction',
    document: run.sequence === 0 ? `NAL/${run.period}` : `KOR/${run.period}/${run.sequence}`,
    period: run.period,
    description: describe(books, run, one),
    amountGr: one.amountGr - one.postedGr,
  }))

const describe = (
  { kind }: Books,
  { period, sequence }: Run,
  one: MonthDraft['accounts'][number],
): string => {
  const [charge, correction] =
    kind === 'cooperative' ? ['Opłaty', 'Korekta opłat'] : ['Zaliczka', 'Korekta zaliczki']
  const part = one.days > 0 && one.days < one.monthDays ? `, ${one.days} z ${one.monthDays} dni` : ''
  return `${sequence === 0 ? charge : correction} za ${monthInWords(period)}${part}`
}

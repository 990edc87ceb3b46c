import { matchPayment, type Match } from '@/src/domain/finance/bank/match'
import { mayReturn, originalOf } from '@/src/domain/finance/bank/returns'
import { effectiveDueDate } from '@/src/domain/time/civil-date'
import { recordEvent } from '@/src/platform/audit/record-event'
import { loadPaymentBook } from '@/src/platform/bank/load-payment-book'
import type { Run } from '../../run'
import { actorOfImport } from '../../result'
import { insertStatements } from './insert-statements'
import { returnable, transactionsByKey, type StoredTransaction } from './stored-transactions'

type Community = { id: string; bookkeeping: 'imported' | 'portal' }

const RETURNED = 'Zwrot przelewu przez bank'

/** What the rules say of each payment: proposals and what is left open are noted, matches written. */
async function keepMatches(
  run: Run,
  communityId: string,
  found: readonly { transaction: StoredTransaction; match: Match }[],
): Promise<void> {
  const rows = found.flatMap(({ transaction, match }) =>
    match.state === 'unexplained'
      ? []
      : [
          {
            id: transaction.id,
            account_id: match.accountId,
            rule: match.rule,
            status: match.state === 'matched' ? 'received' : 'proposed',
          },
        ],
  )
  await run.client.query(
    `with said as (select * from json_populate_recordset(null::public.bank_transactions, $2)),
     noted as (update public.bank_transactions t set status = s.status, account_id = s.account_id, rule = s.rule,
       decided_at = case when s.status = 'received' then now() end, updated_at = now() from said s where s.id = t.id)
     insert into public.bank_matches (id, community_id, transaction_id, account_id, amount_gr, rule, remembers_payer, decided_at)
     select portal.uuid_v7(), $1, s.id, s.account_id, t.amount_gr, s.rule::text::public.enum_bank_matches_rule, false, now()
     from said s join public.bank_transactions t on t.id = s.id where s.status = 'received'`,
    [communityId, JSON.stringify(rows)],
  )
}

/** Writes the ledger payments of matches that stand for none yet, where the portal keeps the books. */
async function post(run: Run, { id, bookkeeping }: Community): Promise<void> {
  await run.client.query('select portal.settle_bank(array[$1::uuid])', [id])
  if (bookkeeping !== 'portal') return
  const { rows } = await run.client.query<{ id: string; bookedOn: string; amountGr: string }>(
    `select m.id, t.booked_on::text as "bookedOn", m.amount_gr::text as "amountGr" from public.bank_matches m
     join public.bank_transactions t on t.id = m.transaction_id
     where m.community_id = $1 and m.entry_id is null and m.taken_back_at is null`,
    [id],
  )
  if (rows.length === 0) return
  await run.client.query('select portal.post_bank_matches($1, $2)', [
    rows.map((row) => row.id),
    rows.map(({ bookedOn }) => effectiveDueDate(bookedOn)),
  ])
  await run.client.query('select portal.settle_bank(array[$1::uuid])', [id])
  await noteInBooks(run, id, rows)
}

/** The books stand as of now; the log says what was posted. */
async function noteInBooks(run: Run, id: string, rows: readonly { amountGr: string }[]): Promise<void> {
  await run.client.query(
    'update public.communities set data_as_of_at = now(), updated_at = now() where id = $1',
    [id],
  )
  await recordEvent(run.client, {
    actorKind: actorOfImport(run.importer).kind,
    actorId: actorOfImport(run.importer).id,
    action: 'payments-posted',
    communityId: id,
    objectType: 'import-batches',
    objectId: run.batchId,
    details: {
      count: rows.length,
      amountGr: Number(rows.reduce((sum, { amountGr }) => sum + BigInt(amountGr), 0n)),
    },
  })
}

/** Takes back what a return returns: its matches, and the payments posted for them. */
async function takeBack(run: Run, community: Community, returned: StoredTransaction): Promise<void> {
  const original = originalOf(returned, await returnable(run.client, community.id, returned))
  if (original === null) return
  await run.client.query('select portal.take_back_bank($1, $2, $3, $4)', [
    original.id,
    returned.bookedOn,
    effectiveDueDate(returned.bookedOn),
    RETURNED,
  ])
  await run.client.query(
    `update public.bank_transactions t set status = 'returned', updated_at = now(),
       account_id = case when t.id = $2 then (select o.account_id from public.bank_transactions o where o.id = $1) else t.account_id end,
       return_of_id = case when t.id = $2 then $1::uuid end
     where t.id in ($1::uuid, $2::uuid)`,
    [original.id, returned.id],
  )
}

async function applyTo(run: Run, community: Community, keys: readonly string[]): Promise<void> {
  // One writer at a time in a community's books, as for entries by hand.
  await run.client.query(`select pg_advisory_xact_lock(hashtext('lokalenet books'), hashtext($1))`, [
    community.id,
  ])
  const fresh = await transactionsByKey(run.client, community.id, keys)
  const book = await loadPaymentBook(run.client, community.id)
  await keepMatches(
    run,
    community.id,
    fresh.map((transaction) => ({ transaction, match: matchPayment(transaction, book) })),
  )
  await post(run, community)
  for (const transaction of fresh.filter(mayReturn)) await takeBack(run, community, transaction)
}

/** Communities whose received payments this package may have brought into the ledger. */
const settle = (run: Run): Promise<unknown> =>
  run.client.query(
    `select portal.settle_bank(array_agg(c.id)) from public.communities c
     where c.code = any($1::text[]) and exists (select from public.bank_matches m
       where m.community_id = c.id and m.taken_back_at is null)`,
    [[...run.communityCodes]],
  )

/**
 * Stores the transactions of a clean package's bank files and puts them to accounts (import format, `statements/`): what
 * is matched is posted where the portal keeps the books and else waits for the accounting program's payment; returns take
 * back. Payments received earlier find the entries this package brought.
 */
export async function applyStatements(run: Run): Promise<void> {
  if (run.tables.has('ledger')) await settle(run)
  const fresh = run.bankStatements.filter(({ transactions }) => transactions.some(({ isNew }) => isNew))
  if (fresh.length === 0) return
  await insertStatements(run)
  const ids = [...new Set(fresh.map(({ owner }) => owner.communityId))]
  const { rows } = await run.client.query<Community>(
    'select id, bookkeeping::text as bookkeeping from public.communities where id = any($1::uuid[]) order by id',
    [ids],
  )
  for (const community of rows) {
    const mine = fresh.filter(({ owner }) => owner.communityId === community.id)
    await applyTo(
      run,
      community,
      mine.flatMap(({ transactions }) => transactions.filter(({ isNew }) => isNew).map(({ key }) => key)),
    )
  }
}

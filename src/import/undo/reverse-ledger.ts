import type { ClientBase } from 'pg'
import { requireUntouched } from './refusals'
import { tableNamed } from '../tables/all-tables'

/**
 * Takes away what only the owner's function may: payments of invoices, and the timeline of faults that are to go. Ledger
 * rows of the batch give up their ids.
 */
export const removeFacts = async (client: ClientBase, id: string): Promise<void> => {
  await client.query('select portal.undo_import($1)', [id])
}

/** Puts back the texts beside stored entries, and reverses those the batch brought. Returns how many were reversed. */
export const reverseLedger = async (client: ClientBase, id: string): Promise<number> => {
  await requireUntouched(client, id, tableNamed('ledger'))
  await client.query(
    `select portal.describe_ledger(array_agg(c.row_id), array_agg(c.before ->> 'document'), array_agg(c.before ->> 'description'))
     from portal.import_changes c where c.batch_id = $1 and c.table_name = 'ledger' having count(*) > 0`,
    [id],
  )
  // Of the same day, so that every balance of every day is what it was.
  const { rowCount } = await client.query(
    `insert into public.ledger_entries (id, created_at, updated_at, community_id, external_id, account_id, booked_on, due_on,
       effective_due_on, kind, document, period, description, debit_gr, credit_gr, reversal_of_id)
     select portal.uuid_v7(), now(), now(), e.community_id, e.external_id || '/storno', e.account_id, e.booked_on, e.due_on,
       e.effective_due_on, e.kind, e.document, e.period, 'Storno: cofnięty import', e.credit_gr, e.debit_gr, e.id
     from public.ledger_entries e where e.batch_id = $1`,
    [id],
  )
  // Received payments that stood for one of these wait again.
  await client.query(
    `select portal.settle_bank(array_agg(distinct m.community_id)) from public.bank_matches m
     join public.ledger_entries e on e.id = m.entry_id where e.batch_id = $1 having count(*) > 0`,
    [id],
  )
  return rowCount ?? 0
}

import type { PoolClient } from 'pg'
import type { EntryKind } from '@/src/domain/finance/ledger'
import { effectiveDueDate } from '@/src/domain/time/civil-date'

/** An entry on its way into the ledger: `amountGr` above zero is owed (debit), below zero takes off (credit). */
export type NewEntry = {
  accountId: string
  externalId: string
  bookedOn: string
  dueOn: string | null
  kind: EntryKind
  document: string | null
  period: string | null
  description: string | null
  amountGr: bigint
  reversalOf?: string | null
}

/** Marks entries the portal wrote itself; an import never brings such a number. */
export const ownEntryPrefix = 'portal/'

/**
 * Writes entries into the ledger of a community. One that is there already by its external id stays as it is, so that
 * whoever asks twice books once.
 * @returns how many were new
 */
export async function bookEntries(
  client: PoolClient,
  communityId: string,
  entries: readonly NewEntry[],
): Promise<number> {
  const rows = entries
    .filter(({ amountGr }) => amountGr !== 0n)
    .map((entry) => ({
      external_id: entry.externalId,
      account_id: entry.accountId,
      booked_on: entry.bookedOn,
      due_on: entry.dueOn,
      effective_due_on: effectiveDueDate(entry.dueOn ?? entry.bookedOn),
      kind: entry.kind,
      document: entry.document,
      period: entry.period,
      description: entry.description,
      debit_gr: entry.amountGr > 0n ? Number(entry.amountGr) : 0,
      credit_gr: entry.amountGr < 0n ? Number(-entry.amountGr) : 0,
      reversal_of_id: entry.reversalOf ?? null,
    }))
  const { rowCount } = await client.query(
    `insert into ledger_entries (id, community_id, external_id, account_id, booked_on, due_on, effective_due_on, kind,
       document, period, description, debit_gr, credit_gr, reversal_of_id)
     select portal.uuid_v7(), $1, e.external_id, e.account_id, e.booked_on, e.due_on, e.effective_due_on, e.kind,
       e.document, e.period, e.description, e.debit_gr, e.credit_gr, e.reversal_of_id
     from json_populate_recordset(null::ledger_entries, $2) e
     on conflict (community_id, external_id) do nothing`,
    [communityId, JSON.stringify(rows)],
  )
  return rowCount ?? 0
}

import type pg from 'pg'
import { APPEND_ONLY_TABLES } from '@/src/platform/db/roles'

/** Tables an import writes to, besides its batch and audit rows. */
export const DATA_TABLES = [
  'communities',
  'buildings',
  'premises',
  'premises_parameters',
  'residents',
  'occupancies',
  'occupancies_rels',
  'members',
  'resident_groups',
  'resident_groups_rels',
  'board_terms',
  'board_terms_grants',
  'accounts',
  'ledger_entries',
  'charges',
  'settlements',
  'settlement_lines',
  'meters',
  'meter_readings',
  'suppliers',
  'supplier_invoices',
  'supplier_payments',
  'costs',
  'budgets',
  'debt_cases',
  'resolutions',
  'voting_rights',
  'votes',
  'faults',
  'fault_events',
] as const

/** Number of stored rows of all data tables together. */
export const countRows = async (pool: pg.Pool): Promise<number> => {
  const parts = DATA_TABLES.map((table) => `(select count(*) from public.${table})`)
  const { rows } = await pool.query<{ total: number }>(`select (${parts.join(' + ')})::integer as total`)
  return rows[0]?.total ?? -1
}

/** All rows of all data tables with ids and times, but for the as-of time of communities. */
export const snapshot = async (pool: pg.Pool): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {}
  for (const table of DATA_TABLES) {
    const text = `select to_jsonb(t) - 'data_as_of_at' as row, t.xmin::text as version from public.${table} t order by t.id`
    const { rows } = await pool.query<{ row: unknown; version: string }>(text)
    // A row written again, even with the same values, has another version.
    found[table] = table === 'communities' ? rows.map(({ row }) => row) : rows
  }
  return found
}

/** Empties every table, past the guards that keep the book and the audit. For tests that need a fresh start. */
export const emptyDatabase = async (owner: pg.Pool): Promise<void> => {
  const client = await owner.connect()
  try {
    const guards = (state: 'enable' | 'disable') =>
      client.query(APPEND_ONLY_TABLES.map((table) => `alter table ${table} ${state} trigger user`).join('; '))
    await guards('disable')
    await client.query(
      `truncate ${DATA_TABLES.join(', ')}, import_batches, audit_events, portal.chain_heads cascade`,
    )
    await guards('enable')
  } finally {
    client.release()
  }
}

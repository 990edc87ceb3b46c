import type { ClientBase, PoolClient } from 'pg'
import { CREATE_ISSUES } from './judge/issues'

/** Any number serves, as long as nothing else locks by it. */
const IMPORT_LOCK = 7_305_482_119

/**
 * Opens the transaction of an import. The lock lets imports follow one another; the settings suit a few large
 * statements over temporary tables and end with the transaction.
 */
export const beginImport = async (client: PoolClient): Promise<void> => {
  await client.query('begin')
  await prepareImport(client)
}

/** What a transaction needs in which an import is written or taken back. */
export const prepareImport = async (client: ClientBase): Promise<void> => {
  await client.query(`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
    set local lock_timeout = 0; set local work_mem = '64MB'; set local jit = off`)
  await client.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK])
  await client.query(CREATE_ISSUES)
}

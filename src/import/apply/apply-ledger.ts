import type { Run } from '../run'
import { workName } from '../judge/sql'
import { insertNew } from './apply-table'

const ROWS_AT_ONCE = 10_000

/**
 * Writes the ledger: new entries, and changed descriptions and documents of stored ones. The server's role may not
 * update entries; the one function that may changes these two columns only.
 */
export const applyLedger = async (run: Run): Promise<void> => {
  await insertNew(run, run.specOf('ledger'))
  if (run.counts.get('ledger')?.changed === 0) return
  await run.client
    .query(`select portal.describe_ledger(array_agg(c.stored_id), array_agg(c.document), array_agg(c.description))
    from (select stored_id, document, description, (row_number() over (order by row_no) - 1) / ${ROWS_AT_ONCE} as part
          from ${workName('ledger')} where state = 'changed') c group by c.part`)
}

import { allowedCommunities } from '../run'
import type { Run } from '../run'
import { addErrors } from './issues'
import { workName } from './sql'

/**
 * Staff with communities of their own neither see nor make others: a row of a community that is not theirs is
 * `UNKNOWN_REFERENCE` at its code, like every row that names it.
 */
export const judgeCommunities = async (run: Run): Promise<void> => {
  const allowed = allowedCommunities(run.importer)
  if (!allowed) return
  const work = workName('communities')
  await run.client.query(`alter table ${work} add column permitted boolean`)
  await run.client.query(`update ${work} set permitted = coalesce(stored_id = any($1::uuid[]), false)`, [
    allowed,
  ])
  await addErrors(
    run,
    'communities',
    'UNKNOWN_REFERENCE',
    `select w.row_no, 'code', jsonb_build_object('value', w.code, 'table', 'communities')
     from ${work} w where not w.permitted and w.code is not null`,
  )
}

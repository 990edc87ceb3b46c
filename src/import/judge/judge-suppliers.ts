import { allowedCommunities } from '../run'
import type { Run } from '../run'
import { addWarnings } from './issues'
import { workName } from './sql'

/**
 * A supplier with invoices in a community the importer does not have is left as he is, with a warning where he would
 * have changed: another's account number is not his to set.
 */
export const judgeSuppliers = async (run: Run): Promise<void> => {
  const allowed = allowedCommunities(run.importer)
  if (!allowed) return
  const kept = `w.state = 'changed' and exists (select from public.supplier_invoices i
    where i.supplier_id = w.stored_id and i.community_id <> all($1::uuid[]))`
  const work = workName('suppliers')
  await addWarnings(
    run,
    'suppliers',
    'SUPPLIER_ELSEWHERE',
    `select w.row_no, 'code', jsonb_build_object('value', w.code) from ${work} w where ${kept}`,
    [allowed],
  )
  await run.client.query(`update ${work} w set state = 'unchanged' where ${kept}`, [allowed])
}

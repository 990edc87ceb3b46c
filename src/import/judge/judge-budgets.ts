import type { Run } from '../run'
import { addErrors, sound } from './issues'
import { workName } from './sql'

/** A line of the plan that names the resolution it follows from is not changed by a package (domain, section 8.2). */
export const judgeResolvedPlan = async (run: Run): Promise<void> => {
  await addErrors(
    run,
    'budgets',
    'IMMUTABLE_ROW',
    `select w.row_no, 'amount', jsonb_build_object('reason', 'resolvedPlan', 'value', t.category)
     from ${workName('budgets')} w join public.budgets t on t.id = w.stored_id
     where w.state = 'changed' and t.resolution_id is not null and ${sound('budgets')}`,
  )
}

import { CURRENT_BATCH } from '../apply/batch-setting'
import { money, whole } from '../cells/numbers'
import { code } from '../cells/texts'
import { judgeResolvedPlan } from '../judge/judge-budgets'
import { community } from './columns'
import type { TableSpec } from './table-spec'

/** The yearly plan, a line for each category. */
export const budgets: TableSpec = {
  name: 'budgets',
  alias: 'plan',
  stored: 'budgets',
  columns: [
    community,
    { name: 'year', alias: 'rok', type: whole(1900n, 2999n), key: true, stored: 'year' },
    { name: 'category', alias: 'kategoria', type: code, key: true, stored: 'category' },
    { name: 'amount', alias: 'kwota', type: money({ negative: false }), stored: 'amount_gr' },
  ],
  extras: [{ stored: 'batch_id', onInsert: CURRENT_BATCH, onUpdate: null }],
  judge: judgeResolvedPlan,
}

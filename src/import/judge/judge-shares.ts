import type { Run } from '../run'
import { addErrors } from './issues'
import { quoted, workName } from './sql'

/**
 * Shares may both be empty in a cooperative only; one of the two alone is never enough. `MISSING_VALUE` stands at the
 * empty cell.
 */
export const judgeShares = async (run: Run): Promise<void> => {
  for (const [column, other] of [
    ['shareNum', 'shareDen'],
    ['shareDen', 'shareNum'],
  ] as const) {
    await addErrors(
      run,
      'premises',
      'MISSING_VALUE',
      `select w.row_no, '${column}', '{"reason": "share"}'::jsonb from ${workName('premises')} w
       where w.${quoted(column)} is null and not w.refused
         and (w."community.kind" = 'condominium' or w.${quoted(other)} is not null)`,
    )
  }
}

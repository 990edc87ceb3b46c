import type { Run } from '../run'
import { addErrors, sound } from './issues'
import { workName } from './sql'

/**
 * Where the portal keeps the books and has posted a month, an accounting program no longer writes into them: its rows
 * would stand beside the portal's own and count twice. Rows that are there already, as in an export sent again, pass;
 * openings and history come in before the first month is posted.
 */
export const judgePortalBooks =
  (table: 'ledger' | 'charges') =>
  async (run: Run): Promise<void> => {
    await addErrors(
      run,
      table,
      'IMMUTABLE_ROW',
      `select w.row_no, 'community', jsonb_build_object('reason', 'portalBooks', 'value', c.name)
       from ${workName(table)} w join public.communities c on c.id = w.community_id
       where w.state <> 'unchanged' and c.bookkeeping = 'portal' and ${sound(table)}
         and exists (select from public.charge_runs r where r.community_id = c.id and r.state = 'posted')`,
    )
  }

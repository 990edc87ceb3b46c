import type { Run } from '../run'
import { addErrors, sound } from './issues'
import { workName } from './sql'

/**
 * A resolution whose voting was opened on the portal is frozen: an import that would change it is `IMMUTABLE_ROW`, at
 * the first column that differs.
 */
export const judgeOpened = async (run: Run): Promise<void> => {
  await addErrors(
    run,
    'resolutions',
    'IMMUTABLE_ROW',
    `select w.row_no, case when w.title is distinct from t.title then 'title' when w.text is distinct from t.text then 'text'
       when w.mode is distinct from t.mode::text then 'mode' when w.rule is distinct from t.rule::text then 'rule'
       when w."openedOn" is distinct from t.opens_on then 'openedOn' else 'closedOn' end, '{}'::jsonb
     from ${workName('resolutions')} w join public.resolutions t on t.id = w.stored_id
     where t.text_hash is not null and ${sound('resolutions')} and (w.title, w.text, w.mode, w.rule, w."openedOn", w."closedOn")
       is distinct from (t.title, t.text, t.mode::text, t.rule::text, t.opens_on, t.closes_on)`,
  )
}

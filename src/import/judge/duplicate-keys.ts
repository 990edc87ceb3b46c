import type { Run } from '../run'
import { stageName } from '../stage/stage-table'
import type { TableSpec } from '../tables/table-spec'
import { addErrors } from './issues'
import { quoted } from './sql'

/** The second and every further row with one key is `DUPLICATE_KEY` at the last key column. */
export const reportDuplicates = async (run: Run, spec: TableSpec): Promise<void> => {
  const keys = spec.columns.filter((column) => column.key)
  const last = keys.at(-1)
  if (!last) return
  const list = keys.map((column) => quoted(column.name)).join(', ')
  const complete = keys.map((column) => `${quoted(column.name)} is not null`).join(' and ')
  const from = `${stageName(spec)} where ${complete}`
  const twice = await run.client.query(`select 1 from ${from} group by ${list} having count(*) > 1 limit 1`)
  if (twice.rowCount === 0) return
  const value = keys
    .filter((column) => column.references !== 'communities')
    .map((column) => `${quoted(column.name)}::text`)
  await addErrors(
    run,
    spec.name,
    'DUPLICATE_KEY',
    `select row_no, '${last.name}', jsonb_build_object('first', first_row::text, 'value', concat_ws(', ', ${value.join(', ')}))
     from (select *, row_number() over same as place, first_value(row_no) over same as first_row from ${from}
           window same as (partition by ${list} order by row_no)) r where place > 1`,
  )
}

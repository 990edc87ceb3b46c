import type { LoadedTable, Run } from '../run'
import type { Column, TableSpec } from '../tables/table-spec'
import { idOf, isSelfReference } from './column-sql'
import { literal, quoted, storedFrom, workName } from './sql'

const codeColumn = (spec: TableSpec): Column | undefined =>
  spec.columns.find((column) => column.key && column.references !== 'communities')

const resolve = async (run: Run, spec: TableSpec, column: Column, code: Column): Promise<void> => {
  const work = workName(spec.name)
  const cell = quoted(column.name)
  const before = quoted(`${column.name}_before`)
  const used = await run.client.query(
    `select 1 from ${work} where ${cell} is not null or ${before} is not null limit 1`,
  )
  if (used.rowCount === 0) return
  await run.client.query(`update ${work} w set ${idOf(column)} = r.id
    from (select distinct on (a.row_no) a.row_no, coalesce(x.id, t.id) as id from ${work} a
      left join ${work} x on x.community_id = a.community_id and x.${quoted(code.name)} = a.${cell}
      left join ${storedFrom(spec)} t on t.community_id = a.community_id and t.${quoted(code.stored ?? '')} = a.${cell}
      where a.${cell} is not null order by a.row_no, x.row_no) r
    where r.row_no = w.row_no`)
  const first = spec.mutable ? `, first_changed = coalesce(first_changed, ${literal(column.name)})` : ''
  await run.client.query(`update ${work} w set state = 'changed'${first}
    where stored_id is not null and (${cell} is not null or ${before} is not null) and ${idOf(column)} is distinct from ${before}`)
}

/** Resolves references into the same table, which is only possible once all its rows have their ids. */
export const resolveSelfReferences = async (run: Run, table: LoadedTable): Promise<void> => {
  const { spec } = table
  const code = codeColumn(spec)
  if (!code) return
  for (const column of spec.columns) {
    if (isSelfReference(spec, column) && table.headers.has(column.name))
      await resolve(run, spec, column, code)
  }
}

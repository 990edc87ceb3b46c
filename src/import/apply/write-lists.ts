import type { Run } from '../run'
import type { Column, ListStorage, TableSpec } from '../tables/table-spec'
import { valuesOf } from '../judge/column-sql'
import { quoted, workName } from '../judge/sql'

const valueSql = (list: ListStorage): string =>
  list.enumType === null ? 'v.value::uuid' : `v.value::public.${quoted(list.enumType)}`

const writeList = async (run: Run, spec: TableSpec, column: Column, list: ListStorage): Promise<void> => {
  const table = `public.${quoted(list.table)}`
  const path = list.path === null ? '' : `and r.path = '${list.path}'`
  await run.client.query(`delete from ${table} r using ${workName(spec.name)} w
    where w.state = 'changed' and r.parent_id = w.stored_id ${path}`)
  const target = list.path === null ? ['', ''] : [', path', `, '${list.path}'`]
  // Choices carry a key of their own; relations number themselves.
  const key = list.enumType === null ? ['', ''] : [', id', ', portal.uuid_v7()']
  await run.client
    .query(`insert into ${table} ("order", parent_id, ${quoted(list.value)}${target[0] ?? ''}${key[0] ?? ''})
    select v.place, w.id, ${valueSql(list)}${target[1] ?? ''}${key[1] ?? ''} from ${workName(spec.name)} w
    cross join lateral unnest(w.${valuesOf(column)}) with ordinality v(value, place) where w.state in ('new', 'changed')`)
}

/** Writes the values of list columns of new rows, and anew those of changed rows. */
export const writeLists = async (run: Run, spec: TableSpec): Promise<void> => {
  for (const column of spec.columns) {
    if (column.list) await writeList(run, spec, column, column.list)
  }
}

import type { LoadedTable, Run } from '../run'
import type { Column, TableSpec } from '../tables/table-spec'
import { idOf } from './column-sql'
import { addErrors, sound } from './issues'
import { quoted, workName } from './sql'

/** A reference within a community is judged only where the community itself is known. */
const scopeCondition = (spec: TableSpec, column: Column): string => {
  const scoped = spec.columns.some((one) => one.references === 'communities')
  return scoped && column.references !== 'communities' ? ' and w.community_id is not null' : ''
}

const reportColumn = async (run: Run, spec: TableSpec, column: Column): Promise<void> => {
  const cell = column.list ? `w.${quoted(`${column.name}_missing`)}` : `w.${quoted(column.name)}`
  const unresolved = column.list ? 'true' : `w.${idOf(column)} is null`
  await addErrors(
    run,
    spec.name,
    'UNKNOWN_REFERENCE',
    `select w.row_no, '${column.name}', jsonb_build_object('value', ${cell}, 'table', '${column.references ?? ''}')
     from ${workName(spec.name)} w where ${cell} is not null and ${unresolved}${scopeCondition(spec, column)}`,
  )
}

/**
 * `UNKNOWN_REFERENCE` at every cell that names a row found neither in the package nor in the store. References into a
 * file that could not be read are not judged.
 */
export const reportUnknown = async (run: Run, table: LoadedTable): Promise<void> => {
  for (const column of table.spec.columns) {
    const target = column.references
    if (!target || !table.headers.has(column.name) || run.unreadable.has(target)) continue
    await reportColumn(run, table.spec, column)
  }
}

/** `IMMUTABLE_ROW` at the first column that may not change and does. */
export const reportImmutable = async (run: Run, spec: TableSpec): Promise<void> => {
  if (!spec.mutable) return
  await addErrors(
    run,
    spec.name,
    'IMMUTABLE_ROW',
    `select w.row_no, w.first_changed, '{}'::jsonb from ${workName(spec.name)} w
     where w.first_changed is not null and ${sound(spec.name)}`,
  )
}

import type { LoadedTable, Run } from '../run'
import type { Column, TableSpec } from '../tables/table-spec'
import { idOf } from './column-sql'
import { addErrors, sound } from './issues'
import { quoted, workName } from './sql'

const cellOf = (column: Column): string =>
  column.list ? `w.${quoted(`${column.name}_missing`)}` : `w.${quoted(column.name)}`

/** A reference within a community is judged only where the community itself is known. */
const scopeCondition = (spec: TableSpec, column: Column): string => {
  const scoped = spec.columns.some((one) => one.references === 'communities')
  return scoped && column.references !== 'communities' ? ' and w.community_id is not null' : ''
}

/** SQL: the cell of the column names a row nobody knows. */
const unknown = (spec: TableSpec, column: Column): string => {
  const cell = cellOf(column)
  const unresolved = column.list ? 'true' : `w.${idOf(column)} is null`
  return `${cell} is not null and ${unresolved}${scopeCondition(spec, column)}`
}

/** Finds out in one pass over the rows which of some conditions any row meets. */
const anyMeets = async (run: Run, spec: TableSpec, conditions: readonly string[]): Promise<boolean[]> => {
  if (conditions.length === 0) return []
  const list = conditions.map((condition, index) => `coalesce(bool_or(${condition}), false) as c${index}`)
  const { rows } = await run.client.query<Record<string, boolean>>(
    `select ${list.join(', ')} from ${workName(spec.name)} w`,
  )
  return conditions.map((_, index) => rows[0]?.[`c${index}`] === true)
}

const reportUnknown = async (run: Run, spec: TableSpec, column: Column): Promise<void> => {
  await addErrors(
    run,
    spec.name,
    'UNKNOWN_REFERENCE',
    `select w.row_no, '${column.name}', jsonb_build_object('value', ${cellOf(column)}, 'table', '${column.references ?? ''}')
     from ${workName(spec.name)} w where ${unknown(spec, column)}`,
  )
}

const reportImmutable = async (run: Run, spec: TableSpec): Promise<void> => {
  await addErrors(
    run,
    spec.name,
    'IMMUTABLE_ROW',
    `select w.row_no, w.first_changed, '{}'::jsonb from ${workName(spec.name)} w
     where w.first_changed is not null and ${sound(spec.name)}`,
  )
}

/**
 * Reports what every table is judged by: `UNKNOWN_REFERENCE` at a cell that names a row found neither in the package
 * nor in the store (references into a file nobody could read are not judged), and `IMMUTABLE_ROW` at the first column
 * that may not change and does.
 */
export const reportRows = async (run: Run, table: LoadedTable): Promise<void> => {
  const { spec } = table
  const columns = spec.columns.filter(
    (column) => column.references && table.headers.has(column.name) && !run.unreadable.has(column.references),
  )
  const met = await anyMeets(run, spec, [
    ...columns.map((column) => unknown(spec, column)),
    'w.first_changed is not null',
  ])
  for (const [index, column] of columns.entries()) {
    if (met[index]) await reportUnknown(run, spec, column)
  }
  if (met.at(-1)) await reportImmutable(run, spec)
}

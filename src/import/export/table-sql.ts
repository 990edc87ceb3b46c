import { quoted, storedFrom } from '../judge/sql'
import { tableNamed } from '../tables/all-tables'
import type { TableSpec } from '../tables/table-spec'
import { cellSql } from './cell-sql'
import type { ExportScope } from './export-scope'

const scopeCondition = (spec: TableSpec, { ids, whole }: ExportScope): string => {
  // Ids come from the database; a COPY takes no parameters.
  const communities = `'{${ids.join(',')}}'::uuid[]`
  if (spec.name === 'communities') return `t.id = any(${communities})`
  if (spec.columns.some((column) => column.references === 'communities'))
    return `t.community_id = any(${communities})`
  return whole || !spec.exported?.usedBy ? 'true' : spec.exported.usedBy(communities)
}

const sayable = (spec: TableSpec): string => `coalesce(${spec.exported?.only ?? 'true'}, false)`

/** SQL: whether a table has a row to export. */
export const anyRowSql = (spec: TableSpec, scope: ExportScope): string =>
  `select exists (select from ${storedFrom(spec)} t where ${scopeCondition(spec, scope)} and ${sayable(spec)}) as found`

/** SQL: how many stored rows of a table the format cannot say. */
export const leftOutSql = (spec: TableSpec, scope: ExportScope): string =>
  `select count(*)::integer as rows from ${storedFrom(spec)} t where ${scopeCondition(spec, scope)} and not ${sayable(spec)}`

/** SQL of the rows of a table in the import format's words, in order of their key. */
export const rowsSql = (spec: TableSpec, scope: ExportScope): string => {
  const cells = spec.columns.map((column) => ({ column, ...cellSql(column, tableNamed) }))
  const selected = cells.map(({ column, value }) => `${value} as ${quoted(column.name)}`)
  const order = spec.columns.filter(({ key }) => key).map(({ name }) => `x.${quoted(name)} collate "C"`)
  return `select * from (select ${selected.join(', ')} from ${storedFrom(spec)} t
    ${cells.map(({ join }) => join).join(' ')}
    where ${scopeCondition(spec, scope)} and ${sayable(spec)}) x order by ${order.join(', ')}`
}

/** SQL of the kept files that the rows of a table name: path in the package, name in the store. */
export const filesSql = (spec: TableSpec, scope: ExportScope): string | null => {
  const column = spec.columns.find(({ name }) => name === 'file')
  if (!column) return null
  const { value } = cellSql(column, tableNamed)
  return `select ${value} as path, f.filename from ${storedFrom(spec)} t join public.files f on f.id = t.file_id
    where ${scopeCondition(spec, scope)} and ${sayable(spec)} order by 1`
}

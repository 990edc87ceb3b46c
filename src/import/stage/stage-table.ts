import type { TableSpec } from '../tables/table-spec'
import { quoted } from '../judge/sql'

/** Column of the staging table: quoted name and type. */
type StageColumn = { name: string; type: string }

const stageColumns = (spec: TableSpec): StageColumn[] => [
  ...spec.columns.map((column) => ({ name: quoted(column.name), type: column.type.pg })),
  ...(spec.computed ?? []).map((value) => ({ name: quoted(value.name), type: value.type })),
]

/** Name of the staging table: canonical cells of a file as they were read, one row a record. */
export const stageName = (spec: TableSpec): string => `pg_temp.${quoted(`stage_${spec.name}`)}`

/** Columns COPY fills, in the order a reader gives them. */
export const copyColumns = (spec: TableSpec): string[] => [
  'row_no',
  'refused',
  ...stageColumns(spec).map((column) => column.name),
]

export const createStageSql = (spec: TableSpec): string => {
  const columns = stageColumns(spec).map((column) => `${column.name} ${column.type}`)
  const name = quoted(`stage_${spec.name}`)
  return `create temp table ${name} (row_no integer, refused boolean, ${columns.join(', ')}) on commit drop`
}

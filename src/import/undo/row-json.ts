import { literal, quoted } from '../judge/sql'
import type { TableSpec } from '../tables/table-spec'

/** A table of Payload that holds lists of a row: gone with it, and compared and put back with it. */
export type ChildTable = { table: string; parent: string; path: string | null }

const DOCUMENT_LISTS: readonly ChildTable[] = ['documents_audience', 'documents_versions'].map((table) => ({
  table,
  parent: '_parent_id',
  path: null,
}))

/** The lists of a table's rows that an import writes. */
export const childTables = (spec: TableSpec): ChildTable[] => [
  ...spec.columns.flatMap(({ list }) =>
    list ? [{ table: list.table, parent: 'parent_id', path: list.path }] : [],
  ),
  ...(spec.name === 'documents' ? DOCUMENT_LISTS : []),
]

/** SQL: the rows `l` of a list that belong to the row with an id. */
export const childrenOf = ({ parent, path }: ChildTable, id: string): string =>
  `l.${quoted(parent)} = ${id}${path === null ? '' : ` and l.path = ${literal(path)}`}`

/** Columns an import writes that are no column of the format. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'supplier-invoices': ['file_id'],
  faults: ['closed_on'],
}
/** Columns of the format whose stored value is made of others. */
const MADE = new Set(['audience_words', 'file_hash', 'kept_hash'])

/** Stored columns that an import changes in a row that is there already. */
export const writtenColumns = (spec: TableSpec): string[] => [
  ...new Set([
    ...spec.columns.flatMap(({ stored, key }) =>
      stored === null || key || MADE.has(stored) ? [] : [stored],
    ),
    ...(spec.computed ?? []).map(({ stored }) => stored),
    ...(spec.extras ?? []).flatMap(({ stored, onUpdate }) => (onUpdate === null ? [] : [stored])),
    ...(MORE[spec.name] ?? []),
  ]),
]

/** SQL: all an import may change of the stored row `t`, and when it was written, as one JSON object. */
export const rowJson = (spec: TableSpec): string => {
  const columns = [...writtenColumns(spec), 'updated_at'].map(
    (column) => `${literal(column)}, t.${quoted(column)}`,
  )
  const lists = childTables(spec).map(
    (
      child,
    ) => `|| jsonb_build_object(${literal(`list:${child.table}`)}, (select coalesce(jsonb_agg(to_jsonb(l) order by l.id), '[]')
      from public.${quoted(child.table)} l where ${childrenOf(child, 't.id')}))`,
  )
  return `jsonb_build_object(${columns.join(', ')}) ${lists.join(' ')}`
}

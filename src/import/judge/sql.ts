import type { TableSpec } from '../tables/table-spec'

/** A quoted identifier; names come from table descriptions, never from a package. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A quoted literal; for names out of table descriptions. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Name of the table of judged rows: staged values, resolved ids, the stored row's id and what would happen to it. */
export const workName = (table: string): string => `pg_temp.${quoted(`work_${table}`)}`

/** Name of the table of codes that a reference may name: those of the package and those stored. */
export const knownName = (table: string): string => `pg_temp.${quoted(`known_${table}`)}`

export const storedFrom = (spec: TableSpec): string =>
  spec.storedFrom ?? `public.${quoted(spec.stored ?? '')}`

import type { ClientBase } from 'pg'
import { findDelimiter } from '../text/delimiter'
import { decoderFor } from '../text/encoding'
import type { Encoding } from '../text/encoding'
import { fold } from '../text/fold'
import type { Column, TableSpec } from '../tables/table-spec'
import type { Inspected } from './inspect-file'
import { headerNames } from './read-header'

/** A file together with the table it holds. */
export type InspectedTable = { spec: TableSpec; inspected: Inspected }

const cell = (text: string | undefined): string => (text ?? '').trim().replace(/^"(.*)"$/, '$1')

const SINGLE_BYTE: readonly Encoding[] = ['windows-1250', 'iso-8859-2', 'cp852']

/** The community the first data row names when the beginning of the file is read in one encoding. */
const communityIn = (
  { spec, inspected }: InspectedTable,
  column: Column,
  encoding: Encoding,
): string | null => {
  const text = decoderFor(encoding)(inspected.head)
  const delimiter = findDelimiter(text, headerNames(spec))
  const [header, first] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const names = new Set([fold(column.name), fold(column.alias)])
  const at = (header ?? '').split(delimiter).findIndex((name) => names.has(fold(cell(name))))
  return at < 0 ? null : cell(first?.split(delimiter)[at])
}

/**
 * The community a file names, read off its beginning before its encoding is known: by the first encoding in which the
 * header says where it stands. Null where no encoding tells.
 */
const firstCommunity = (table: InspectedTable): string | null => {
  const column = table.spec.columns.find(
    (one) => one.references === 'communities' || (table.spec.name === 'communities' && one.key),
  )
  if (!column) return null
  const found = SINGLE_BYTE.map((encoding) => communityIn(table, column, encoding))
  return found.find((code) => code !== null) ?? null
}

const isEncoding = (text: string): text is Encoding =>
  ['utf-8', 'windows-1250', 'iso-8859-2', 'cp852'].includes(text)

/**
 * The encoding each community's accounting program writes, for the tables of a package: by table name, that of the
 * community its rows name; for tables that name none, that of the package's only community setting.
 */
export const configuredEncodings = async (
  client: ClientBase,
  tables: readonly InspectedTable[],
): Promise<(spec: TableSpec) => Encoding | null> => {
  const codes = new Map(tables.map((table) => [table.spec.name, firstCommunity(table)]))
  const text = 'select code, encoding::text as encoding from public.communities where code = any($1::text[])'
  const { rows } = await client.query<{ code: string; encoding: string }>(text, [[...codes.values()]])
  const byCode = new Map(rows.map((row) => [row.code, isEncoding(row.encoding) ? row.encoding : null]))
  const settings = [...new Set(byCode.values())]
  const shared = settings.length === 1 ? (settings[0] ?? null) : null
  return (spec) => {
    const code = codes.get(spec.name)
    return code ? (byCode.get(code) ?? null) : shared
  }
}

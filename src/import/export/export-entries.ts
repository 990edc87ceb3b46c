import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { fileStore } from '@/src/platform/files/store'
import { EXPORT_SOURCE } from '../judge/export-source'
import { ALL_TABLES } from '../tables/all-tables'
import type { TableSpec } from '../tables/table-spec'
import type { ExportScope } from './export-scope'
import { keptFiles } from './kept-files'
import { anyRowSql, filesSql, leftOutSql, rowsSql } from './table-sql'

/** One file of an export. Its bytes must be read to their end before the next is asked for. */
export type ExportEntry = { path: string; bytes: Readable }

/** Rows of each table that was written, and of each that the format cannot say. */
export type ExportCounts = {
  files: { name: string; rows: number }[]
  leftOut: { name: string; rows: number }[]
}

const manifest = ({ asOf }: ExportScope): ExportEntry => ({
  path: 'manifest.csv',
  bytes: Readable.from([Buffer.from(`asOf;source\n${asOf};${EXPORT_SOURCE}\n`)]),
})

async function* table(
  client: PoolClient,
  spec: TableSpec,
  scope: ExportScope,
  counts: ExportCounts,
): AsyncGenerator<ExportEntry> {
  const left = (await client.query<{ rows: number }>(leftOutSql(spec, scope))).rows[0]?.rows ?? 0
  if (left > 0) counts.leftOut.push({ name: spec.name, rows: left })
  if (!(await client.query<{ found: boolean }>(anyRowSql(spec, scope))).rows[0]?.found) return
  const copy = copyTo(
    `copy (${rowsSql(spec, scope)}) to stdout with (format csv, header true, delimiter ';')`,
  )
  yield { path: `${spec.name}.csv`, bytes: client.query(copy) }
  counts.files.push({ name: spec.name, rows: copy.rowCount })
}

/** The bytes of a kept file. Throws where the store has lost them: an export that lacks a file would not import. */
async function* fromStore(files: readonly { path: string; filename: string }[]): AsyncGenerator<ExportEntry> {
  for (const { path, filename } of files) {
    const stream = await fileStore().read(filename)
    if (!stream) throw new Error(`The file store has no ${filename}, which is to be exported as ${path}.`)
    yield { path, bytes: Readable.fromWeb(stream as ReadableStream) }
  }
}

/**
 * The files of an export in the import format, one after another: tables without rows are left out, rows stand in the
 * order of their keys. `archive` adds every other file the portal keeps of the communities. The connection must be in a
 * transaction that sees one moment.
 */
export async function* exportEntries(
  client: PoolClient,
  scope: ExportScope,
  { archive }: { archive: boolean },
  counts: ExportCounts,
): AsyncGenerator<ExportEntry> {
  yield manifest(scope)
  const tables = ALL_TABLES.filter(({ stored }) => stored !== null)
  for (const spec of tables) yield* table(client, spec, scope, counts)
  for (const spec of tables) {
    const sql = filesSql(spec, scope)
    if (sql === null) continue
    const { rows } = await client.query<{ path: string; filename: string }>(sql)
    yield* fromStore(rows)
  }
  if (!archive) return
  const kept = await keptFiles(client, scope)
  yield { path: 'kept/index.csv', bytes: Readable.from([Buffer.from(kept.index)]) }
  yield* fromStore(kept.files)
}

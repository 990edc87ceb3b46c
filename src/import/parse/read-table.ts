import { once } from 'node:events'
import { parse } from 'csv-parse'
import { LIMITS } from '../limits'
import { CopyWriter } from '../stage/copy-writer'
import { copyColumns, createStageSql, stageName } from '../stage/stage-table'
import { findDelimiter } from '../text/delimiter'
import { decoderFor } from '../text/encoding'
import type { Encoding } from '../text/encoding'
import type { LoadedTable, Run } from '../run'
import type { TableSpec } from '../tables/table-spec'
import type { Inspected } from './inspect-file'
import { headerNames, readHeader } from './read-header'
import { TableReader } from './table-reader'

/** The CSV dialect of the import format: RFC 4180 with CRLF or LF. */
const parserOptions = (delimiter: string, onRecord: (record: string[]) => void) => ({
  delimiter,
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  skip_empty_lines: true,
  bom: true,
  max_record_size: LIMITS.recordBytes,
  // Handing records over here keeps a million objects out of the stream's queue.
  on_record: (record: string[]) => {
    onRecord(record)
    return null
  },
})

/** Position of the column that names a community, also where it is the community's own code. */
const communityColumn = (spec: TableSpec): number =>
  spec.columns.findIndex(
    (column) => column.references === 'communities' || (spec.name === 'communities' && column.key),
  )

/** Header and rows of one file on their way into the staging table. */
class TableLoad {
  private reader: TableReader | null = null
  headers: ReadonlyMap<string, string> | null = null
  headerFailed = false

  constructor(
    private readonly run: Run,
    private readonly spec: TableSpec,
    private readonly forbidden: boolean,
    private readonly writer: CopyWriter,
  ) {}

  get rows(): number {
    return this.reader?.rows ?? 0
  }

  take(record: string[]): void {
    if (this.headerFailed || this.rows > LIMITS.rows) return
    if (this.reader) this.reader.take(record)
    else if (record.some((cell) => cell.trim() !== '')) this.takeHeader(record)
  }

  private takeHeader(record: string[]): void {
    const header = readHeader(this.spec, record, this.run.findings, this.run.mappings.get(this.spec.name))
    this.headerFailed = header === null
    if (header === null) return
    this.headers = header.names
    const community = communityColumn(this.spec)
    this.reader = new TableReader(
      this.spec,
      header,
      this.forbidden,
      this.run.findings,
      (row, refused, values) => {
        const code = values[community]
        if (code && this.run.communityCodes.size < LIMITS.communities) this.run.communityCodes.add(code)
        this.writer.add(row, refused, values)
      },
    )
  }
}

type Source = { spec: TableSpec; inspected: Inspected; encoding: Encoding; forbidden: boolean }

/** Feeds a file through the CSV parser; returns why it stopped early, or null. */
const feed = async (
  run: Run,
  source: Source,
  load: TableLoad,
  writer: CopyWriter,
): Promise<string | null> => {
  const head = decoderFor(source.encoding)(source.inspected.head)
  const delimiter = findDelimiter(head, headerNames(source.spec, run.mappings.get(source.spec.name)))
  const parser = parse(parserOptions(delimiter, (record) => load.take(record)))
  const failed = once(parser, 'error').then(([error]: unknown[]) => error as Error)
  const write = (text: string | Buffer): Promise<Error | null> =>
    Promise.race([failed, new Promise<null>((resolve) => parser.write(text, () => resolve(null)))])
  // The parser reads UTF-8 itself; only other encodings are turned into text first.
  const decode = source.encoding === 'utf-8' ? null : decoderFor(source.encoding)
  for await (const chunk of (await source.inspected.file.open()) as AsyncIterable<Buffer>) {
    if ((await write(decode ? decode(chunk) : chunk)) !== null) return 'csv'
    await writer.flush()
    run.progress.rows(load.rows)
    if (load.headerFailed) return null
    if (load.rows > LIMITS.rows) return 'tooManyRows'
  }
  if (decode) await write(decode())
  const ended = once(parser.resume(), 'end').then(() => null)
  parser.end()
  return (await Promise.race([failed, ended])) === null ? null : 'csv'
}

/**
 * Reads one file into its staging table on the run's connection. A fault of the file as a whole (header, quoting, too
 * many rows) is reported and the table counts as unreadable.
 */
export const readTable = async (run: Run, source: Source): Promise<void> => {
  const { spec } = source
  await run.client.query(createStageSql(spec))
  const writer = new CopyWriter(run.client, stageName(spec), copyColumns(spec))
  const load = new TableLoad(run, spec, source.forbidden, writer)
  const stopped = await feed(run, source, load, writer)
  await writer.end()
  if (stopped === 'csv') run.findings.error(spec.name, load.rows + 2, null, 'BAD_FILE', { reason: 'csv' })
  if (stopped === 'tooManyRows') {
    run.findings.error(spec.name, null, null, 'BAD_FILE', { reason: 'tooManyRows', max: String(LIMITS.rows) })
  }
  if (load.headers === null && !load.headerFailed && stopped === null) {
    run.findings.error(spec.name, null, null, 'BAD_FILE', { reason: 'empty' })
  }
  const fileName = source.inspected.file.path
  const loaded: LoadedTable = { spec, fileName, headers: load.headers ?? new Map(), rows: load.rows }
  run.tables.set(spec.name, loaded)
  if (stopped !== null || load.headers === null) run.unreadable.add(spec.name)
  else await run.client.query(`analyze ${stageName(spec)}`)
}

import type { PoolClient } from 'pg'
import type { Findings } from './findings'
import type { Mappings } from './parse/mappings'
import type { Progress } from './progress'
import type { FileCounts, Importer } from './result'
import type { JudgedStatement } from './statements/judge-statements'
import type { StatementFile } from './statements/load-files'
import type { TableSpec } from './tables/table-spec'

/** A table of the package after its file was read into the staging table. */
export type LoadedTable = {
  spec: TableSpec
  /** File name within the package, for messages. */
  fileName: string
  /** Column name → header as it stands in the file. */
  headers: ReadonlyMap<string, string>
  rows: number
}

/** One import under way: one connection, one transaction. */
export type Run = {
  client: PoolClient
  importer: Importer
  findings: Findings
  /** Table name → what was read. Tables whose file failed as a whole are in `unreadable` instead. */
  tables: Map<string, LoadedTable>
  /** References to these are not judged: their rows exist, only nobody could read them. */
  unreadable: Set<string>
  /** Codes of communities the package names. */
  communityCodes: Set<string>
  /** Bank files of the package as read, and what they say of whose accounts. */
  statements: StatementFile[]
  bankStatements: JudgedStatement[]
  /** Tables judged so far, and tables whose known codes are laid out. */
  judged: Set<string>
  known: Set<string>
  /** What the judged rows would do, by table name. */
  counts: Map<string, FileCounts>
  batchId: string
  /** Where others read how far it is. */
  progress: Progress
  /** What foreign headers mean, where the package is read with a community's names. */
  mappings: Mappings
  /** Nothing is saved. */
  dryRun: boolean
  /** Where the package lies: its files are read again when they are kept. */
  source: string
  /** The description of a table by its English name. */
  specOf: (table: string) => TableSpec
}

/** Whether a table of the package was read. */
export const isReadable = (run: Run, table: string): boolean =>
  run.tables.has(table) && !run.unreadable.has(table)

/** Ids of the communities the importer may write to; null for all. */
export const allowedCommunities = (importer: Importer): string[] | null =>
  importer.kind === 'system' || importer.communityIds === 'all' ? null : importer.communityIds

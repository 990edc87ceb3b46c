import { createHash } from 'node:crypto'
import { stageFiles } from './files/attached-files'
import { openPackage } from './package/open-package'
import type { OpenPackage } from './package/package-file'
import { recogniseFiles, tableOfPath } from './package/recognise-files'
import type { RecognisedFile } from './package/recognise-files'
import { configuredEncodings } from './parse/configured-encoding'
import type { InspectedTable } from './parse/configured-encoding'
import { chooseEncoding, inspectFile } from './parse/inspect-file'
import { readTable } from './parse/read-table'
import { ALL_TABLES } from './tables/all-tables'
import { isStatementFile, loadStatementFiles, type StatementFile } from './statements/load-files'
import { candidateEncodings, printable } from './text/encoding'
import type { Run } from './run'

/** Name and contents of what was read, for the batch row. */
export type PackageFacts = { name: string; sha256: string }

/** A table whose file cannot be read: it is in the package, but nobody knows with what rows. */
const leaveOut = (run: Run, { spec, file }: RecognisedFile): void => {
  run.tables.set(spec.name, { spec, fileName: file.path, headers: new Map(), rows: 0 })
  run.unreadable.add(spec.name)
}

const inspectAll = async (run: Run, files: readonly RecognisedFile[]): Promise<InspectedTable[]> => {
  const tables: InspectedTable[] = []
  for (const recognised of files) {
    const { spec, file, ambiguous } = recognised
    // A damaged ZIP entry or a file that may not be read; what the system says is of no use to a clerk.
    const inspected = ambiguous ? null : await inspectFile(file).catch(() => null)
    if (inspected) tables.push({ spec, inspected })
    else leaveOut(run, recognised)
    if (!inspected && !ambiguous)
      run.findings.error(spec.name, null, null, 'BAD_FILE', { reason: 'unreadable' })
  }
  return tables
}

const readAll = async (run: Run, tables: readonly InspectedTable[]): Promise<void> => {
  const configured = await configuredEncodings(run.client, tables)
  for (const { spec, inspected } of tables) {
    run.progress.enter('reading', spec.name)
    const chosen = inspected.utf8
      ? { encoding: 'utf-8' as const, forbidden: inspected.forbidden }
      : await chooseEncoding(inspected.file, candidateEncodings(configured(spec)))
    await readTable(run, { spec, inspected, ...chosen })
  }
}

/** One hash over names and contents, the same for a folder and a ZIP of it. */
const packageHash = (
  tables: readonly InspectedTable[],
  statements: readonly StatementFile[] = [],
): string => {
  const hash = createHash('sha256')
  for (const { inspected } of tables) hash.update(`${inspected.file.path}\0${inspected.sha256}\n`)
  for (const { name, sha256 } of statements) hash.update(`${name}\0${sha256}\n`)
  return hash.digest('hex')
}

const readOpened = async (run: Run, opened: OpenPackage): Promise<PackageFacts> => {
  for (const { file, reason, details } of opened.faults) {
    const name = tableOfPath(file, ALL_TABLES)?.name ?? printable(file)
    run.findings.error(name, null, null, 'BAD_FILE', { reason, ...details })
  }
  // A package that may be hostile is not read at all.
  if (opened.faults.length > 0) return { name: opened.name, sha256: packageHash([]) }
  const files = recogniseFiles(opened.files, ALL_TABLES, run.findings)
  if (files.length === 0 && !opened.files.some(isStatementFile))
    run.findings.error(opened.name, null, null, 'BAD_FILE', { reason: 'noTables' })
  run.progress.expect(files.length, run.dryRun)
  await stageFiles(run, opened.files)
  await loadStatementFiles(run, opened.files)
  const tables = await inspectAll(run, files)
  await readAll(run, tables)
  return { name: opened.name, sha256: packageHash(tables, run.statements) }
}

/** Reads every table of a package into its staging table; findings about files and cells go to `run.findings`. */
export const readPackage = async (run: Run, source: string): Promise<PackageFacts> => {
  const opened = await openPackage(source)
  try {
    return await readOpened(run, opened)
  } finally {
    await opened.close()
  }
}

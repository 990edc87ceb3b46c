import { stat } from 'node:fs/promises'
import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { applyTables } from './apply/apply-table'
import { BATCH_SETTING } from './apply/batch-setting'
import { Progress } from './progress'
import { asOf, moveDataAsOf } from './apply/data-as-of'
import { recordAudit, recordBatch, recordCommunities, recordDuration } from './apply/record-batch'
import type { BatchFacts } from './apply/record-batch'
import { Findings } from './findings'
import { judgePackage } from './judge/judge-package'
import { rowDifferences } from './judge/row-differences'
import { beginImport } from './begin-import'
import { loadMappings } from './parse/mappings'
import { readPackage } from './read-package'
import { resultOf } from './result-of'
import { requireLivingKey } from './living-key'
import { announceRun, breakOff, endRun } from './running-batch'
import { applyStatements } from './statements/book/apply-statements'
import type { ImportLocale, ImportResult, Importer } from './result'
import type { Run } from './run'
import { tableNamed } from './tables/all-tables'
import { noteAsOf, noteBatch } from './undo/note-changes'

export type ImportArguments = {
  /** Path of a folder or ZIP. */
  source: string
  /** Judge and count only; nothing but the batch row is written. */
  dryRun: boolean
  importer: Importer
  pool: Pool
  /** Name the person knows the package by, where `source` is a temporary file. */
  fileName?: string
  /** Language of the messages; Polish where not given. */
  locale?: ImportLocale
  /** Id of the community whose names of columns the package may use besides the format's; none where not given. */
  columnsOf?: string | null
  /** Called once the batch is written down, before anything is read. */
  onBegun?: (batch: string) => void
}

type Outcome = { result: ImportResult; facts: BatchFacts }

const newRun = async (
  client: PoolClient,
  args: ImportArguments,
  batchId: string,
  progress: Progress,
): Promise<Run> => {
  await client.query(`select set_config('${BATCH_SETTING}', $1, true)`, [batchId])
  return {
    client,
    importer: args.importer,
    findings: new Findings(),
    tables: new Map(),
    unreadable: new Set(),
    communityCodes: new Set(),
    statements: [],
    bankStatements: [],
    judged: new Set(),
    known: new Set(),
    counts: new Map(),
    batchId,
    progress,
    mappings: await loadMappings(client, args.columnsOf ?? null),
    dryRun: args.dryRun,
    source: args.source,
    specOf: tableNamed,
  }
}

const apply = async (run: Run, { result, facts }: Outcome): Promise<void> => {
  await recordBatch(run.client, result, facts)
  await applyTables(run)
  await applyStatements(run)
  await noteAsOf(run, facts.asOf ?? '')
  await moveDataAsOf(run, facts.asOf ?? '')
  await noteBatch(run)
  await recordCommunities(run.client, result.batch, facts)
  await recordAudit(run.client, result, facts)
}

/** Reads, judges and, where the package is clean and it is no dry run, applies it. The transaction stays open. */
const work = async (run: Run, args: ImportArguments, started: number): Promise<Outcome> => {
  const read = await readPackage(run, args.source)
  const files = await judgePackage(run)
  const clean = run.findings.errorCount === 0
  const result = resultOf(run, files, args, clean && !args.dryRun)
  const { at, source } = await asOf(run)
  const differences = clean ? await rowDifferences(run) : []
  const facts: BatchFacts = {
    state: result.applied ? 'applied' : clean ? 'checked' : 'refused',
    source,
    asOf: at,
    sha256: read.sha256,
    fileName: args.fileName ?? read.name,
    importer: args.importer,
    differences,
    communityCodes: [
      ...new Set([...run.communityCodes, ...run.bankStatements.map(({ owner }) => owner.code)]),
    ],
  }
  if (result.applied) {
    await requireLivingKey(run)
    await apply(run, { result, facts })
  }
  result.durationMs = Math.round(performance.now() - started)
  return { result, facts }
}

const finish = async (client: PoolClient, { result, facts }: Outcome): Promise<void> => {
  if (result.applied) {
    await recordDuration(client, result)
    await client.query('commit')
    return
  }
  await client.query('rollback')
  // The refusal is recorded although nothing of the package is.
  await client.query('begin')
  await recordBatch(client, result, facts)
  await client.query('commit')
}

/**
 * Imports a package: reads it, judges it against itself and the store, and applies it whole or not at all (import
 * format). One connection and one transaction; imports wait for each other. The batch row tells what happened, also
 * of a dry run or a refused package.
 *
 * @throws DomainError `IMPORT_SOURCE_MISSING` where nothing stands at `source`
 */
export const runImport = async (args: ImportArguments): Promise<ImportResult> => {
  const started = performance.now()
  const client = await args.pool.connect()
  let batchId: string | null = null
  let progress: Progress | null = null
  try {
    await stat(args.source).catch(() => {
      throw new DomainError('IMPORT_SOURCE_MISSING', { source: args.source })
    })
    batchId = await announceRun(client, args)
    args.onBegun?.(batchId)
    progress = new Progress(args.pool, batchId)
    await beginImport(client)
    const outcome = await work(await newRun(client, args, batchId, progress), args, started)
    await finish(client, outcome)
    await endRun(client, batchId)
    await progress.end()
    client.release()
    return outcome.result
  } catch (error) {
    // A connection that failed half way is closed, which rolls everything back.
    client.release(true)
    await progress?.end()
    if (batchId !== null) await breakOff(args.pool, batchId)
    throw error
  }
}

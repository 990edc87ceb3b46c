import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runExport, type ExportArguments, type ExportResult } from '@/src/import/export/run-export'
import { writeToFolder, writeToZip } from '@/src/import/export/write-export'
import { appPool } from '@/src/platform/db/pool'
import { type Command, type Input, UsageError } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'
import { table } from '@/src/cli/support/table'

/** `portal export`: a package of the import format out of what is stored. */
export const exportPackage: Command = {
  name: 'export',
  summary: 'Writes a community, or all, as a package that imports again unchanged; a folder, or a ZIP.',
  usage: '--out DIR|FILE.zip [--community CODE] [--archive] [--json]',
  options: { out: { type: 'string' }, community: { type: 'string' }, archive: { type: 'boolean' } },
  positionals: 0,
  run: async (input) => {
    const out = resolve(input.required('out'))
    const isZip = out.toLowerCase().endsWith('.zip')
    await requireFree(out, isZip)
    return withMigratedDatabase(async () => {
      const args = { ...asked(input), exporter: { kind: 'system' }, pool: appPool() } as const
      const result = await (isZip ? toZip(args, out) : toFolder(args, out))
      return { json: { out, ...result }, text: inWords(out, result), ok: true }
    })
  },
}

const asked = (input: Input): Pick<ExportArguments, 'community' | 'archive'> => {
  const code = input.text('community')
  return { community: code === undefined ? 'all' : { code }, archive: input.flag('archive') }
}

/** Nothing that stands there is written over, and no older file stays among the new ones. */
const requireFree = async (out: string, isZip: boolean): Promise<void> => {
  const found = await stat(out).catch(() => null)
  if (found === null) return
  const isEmptyFolder = !isZip && found.isDirectory() && (await readdir(out)).length === 0
  if (!isEmptyFolder)
    throw new UsageError(`${out} is there already: name a new or empty folder, or a new ZIP.`)
}

const toFolder = async (args: ExportArguments, out: string): Promise<ExportResult> => {
  await mkdir(out, { recursive: true, mode: 0o700 })
  return runExport(args, writeToFolder(out))
}

const toZip = async (args: ExportArguments, out: string): Promise<ExportResult> => {
  const bytes = new PassThrough()
  const written = pipeline(bytes, createWriteStream(out, { mode: 0o600, flags: 'wx' }))
  // A ZIP half written would look like one.
  const [exported, wrote] = await Promise.allSettled([
    runExport(args, writeToZip(bytes)).catch((error: unknown) => {
      bytes.destroy(error as Error)
      throw error
    }),
    written,
  ])
  if (exported.status === 'fulfilled' && wrote.status === 'fulfilled') return exported.value
  await rm(out, { force: true })
  throw exported.status === 'rejected' ? exported.reason : (wrote as PromiseRejectedResult).reason
}

const inWords = (out: string, { communities, files, leftOut }: ExportResult): string =>
  [
    table(
      ['file', 'rows'],
      files.map(({ name, rows }) => [name, rows]),
    ),
    ...leftOut.map(({ name, rows }) => `${name}: ${rows} left out, the format has no words for them.`),
    `${communities.join(', ')} written to ${out}.`,
  ].join('\n')

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { runExport, type ExportArguments, type ExportResult } from '@/src/import/export/run-export'
import { writeToFolder } from '@/src/import/export/write-export'
import { appPool } from '@/src/platform/db/pool'

/** Exports to a folder, as the system, of all communities unless told otherwise. */
export const exportTo = (folder: string, more: Partial<ExportArguments> = {}): Promise<ExportResult> =>
  runExport(
    { community: 'all', archive: false, exporter: { kind: 'system' }, pool: appPool(), ...more },
    writeToFolder(folder),
  )

/** Every file below a folder with the hash of its bytes. */
export const bytesBelow = async (folder: string): Promise<Record<string, string>> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const pairs = files.sort().map(async (file): Promise<[string, string]> => [
    relative(folder, file),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ])
  return Object.fromEntries(await Promise.all(pairs))
}

/** The lines of one file of an export, the header first. */
export const linesOf = async (folder: string, name: string): Promise<string[]> =>
  (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n')

import { createWriteStream, mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { ImportArguments } from '@/src/import/run-import'
import { runImport } from '@/src/import/run-import'
import type { ImportResult } from '@/src/import/result'
import { appPool } from '@/src/platform/db/pool'
import type { Files } from './sample-package'

type Options = Partial<Pick<ImportArguments, 'dryRun' | 'importer' | 'locale'>>

/** A folder that is gone when `use` is done. */
export const inFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'import-test-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export const writeFiles = async (folder: string, files: Files): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

export const writeZip = async (path: string, files: Files, compress = true): Promise<void> => {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { compress })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

/** Imports whatever stands at a path, as the system and for real unless told otherwise. */
export const importFrom = (source: string, options: Options = {}): Promise<ImportResult> =>
  runImport({ source, dryRun: false, importer: { kind: 'system' }, pool: appPool(), ...options })

/** Imports files as a folder. */
export const importFiles = (files: Files, options: Options = {}): Promise<ImportResult> =>
  inFolder(async (folder) => {
    await writeFiles(folder, files)
    return importFrom(folder, options)
  })

/** Errors without their sentences: `file row column CODE`. */
export const errorsOf = (result: ImportResult): string[] =>
  result.errors.map(({ file, row, column, code }) => `${file} ${row ?? '-'} ${column ?? '-'} ${code}`)

export const warningsOf = (result: ImportResult): string[] =>
  result.warnings.map(({ file, row, column, code }) => `${file} ${row ?? '-'} ${column ?? '-'} ${code}`)

/** Counts of one file. */
export const countsOf = (result: ImportResult, name: string) => {
  const found = result.files.find((file) => file.name === name)
  if (!found) throw new Error(`no ${name} in the result`)
  return found
}

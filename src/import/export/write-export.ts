import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PassThrough, Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { ExportEntry } from './export-entries'

/** Writes the files of an export into a folder. They hold personal data: nobody else may read them. */
export const writeToFolder =
  (folder: string) =>
  async (entries: AsyncIterable<ExportEntry>): Promise<void> => {
    for await (const { path, bytes } of entries) {
      const target = join(folder, path)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await pipeline(bytes, createWriteStream(target, { mode: 0o600, flags: 'wx' }))
    }
  }

/** Entries of a ZIP bear one time, so that the same data gives the same bytes. */
const MTIME = new Date(Date.UTC(2000, 0, 1))

/** Packs the files of an export as they come; no more of them is held than the reader of the ZIP is behind. */
export const writeToZip =
  (output: PassThrough) =>
  async (entries: AsyncIterable<ExportEntry>): Promise<void> => {
    const zip = new ZipFile()
    zip.on('error', (error) => output.destroy(error as Error))
    zip.outputStream.pipe(output)
    let current: Readable | null = null
    // Whoever downloads may go away in the middle.
    output.once('close', () => current?.destroy(new Error('Nobody reads the export any more.')))
    for await (const { path, bytes } of entries) {
      current = bytes
      if (output.destroyed) bytes.destroy(new Error('Nobody reads the export any more.'))
      zip.addReadStream(bytes, path, { mtime: MTIME, mode: 0o100600 })
      await finished(bytes)
    }
    current = null
    zip.end()
    await finished(output, { readable: false })
  }

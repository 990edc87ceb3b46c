import { PassThrough, Readable } from 'node:stream'
import { runExport, type ExportArguments } from './run-export'
import { writeToZip } from './write-export'

/**
 * An export as a ZIP that is made while it is read. What fails on the way breaks the download off, so that nobody takes
 * half an export for a whole one, and is handed to `failed`.
 */
export const exportStream = (
  args: ExportArguments,
  failed: (error: unknown) => void,
): ReadableStream<Uint8Array> => {
  const bytes = new PassThrough()
  runExport(args, writeToZip(bytes)).catch((error: unknown) => {
    bytes.destroy(error as Error)
    failed(error)
  })
  return Readable.toWeb(bytes) as ReadableStream<Uint8Array>
}

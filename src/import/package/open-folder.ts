import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { LIMITS } from '../limits'
import type { OpenPackage, PackageFile, PackageFault } from './package-file'

const CHUNK_BYTES = 256 * 1024

type Listing = { files: PackageFile[]; faults: PackageFault[] }

const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'))

const fileAt = (root: string, path: string, bytes: number): PackageFile => ({
  path,
  bytes,
  // Not one byte more than was measured: a file that grows meanwhile must not pass the limits.
  open: () =>
    Promise.resolve(
      createReadStream(join(root, path), { highWaterMark: CHUNK_BYTES, end: Math.max(bytes - 1, 0) }),
    ),
})

const list = async (root: string, prefix: string, into: Listing): Promise<void> => {
  for (const name of await readdir(join(root, prefix))) {
    const path = `${prefix}${name}`
    if (isHidden(path)) continue
    if (into.files.length >= LIMITS.entries) {
      into.faults.push({
        file: basename(root),
        reason: 'tooManyEntries',
        details: { max: String(LIMITS.entries) },
      })
      return
    }
    const found = await lstat(join(root, path))
    if (found.isDirectory()) await list(root, `${path}/`, into)
    else if (found.isFile()) into.files.push(fileAt(root, path, found.size))
    else into.faults.push({ file: path, reason: 'link' })
  }
}

/** Lists a folder with its subfolders. Links and other things that are no plain files are faults; dot files are not seen. */
export const openFolder = async (source: string): Promise<OpenPackage> => {
  const listing: Listing = { files: [], faults: [] }
  await list(source, '', listing)
  return { name: basename(resolve(source)), ...listing, close: () => Promise.resolve() }
}

import { basename } from 'node:path'
import { getFileNameLowLevel, openPromise, validateFileName } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { LIMITS } from '../limits'
import type { OpenPackage, PackageFile, PackageFault } from './package-file'

const UNIX_TYPE_MASK = 0o170000
const UNIX_LINK = 0o120000

const isLink = (entry: Entry): boolean =>
  ((entry.externalFileAttributes >>> 16) & UNIX_TYPE_MASK) === UNIX_LINK

const isLitter = (path: string): boolean =>
  path.startsWith('__MACOSX/') || path.split('/').some((part) => part.startsWith('.'))

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)

const faultOf = (entry: Entry, path: string): PackageFault | null => {
  if (validateFileName(path) !== null || path.includes('\0')) return { file: path, reason: 'unsafePath' }
  if (isLink(entry)) return { file: path, reason: 'link' }
  if (!path.endsWith('/') && !entry.canDecodeFileData()) return { file: path, reason: 'unreadable' }
  return null
}

type Listing = { files: PackageFile[]; faults: PackageFault[] }

const list = async (zip: ZipFile, into: Listing): Promise<void> => {
  if (zip.entryCount > LIMITS.entries) {
    into.faults.push({ file: '', reason: 'tooManyEntries', details: { max: String(LIMITS.entries) } })
    return
  }
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry)
    const fault = faultOf(entry, path)
    if (fault) into.faults.push(fault)
    else if (!path.endsWith('/') && !isLitter(path)) {
      into.files.push({
        path,
        bytes: entry.uncompressedSize,
        crc32: entry.crc32,
        open: () => zip.openReadStreamPromise(entry),
      })
    }
  }
}

const close = (zip: ZipFile): Promise<void> =>
  new Promise((resolve) => {
    zip.once('close', resolve)
    zip.close()
  })

/**
 * Opens a ZIP and lists its entries without unpacking any. Names that climb, absolute names, links and encrypted
 * entries are faults. yauzl stops an entry whose data is longer than its stated size, so stated sizes bound a bomb.
 */
export const openZip = async (source: string): Promise<OpenPackage> => {
  const name = basename(source)
  const broken = (): OpenPackage => ({
    name,
    files: [],
    faults: [{ file: name, reason: 'noZip' }],
    close: () => Promise.resolve(),
  })
  let zip: ZipFile
  try {
    // Names are decoded here: yauzl would stop at the first unsafe one without saying which.
    zip = await openPromise(source, { autoClose: false, decodeStrings: false, lazyEntries: true })
  } catch {
    return broken()
  }
  const listing: Listing = { files: [], faults: [] }
  try {
    await list(zip, listing)
  } catch {
    await close(zip)
    return broken()
  }
  const faults = listing.faults.map((fault) => ({ ...fault, file: fault.file === '' ? name : fault.file }))
  return { name, files: listing.files, faults, close: () => close(zip) }
}

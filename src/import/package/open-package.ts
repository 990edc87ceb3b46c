import { stat } from 'node:fs/promises'
import { DomainError } from '@/src/domain/domain-error'
import { LIMITS } from '../limits'
import { FILES_FOLDER as DOCUMENTS } from './files-folder'
import { openFolder } from './open-folder'
import { openZip } from './open-zip'
import type { OpenPackage, PackageFile, PackageFault } from './package-file'

const sizeFaults = (name: string, files: readonly PackageFile[]): PackageFault[] => {
  const documents = files.filter((file) => file.path.startsWith(DOCUMENTS))
  const limitOf = (file: PackageFile): number =>
    file.path.startsWith(DOCUMENTS) ? LIMITS.documentBytes : LIMITS.fileBytes
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  const faults: PackageFault[] = files
    .filter((file) => file.bytes > limitOf(file))
    .map((file) => ({
      file: file.path,
      reason: 'tooLarge',
      details: { max: String(limitOf(file) / 1024 / 1024) },
    }))
  if (total > LIMITS.packageBytes) {
    faults.push({
      file: name,
      reason: 'tooLarge',
      details: { max: String(LIMITS.packageBytes / 1024 / 1024) },
    })
  }
  if (documents.length > LIMITS.documents) {
    faults.push({ file: name, reason: 'tooManyDocuments', details: { max: String(LIMITS.documents) } })
  }
  return faults
}

/** A folder that was zipped with its own name around everything: the name is taken off. */
const withoutCommonFolder = (files: readonly PackageFile[]): PackageFile[] => {
  const first = files[0]?.path.split('/')[0]
  const common = first !== undefined && files.every((file) => file.path.startsWith(`${first}/`))
  if (!common || first === 'files' || first === 'statements') return [...files]
  return files.map((file) => ({ ...file, path: file.path.slice(first.length + 1) }))
}

/**
 * Opens a package: a folder, or else a ZIP. Sizes beyond the limits and unsafe entries come back as faults; a reader
 * must not read where there are any.
 *
 * @throws DomainError `IMPORT_SOURCE_MISSING` where nothing stands at `source`
 */
export const openPackage = async (source: string): Promise<OpenPackage> => {
  const found = await stat(source).catch(() => null)
  if (found === null) throw new DomainError('IMPORT_SOURCE_MISSING', { source })
  const opened = found.isDirectory() ? await openFolder(source) : await openZip(source)
  const files = found.isDirectory() ? opened.files : withoutCommonFolder(opened.files)
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { ...opened, files, faults: [...opened.faults, ...sizeFaults(opened.name, files)] }
}

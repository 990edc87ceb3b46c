import { printable } from '../text/encoding'
import { fold } from '../text/fold'
import { FILES_FOLDER, STATEMENTS_FOLDER } from './files-folder'
import type { Findings } from '../findings'
import type { TableSpec } from '../tables/table-spec'
import type { PackageFile } from './package-file'

/** `ambiguous`: another file holds the same table, so neither is read. */
export type RecognisedFile = { spec: TableSpec; file: PackageFile; ambiguous: boolean }

const TABLE_FILE = /^([^/]+)\.(?:csv|txt)$/i

/** The table a path within the package holds by its name, English or Polish; undefined where none. */
export const tableOfPath = (path: string, specs: readonly TableSpec[]): TableSpec | undefined => {
  const name = fold(TABLE_FILE.exec(path)?.[1] ?? '')
  return specs.find((spec) => fold(spec.name) === name || fold(spec.alias) === name)
}

/** One warning for a whole folder that no table reads, else one a file. */
const warnOf = (paths: readonly string[], findings: Findings): void => {
  const folders = new Set<string>()
  for (const path of paths) {
    const folder = path.includes('/') ? `${path.split('/')[0] ?? ''}/` : null
    if (folder === null) findings.warn(printable(path), null, null, 'UNKNOWN_FILE')
    else if (!folders.has(folder)) findings.warn(printable(folder), null, null, 'UNKNOWN_FILE')
    if (folder !== null) folders.add(folder)
  }
}

/**
 * Tells which file holds which table, in the order of `specs`. Two files for one table are `BAD_FILE`; what is no table
 * gives a warning.
 */
export const recogniseFiles = (
  files: readonly PackageFile[],
  specs: readonly TableSpec[],
  findings: Findings,
): RecognisedFile[] => {
  const found = new Map<string, PackageFile[]>()
  const unknown: string[] = []
  for (const file of files) {
    const spec = tableOfPath(file.path, specs)
    if (spec) found.set(spec.name, [...(found.get(spec.name) ?? []), file])
    else if (![FILES_FOLDER, STATEMENTS_FOLDER].some((folder) => file.path.startsWith(folder)))
      unknown.push(file.path)
  }
  warnOf(unknown, findings)
  return specs.flatMap((spec) => {
    const [file, ...more] = found.get(spec.name) ?? []
    if (file === undefined) return []
    if (more.length > 0) {
      const names = [file, ...more].map((one) => one.path).join(', ')
      findings.error(spec.name, null, null, 'BAD_FILE', { reason: 'twoFiles', names })
    }
    return [{ spec, file, ambiguous: more.length > 0 }]
  })
}

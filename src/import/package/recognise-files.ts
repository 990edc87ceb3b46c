import { fold } from '../text/fold'
import type { Findings } from '../findings'
import type { TableSpec } from '../tables/table-spec'
import type { PackageFile } from './package-file'

export type RecognisedFile = { spec: TableSpec; file: PackageFile }

const TABLE_FILE = /^([^/]+)\.(?:csv|txt)$/i

const specsByName = (specs: readonly TableSpec[]): ReadonlyMap<string, TableSpec> =>
  new Map(specs.flatMap((spec) => [spec.name, spec.alias].map((name) => [fold(name), spec])))

/** One warning for a whole folder that no table reads, else one a file. */
const warnOf = (paths: readonly string[], findings: Findings): void => {
  const folders = new Set<string>()
  for (const path of paths) {
    const folder = path.includes('/') ? `${path.split('/')[0] ?? ''}/` : null
    if (folder === null) findings.warn(path, null, null, 'UNKNOWN_FILE')
    else if (!folders.has(folder)) findings.warn(folder, null, null, 'UNKNOWN_FILE')
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
  const byName = specsByName(specs)
  const found = new Map<string, PackageFile[]>()
  const unknown: string[] = []
  for (const file of files) {
    const spec = byName.get(fold(TABLE_FILE.exec(file.path)?.[1] ?? ''))
    if (spec) found.set(spec.name, [...(found.get(spec.name) ?? []), file])
    else unknown.push(file.path)
  }
  warnOf(unknown, findings)
  return specs.flatMap((spec) => {
    const [file, ...more] = found.get(spec.name) ?? []
    if (file === undefined) return []
    if (more.length > 0) {
      const names = [file, ...more].map((one) => one.path).join(', ')
      findings.error(spec.name, null, null, 'BAD_FILE', { reason: 'twoFiles', names })
    }
    return [{ spec, file }]
  })
}

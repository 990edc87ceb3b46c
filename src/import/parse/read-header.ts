import { FORBIDDEN } from '../text/encoding'
import { fold } from '../text/fold'
import type { Findings } from '../findings'
import type { Column, TableSpec } from '../tables/table-spec'
import { NO_MAPPING, type HeaderMapping } from './mappings'

/** Where each column of a table stands in the records of one file. */
export type Header = {
  /** Cells every record must have. */
  width: number
  /** Position in the record of each column of the table, -1 where the file has no such column. */
  positions: number[]
  /** Column name → header as written. */
  names: Map<string, string>
}

/** All header names a table knows, folded, with those a community gave it. */
export const headerNames = (spec: TableSpec, mapping = NO_MAPPING): ReadonlySet<string> =>
  new Set([...spec.columns.flatMap((column) => [fold(column.name), fold(column.alias)]), ...mapping.keys()])

/** Places of a column's own names; where neither stands there, of the header that a community says means it. */
const placesOf = (column: Column, folded: readonly string[], mapping: HeaderMapping): number[] => {
  const own = [...new Set([fold(column.name), fold(column.alias)])]
    .map((name) => folded.indexOf(name))
    .filter((at) => at >= 0)
  if (own.length > 0) return own
  const foreign = folded.findIndex((name) => mapping.get(name) === column.name)
  return foreign >= 0 ? [foreign] : []
}

const repeated = (cells: readonly string[]): string | undefined =>
  cells.find(
    (cell, index) => cell.trim() !== '' && cells.findIndex((other) => fold(other) === fold(cell)) < index,
  )

/**
 * Reads the header row. A required column that is missing, the same header twice, or name and alias both are errors of
 * the file, and there is no header then; unknown columns are warnings. A header the format does not know is read as the
 * column a community says it means, unless that column stands there under its own name.
 */
export const readHeader = (
  spec: TableSpec,
  cells: readonly string[],
  findings: Findings,
  mapping: HeaderMapping = NO_MAPPING,
): Header | null => {
  const before = findings.errorCount
  if (cells.some((cell) => FORBIDDEN.test(cell))) {
    findings.error(spec.name, null, null, 'BAD_FILE', { reason: 'notText' })
    return null
  }
  const twice = repeated(cells)
  if (twice !== undefined)
    findings.error(spec.name, null, null, 'BAD_FILE', { reason: 'headerTwice', value: twice.trim() })
  const folded = cells.map(fold)
  const used = new Set<number>()
  const names = new Map<string, string>()
  const positions = spec.columns.map((column) => {
    const hits = placesOf(column, folded, mapping)
    const [at, second] = hits
    if (at === undefined) {
      if (!column.optional) {
        const details = { name: column.name, alias: column.alias }
        findings.error(spec.name, null, column.name, 'MISSING_COLUMN', details)
      }
      return -1
    }
    if (second !== undefined)
      findings.error(spec.name, null, column.name, 'BAD_FILE', { reason: 'nameAndAlias' })
    for (const hit of hits) used.add(hit)
    names.set(column.name, (cells[at] ?? '').trim())
    return at
  })
  cells.forEach((cell, index) => {
    const name = cell.trim()
    if (name !== '' && !used.has(index))
      findings.warn(spec.name, null, name, 'UNKNOWN_COLUMN', { value: name })
  })
  return findings.errorCount > before ? null : { width: cells.length, positions, names }
}

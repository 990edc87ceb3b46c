import { fold } from './fold'

const DELIMITERS = [';', ',', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

const cellsOf = (line: string, delimiter: Delimiter): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))

/**
 * Finds the delimiter in the header row: the one that yields most known names, then most cells; `;` first.
 *
 * @param head beginning of the file, decoded
 * @param knownNames folded header names of the table
 */
export const findDelimiter = (head: string, knownNames: ReadonlySet<string>): Delimiter => {
  const header = head.split(/\r?\n/).find((line) => line.trim() !== '') ?? ''
  const scored = DELIMITERS.map((delimiter) => {
    const cells = cellsOf(header, delimiter)
    return {
      delimiter,
      known: cells.filter((cell) => knownNames.has(fold(cell))).length,
      cells: cells.length,
    }
  })
  const best = scored.reduce((a, b) =>
    b.known > a.known || (b.known === a.known && b.cells > a.cells) ? b : a,
  )
  return best.delimiter
}

import { parse } from 'csv-parse/sync'

/** A column a paste may have, with the headers it is known by. */
export type PasteColumn<Name extends string> = { name: Name; headers: readonly string[] }

/** A pasted row by its number, the header being row 1; cells trimmed, absent ones empty. */
export type PastedRow<Name extends string> = { row: number; cells: Record<Name, string> }

export type Pasted<Name extends string> = {
  rows: PastedRow<Name>[]
  found: Set<Name>
  /** Headers nobody knows, as they were pasted; what stands below them is left out. */
  unknown: string[]
}

/** Rows beyond this are no paste but an import. */
export const MOST_ROWS = 2000

/** A header as it is compared: „Powierzchnia (m²)” is `powierzchniam2`. */
const folded = (header: string): string =>
  header
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replace(/[^a-z0-9]/g, '')

const cut = (text: string): string[][] =>
  parse(text, {
    // A spreadsheet copies with tabs; a CSV file opened as text has semicolons.
    delimiter: (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ';',
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    bom: true,
    to: MOST_ROWS + 1,
  })

/**
 * Cells copied from a spreadsheet, header first. Rows without any cell are passed over and counted all the same, so that
 * a row's number is the one its reader sees.
 */
export function readPaste<Name extends string>(
  text: string,
  columns: readonly PasteColumn<Name>[],
): Pasted<Name> {
  const [header = [], ...lines] = text.trim() === '' ? [] : cut(text)
  const places = new Map<Name, number>()
  const unknown: string[] = []
  for (const [place, title] of header.entries()) {
    const key = folded(title)
    const column = columns.find(({ headers }) => headers.some((one) => folded(one) === key))
    if (column && !places.has(column.name)) places.set(column.name, place)
    else if (title !== '') unknown.push(title)
  }
  const cellsOf = (line: readonly string[]): Record<Name, string> =>
    Object.fromEntries(columns.map(({ name }) => [name, line[places.get(name) ?? -1] ?? ''])) as Record<
      Name,
      string
    >
  const rows = lines
    .map((line, index) => ({
      row: index + 2,
      cells: cellsOf(line),
      isEmpty: line.every((cell) => cell === ''),
    }))
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ row, cells }) => ({ row, cells }))
  return { rows, found: new Set(places.keys()), unknown }
}

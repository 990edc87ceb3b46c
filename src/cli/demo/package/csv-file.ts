import { COLUMNS, type Row, type TableName } from './tables'

const needsQuotes = /[;"\r\n]/

const cell = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Delimited text with `;` and CRLF, quoted per RFC 4180, the header first. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')

/** The cells of a row in the order of the table's columns. */
export const cellsOf = <T extends TableName>(table: T, row: Row<T>): string[] =>
  (COLUMNS[table] as readonly (keyof Row<T>)[]).map((column) => row[column] ?? '')

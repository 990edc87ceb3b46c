/** What a cell holds: `money` integer grosze, `date` a civil date, `decimal` a canonical decimal text. */
export type ColumnKind = 'text' | 'money' | 'date' | 'decimal' | 'integer'

export type TableColumn<Key extends string = string> = { key: Key; label: string; kind: ColumnKind }

export type CellValue = string | number | bigint | null | undefined

/** A table to export. `title` names the sheet; every row holds a value for each column's key. */
export type ExportTable<Key extends string = string> = {
  title: string
  columns: readonly TableColumn<Key>[]
  rows: readonly Readonly<Partial<Record<Key, CellValue>>>[]
}

const FORMULA = /^[=+\-@\t\r]/

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection): descriptions and
 * names come from other people.
 */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

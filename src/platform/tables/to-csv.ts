import { decimalText } from '@/src/domain/finance/decimal'
import { safeText, type CellValue, type ColumnKind, type ExportTable } from './table'

const BOM = '\ufeff'

const cellText = (kind: ColumnKind, value: CellValue): string => {
  if (value === null || value === undefined) return ''
  switch (kind) {
    case 'money':
      return decimalText(BigInt(value), 2).replace('.', ',')
    case 'decimal':
      return String(value).replace('.', ',')
    case 'integer':
    case 'date':
      return String(value)
    case 'text':
      return safeText(String(value))
  }
}

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`

/**
 * The table as a Polish spreadsheet opens it by double click: UTF-8 with BOM, semicolons, decimal comma, dates
 * `2026-03-29`, quotes per RFC 4180. No spaces between thousands, so that numbers stay numbers.
 */
export const toCsv = <Key extends string>({ columns, rows }: ExportTable<Key>): string =>
  BOM +
  line(columns.map(({ label }) => safeText(label))) +
  rows.map((row) => line(columns.map(({ key, kind }) => cellText(kind, row[key])))).join('')

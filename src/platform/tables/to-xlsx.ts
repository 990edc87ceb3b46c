import writeXlsxFile, { type Cell, type CellObject } from 'write-excel-file/node'
import { decimalText } from '@/src/domain/finance/decimal'
import { safeText, type CellValue, type ColumnKind, type ExportTable } from './table'

const FORMATS: Record<ColumnKind, Pick<CellObject, 'format'>> = {
  text: {},
  money: { format: '#,##0.00' },
  date: { format: 'yyyy-mm-dd' },
  decimal: { format: '#,##0.######' },
  integer: { format: '0' },
}

const LEAST_WIDTH: Record<ColumnKind, number> = { text: 10, money: 14, date: 12, decimal: 12, integer: 8 }
const WIDEST = 60

/** The value in the type a spreadsheet reckons with. Grosze become złote here and nowhere else: the cell is a double. */
const typed = (kind: ColumnKind, value: string | number | bigint): CellObject => {
  switch (kind) {
    case 'money':
      return { type: Number, value: Number(decimalText(BigInt(value), 2)) }
    case 'decimal':
    case 'integer':
      return { type: Number, value: Number(value) }
    case 'date':
      return { type: Date, value: new Date(`${value}T00:00:00Z`) }
    case 'text':
      return { type: String, value: safeText(String(value)), wrap: true }
  }
}

const cellOf = (kind: ColumnKind, value: CellValue): Cell =>
  value === null || value === undefined || value === '' ? null : { ...typed(kind, value), ...FORMATS[kind] }

const widthOf = <Key extends string>({ columns, rows }: ExportTable<Key>, index: number): number => {
  const column = columns[index]
  if (!column) return 0
  const longest = rows.reduce(
    (most, row) => Math.max(most, column.kind === 'text' ? String(row[column.key] ?? '').length : 0),
    column.label.length,
  )
  return Math.min(Math.max(longest + 2, LEAST_WIDTH[column.kind]), WIDEST)
}

/** Excel takes 31 characters and none of these. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, 31) || 'Arkusz'

/** The table as an Excel file: numbers, amounts and dates as such, the header row fixed. */
export const toXlsx = async <Key extends string>(table: ExportTable<Key>): Promise<Buffer> => {
  const header = table.columns.map(({ label, kind }): Cell => ({
    type: String,
    value: safeText(label),
    fontWeight: 'bold',
    align: kind === 'text' || kind === 'date' ? 'left' : 'right',
    wrap: true,
  }))
  const rows = table.rows.map((row) => table.columns.map(({ key, kind }) => cellOf(kind, row[key])))
  return writeXlsxFile([header, ...rows], {
    sheet: sheetName(table.title),
    columns: table.columns.map((_, index) => ({ width: widthOf(table, index) })),
    stickyRowsCount: 1,
  }).toBuffer()
}

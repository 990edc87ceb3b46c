import type { ExportTable } from './table'
import { toCsv } from './to-csv'
import { toXlsx } from './to-xlsx'

export const tableFormats = ['csv', 'xlsx'] as const
export type TableFormat = (typeof tableFormats)[number]

const MEDIA_TYPES: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A table as a file to keep: bytes, media type and the ending of its name. */
export async function tableFile(
  table: ExportTable,
  format: TableFormat,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string; extension: string }> {
  const body = format === 'csv' ? new TextEncoder().encode(toCsv(table)) : new Uint8Array(await toXlsx(table))
  return { body: new Uint8Array(body), type: MEDIA_TYPES[format], extension: format }
}

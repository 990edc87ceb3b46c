import { FORBIDDEN } from '../text/encoding'
import { fault } from '../cells/cell-type'
import type { CellFault } from '../cells/cell-type'
import type { Findings } from '../findings'
import type { Column, TableSpec } from '../tables/table-spec'
import type { Header } from './read-header'
import { Row } from './row'

/** Takes one record that was read: its number, whether it is refused, its canonical values and computed ones. */
export type RecordSink = (rowNumber: number, refused: boolean, values: readonly (string | null)[]) => void

/** Turns the records of one file into canonical rows. */
export class TableReader {
  /** Data rows read so far. */
  rows = 0
  private readonly row: Row
  private readonly columns: readonly Column[]
  private readonly computed: NonNullable<TableSpec['computed']>

  constructor(
    private readonly spec: TableSpec,
    private readonly header: Header,
    private readonly forbidden: boolean,
    private readonly findings: Findings,
    private readonly sink: RecordSink,
  ) {
    this.columns = spec.columns
    this.computed = spec.computed ?? []
    const report = (
      column: string | null,
      code: Parameters<Findings['error']>[3],
      details: CellFault['details'],
    ): void => findings.error(spec.name, this.rows + 1, column, code, details)
    this.row = new Row(spec.columns, new Set(header.names.keys()), report)
  }

  /** Reads one data record; a blank line is none. */
  take(record: readonly string[]): void {
    if (record.length === 1 && (record[0] ?? '').trim() === '' && this.header.width > 0) return
    this.rows += 1
    this.row.clear()
    if (record.length !== this.header.width) this.takeRagged(record)
    else {
      for (let at = 0; at < this.columns.length; at += 1) this.takeCell(record, at)
      this.spec.checkRow?.(this.row)
    }
    const computed = this.computed.map((value) => value.from(this.row))
    const values = computed.length === 0 ? this.row.values : [...this.row.values, ...computed]
    this.sink(this.rows + 1, this.row.refused, values)
  }

  /** A record with too many or too few cells: nothing in it is judged, but its key still counts as present. */
  private takeRagged(record: readonly string[]): void {
    const details = { reason: 'ragged', cells: String(record.length), headers: String(this.header.width) }
    this.row.fault(null, 'BAD_FILE', details)
    this.columns.forEach((column, at) => {
      const cell = record[this.header.positions[at] ?? -1]?.trim() ?? ''
      const value = column.key && cell !== '' && !FORBIDDEN.test(cell) ? column.type.parse(cell) : null
      if (typeof value === 'string') this.row.set(at, value)
    })
  }

  private takeCell(record: readonly string[], at: number): void {
    const position = this.header.positions[at] ?? -1
    const column = this.columns[at]
    if (position < 0 || column === undefined) return
    const cell = (record[position] ?? '').trim()
    if (cell === '') this.takeEmpty(column, at)
    else if (this.forbidden && FORBIDDEN.test(cell))
      this.row.set(at, fault('BAD_FILE', '', { reason: 'controlCharacter' }))
    else this.row.set(at, column.type.parse(cell))
  }

  private takeEmpty(column: Column, at: number): void {
    if (column.emptyIs !== undefined) this.row.set(at, column.emptyIs)
    else if (!column.optional && !column.blank) this.row.set(at, { code: 'MISSING_VALUE', details: {} })
  }
}

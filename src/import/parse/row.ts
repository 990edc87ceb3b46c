import type { Column } from '../tables/table-spec'
import type { CellFault } from '../cells/cell-type'
import type { ErrorCode, IssueDetails } from '../result'

/** Takes a finding about the row being read; column null means the row as a whole. */
export type RowFault = (column: string | null, code: ErrorCode, details: IssueDetails) => void

/**
 * The cells of one record as canonical values, by column name. One object serves a whole file: `clear` starts the next
 * record.
 */
export class Row {
  readonly values: (string | null)[]
  private readonly faulty: boolean[]
  private readonly index: ReadonlyMap<string, number>
  refused = false

  constructor(
    private readonly columns: readonly Column[],
    private readonly present: ReadonlySet<string>,
    private readonly report: RowFault,
  ) {
    this.values = columns.map(() => null)
    this.faulty = columns.map(() => false)
    this.index = new Map(columns.map((column, position) => [column.name, position]))
  }

  clear(): void {
    this.values.fill(null)
    this.faulty.fill(false)
    this.refused = false
  }

  /** Stores a parsed cell, or reports why it is refused. */
  set(position: number, value: string | CellFault): void {
    if (typeof value === 'string') this.values[position] = value
    else this.refuse(position, value.code, value.details)
  }

  private refuse(position: number, code: ErrorCode, details: IssueDetails): void {
    this.values[position] = null
    this.faulty[position] = true
    this.refused = true
    this.report(this.columns[position]?.name ?? null, code, details)
  }

  /** Whether the file has this column. */
  has(column: string): boolean {
    return this.present.has(column)
  }

  /** Canonical value; null where the cell is empty, absent or faulty. */
  get(column: string): string | null {
    return this.values[this.index.get(column) ?? -1] ?? null
  }

  /** Whether all these columns were read without a fault: only then may a rule over them speak. */
  sound(...columns: string[]): boolean {
    return columns.every((column) => !this.faulty[this.index.get(column) ?? -1])
  }

  /** Reports a rule the row breaks. The column's value stays, so that references to the row still find it. */
  fault(column: string | null, code: ErrorCode, details: IssueDetails = {}): void {
    this.refused = true
    this.report(column, code, details)
  }
}

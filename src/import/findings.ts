import { LIMITS } from './limits'
import type { ErrorCode, IssueDetails, WarningCode } from './result'

/** A finding before it is put into words. `table` is the English table name, or a file's own name. */
export type Finding<Code extends string = ErrorCode | WarningCode> = {
  table: string
  row: number | null
  column: string | null
  code: Code
  details: IssueDetails
}

/** Findings of reading a package; only so many are kept, all are counted. */
export class Findings {
  readonly errors: Finding<ErrorCode>[] = []
  readonly warnings: Finding<WarningCode>[] = []
  readonly errorsOf = new Map<string, number>()
  warningCount = 0

  get errorCount(): number {
    let total = 0
    for (const count of this.errorsOf.values()) total += count
    return total
  }

  error(
    table: string,
    row: number | null,
    column: string | null,
    code: ErrorCode,
    details: IssueDetails = {},
  ): void {
    this.count(table, 1)
    if (this.errors.length < LIMITS.issues) this.errors.push({ table, row, column, code, details })
  }

  /** Counts errors of a table that are not listed one by one. */
  count(table: string, errors: number): void {
    this.errorsOf.set(table, (this.errorsOf.get(table) ?? 0) + errors)
  }

  warn(
    table: string,
    row: number | null,
    column: string | null,
    code: WarningCode,
    details: IssueDetails = {},
  ): void {
    this.warningCount += 1
    if (this.warnings.length < LIMITS.issues) this.warnings.push({ table, row, column, code, details })
  }
}

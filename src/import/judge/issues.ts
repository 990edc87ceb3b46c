import type { ErrorCode, WarningCode } from '../result'
import type { Run } from '../run'

/** Findings that set-based SQL makes; read out together at the end. */
export const CREATE_ISSUES = `create temp table import_issues (severity text, table_name text, row_no integer,
  column_name text, code text, details jsonb) on commit drop`

const insert = async (
  run: Run,
  severity: string,
  table: string,
  code: string,
  rows: string,
  values: unknown[],
): Promise<number> => {
  const text = `insert into pg_temp.import_issues select '${severity}', '${table}', f.row_no, f.column_name, '${code}', f.details
    from (${rows}) f (row_no, column_name, details)`
  const result = await run.client.query(text, values)
  return result.rowCount ?? 0
}

/**
 * Adds an error for every row of a query that yields row number, column name and details (jsonb) in this order.
 * Table and code are names of this program, never of a package. Returns how many.
 */
export const addErrors = (
  run: Run,
  table: string,
  code: ErrorCode,
  rows: string,
  values: unknown[] = [],
): Promise<number> => insert(run, 'error', table, code, rows, values)

export const addWarnings = (
  run: Run,
  table: string,
  code: WarningCode,
  rows: string,
  values: unknown[] = [],
): Promise<number> => insert(run, 'warning', table, code, rows, values)

/** SQL: the judged row `w` has no error of its own, in its cells or against others. */
export const sound = (table: string): string =>
  `(not w.refused and not exists (select from pg_temp.import_issues i
    where i.severity = 'error' and i.table_name = '${table}' and i.row_no = w.row_no))`

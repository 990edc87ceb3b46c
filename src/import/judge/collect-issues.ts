import { LIMITS } from '../limits'
import type { Finding, Findings } from '../findings'
import type { ErrorCode, IssueDetails, WarningCode } from '../result'
import type { Run } from '../run'

type IssueRow<Code> = { table: string; row: number; column: string | null; code: Code; details: IssueDetails }

const read = async <Code extends string>(
  run: Run,
  severity: string,
  limit: number,
): Promise<Finding<Code>[]> => {
  const text = `select table_name as "table", row_no as "row", column_name as "column", code, jsonb_strip_nulls(details) as details
    from pg_temp.import_issues where severity = $1 order by table_name, row_no, column_name limit $2`
  return (await run.client.query<IssueRow<Code>>(text, [severity, Math.max(limit, 0)])).rows
}

const countErrors = async (run: Run): Promise<{ table: string; errors: number }[]> => {
  const text = `select table_name as "table", count(*)::integer as errors from pg_temp.import_issues
    where severity = 'error' group by table_name`
  return (await run.client.query<{ table: string; errors: number }>(text)).rows
}

const countWarnings = async (run: Run): Promise<number> => {
  const text = `select count(*)::integer as warnings from pg_temp.import_issues where severity = 'warning'`
  return (await run.client.query<{ warnings: number }>(text)).rows[0]?.warnings ?? 0
}

/** Takes the findings of the set-based checks over to those of reading. */
export const collectIssues = async (run: Run, findings: Findings): Promise<void> => {
  for (const { table, errors } of await countErrors(run)) findings.count(table, errors)
  findings.warningCount += await countWarnings(run)
  findings.errors.push(...(await read<ErrorCode>(run, 'error', LIMITS.issues - findings.errors.length)))
  findings.warnings.push(
    ...(await read<WarningCode>(run, 'warning', LIMITS.issues - findings.warnings.length)),
  )
}

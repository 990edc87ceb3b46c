import type { Finding } from './findings'
import { LIMITS } from './limits'
import { toIssue } from './messages'
import type { ErrorCode, FileCounts, ImportLocale, ImportResult, WarningCode } from './result'
import type { Run } from './run'

/** Findings in the order of the package's files, then of rows. */
const sorted = <Code extends ErrorCode | WarningCode>(
  run: Run,
  findings: readonly Finding<Code>[],
): Finding<Code>[] => {
  const order = new Map([...run.tables.keys()].map((name, index) => [name, index]))
  const fileOrder = new Map(run.statements.map(({ name }, index) => [name, order.size + index]))
  const place = (finding: Finding<Code>): number =>
    order.get(finding.table) ?? fileOrder.get(finding.table) ?? -1
  return [...findings].sort((a, b) => place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0))
}

/** Puts what was found into the result's words. Findings beyond the limit are counted in one warning. */
export const resultOf = (
  run: Run,
  files: FileCounts[],
  options: { dryRun: boolean; locale?: ImportLocale },
  applied: boolean,
): ImportResult => {
  const { findings } = run
  const locale = options.locale ?? 'pl'
  const more = findings.errorCount - findings.errors.length + findings.warningCount - findings.warnings.length
  const warnings = sorted(run, findings.warnings).slice(0, LIMITS.issues)
  if (more > 0) {
    const name = files[0]?.name ?? ''
    warnings.push({
      table: name,
      row: null,
      column: null,
      code: 'MORE_ISSUES',
      details: { more: String(more) },
    })
  }
  return {
    batch: run.batchId,
    applied,
    dryRun: options.dryRun,
    durationMs: 0,
    files,
    errors: sorted(run, findings.errors).map((finding) => toIssue(run, finding, locale)),
    warnings: warnings.map((finding) => toIssue(run, finding, locale)),
  }
}

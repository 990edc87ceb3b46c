import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How many tests of a suite passed, failed, and were not run. */
export type Sum = { passed: number; failed: number; skipped: number }

const REPORT = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/** What failed in a suite, a line each: file, test, the first lines of its message. Empty where there is no report. */
export const failuresOf = (file: string): string[] => {
  if (!existsSync(file)) return []
  const { testResults } = REPORT.parse(JSON.parse(readFileSync(file, 'utf8')))
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${name}: ${(message ?? '').slice(0, 300)}`] : []
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${name}: ${fullName}: ${(failureMessages?.[0] ?? '').slice(0, 500)}`,
    )
  })
}

/**
 * Counts a suite from its JSON report. A file that could not be loaded counts as one failure, and so does a suite
 * that failed without a failing test, wrote no report, or ran nothing.
 */
export const sumOf = (file: string, exitCode: number): Sum => {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { testResults } = REPORT.parse(JSON.parse(readFileSync(file, 'utf8')))
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const count = (wanted: string) => tests.filter((status) => status === wanted).length
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length
  const passed = count('passed')
  const failed = count('failed') + broken
  const silent = failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: failed + silent, skipped: tests.length - passed - count('failed') }
}

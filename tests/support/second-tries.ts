import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase } from 'vitest/node'

/**
 * Notes the tests that failed once and passed when tried again, one a line, in the file of `SECOND_TRIES_FILE`. They
 * count as passed, so that one slow moment of a machine does not hide everything else; the test command names them at
 * its end, so that what fails by chance is not hidden either.
 */
export default class SecondTries implements Reporter {
  private readonly names: string[] = []

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.names.push(`${test.module.relativeModuleId}: ${test.fullName}`)
  }

  onTestRunEnd(): void {
    const file = process.env['SECOND_TRIES_FILE']
    if (file) writeFileSync(file, this.names.map((name) => `${name}\n`).join(''))
  }
}

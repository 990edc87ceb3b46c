import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sumOf } from '@/src/cli/support/test-report'

const folder = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'report.json')
const report = (...files: { status: string; tests: string[] }[]): string => {
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  }))
  writeFileSync(file, JSON.stringify({ testResults }))
  return file
}

describe('sum of a suite', () => {
  it('counts what ran', () => {
    const path = report(
      { status: 'failed', tests: ['passed', 'failed', 'pending'] },
      { status: 'passed', tests: ['passed'] },
    )
    expect(sumOf(path, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  it('is a failure where a file could not be loaded', () => {
    expect(
      sumOf(report({ status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] }), 1),
    ).toMatchObject({ failed: 1 })
  })

  it('is a failure where everything passed and the run failed all the same', () => {
    expect(sumOf(report({ status: 'passed', tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  it('is a failure where nothing ran', () => {
    expect(sumOf(report(), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('is a failure where there is no report', () => {
    expect(sumOf(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

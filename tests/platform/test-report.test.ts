import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { failuresOf, sumOf } from '@/src/cli/support/test-report'

const folder = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'report.json')
const report = (...files: { status: string; tests: string[] }[]): string => {
  const testResults = files.map(({ status, tests }, index) => ({
    name: `${index}.spec.ts`,
    status,
    message: status === 'failed' ? 'cannot be loaded' : '',
    assertionResults: tests.map((test) => ({
      status: test,
      fullName: `one that ${test}`,
      failureMessages: test === 'failed' ? ['expected 1 to be 2'] : [],
    })),
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

describe('failures of a suite', () => {
  it('are named with their file and their cause', () => {
    const path = report(
      { status: 'failed', tests: ['passed', 'failed'] },
      { status: 'failed', tests: [] },
      { status: 'passed', tests: ['passed'] },
    )
    expect(failuresOf(path)).toEqual([
      '0.spec.ts: one that failed: expected 1 to be 2',
      '1.spec.ts: cannot be loaded',
    ])
  })

  it('are none where there is no report', () => {
    expect(failuresOf(join(folder, 'none.json'))).toEqual([])
  })
})

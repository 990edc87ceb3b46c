import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, NO_CHROMIUM } from './browser/find'
import { startChild } from './support/child'
import { onStop } from './support/stop-signals'
import { failuresOf, sumOf, type Sum } from './support/test-report'
import { chromiumPath, rootDir } from '@/src/platform/env'

// The browser suite comes last and alone: its server and build want the machine for themselves.
const SUITES = [
  { name: 'unit', args: ['--project', 'unit'] },
  { name: 'database', args: ['--project', 'database'] },
  { name: 'e2e', args: ['--project', 'e2e'] },
]

const reportOf = (suite: string): string => join(rootDir(), '.test', `report-${suite}.json`)
const secondTriesOf = (suite: string): string => join(rootDir(), '.test', `second-tries-${suite}.txt`)

// Once more at the end: a log of thousands of lines is often read by its tail.
const tellFailures = (): void => {
  for (const { name } of SUITES) {
    const tries = existsSync(secondTriesOf(name)) ? readFileSync(secondTriesOf(name), 'utf8') : ''
    for (const line of tries.split('\n').filter(Boolean)) console.log(`SECOND TRY ${line}`)
    for (const line of failuresOf(reportOf(name))) console.log(`FAILED ${line}\n`)
  }
}

/** Runs one suite and counts what its report says, not what its exit code claims. */
const runSuite = async ({ name, args }: (typeof SUITES)[number]): Promise<Sum> => {
  const report = reportOf(name)
  for (const old of [report, secondTriesOf(name)]) rmSync(old, { force: true })
  const reporters = ['default', 'json', './tests/support/second-tries.ts'].map((one) => `--reporter=${one}`)
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const child = startChild({
    args: [vitest, 'run', ...args, ...reporters, `--outputFile.json=${report}`],
    variables: { NODE_ENV: 'test', SECOND_TRIES_FILE: secondTriesOf(name) },
  })
  stopping.push(() => child.stop())
  const exitCode = await child.exited
  return sumOf(report, exitCode)
}

const stopping: (() => Promise<void>)[] = []
onStop(() => void Promise.all(stopping.map((stop) => stop())).then(() => process.exit(1)))

/** Runs every test. The last line is `N passed, N failed`; exit 1 where one failed, was skipped, or a suite is empty. */
const main = async (): Promise<number> => {
  mkdirSync(join(rootDir(), '.test'), { recursive: true })
  if (findChromium(chromiumPath()) === null) console.error(NO_CHROMIUM)
  const total: Sum = { passed: 0, failed: 0, skipped: 0 }
  for (const suite of SUITES) {
    const sum = await runSuite(suite)
    console.log(`${suite.name}: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`)
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += sum[key]
  }
  tellFailures()
  if (total.skipped > 0) console.log(`${total.skipped} skipped: no test may be skipped.`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 || total.skipped > 0 || total.passed === 0 ? 1 : 0
}

process.exit(await main())

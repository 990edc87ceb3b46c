import { beforeAll, describe, expect, it } from 'vitest'
import { LINT_CASES, type LintCase } from './support/lint-cases'
import { lintSamples } from './support/lint-samples'

const fileOf = (testCase: LintCase, kind: 'bad' | 'good', index: number): string =>
  testCase.file.replace('#', `${LINT_CASES.indexOf(testCase)}-${kind}-${index}`)

const samplesOf = (testCase: LintCase): [string, string][] =>
  (['bad', 'good'] as const).flatMap((kind) =>
    testCase[kind].map((code, index): [string, string] => [
      fileOf(testCase, kind, index),
      `${testCase.before ?? ''}${code}\n`,
    ]),
  )

/** Entry files whose framework looks for the default export there, and the one reader of the settings. */
const EXEMPT = {
  'app/(portal)/exempt/page.tsx': `export default function Page() { return null }\n`,
  'payload.config.ts': `export default {}\n`,
  'src/platform/env.ts': `export const port = process.env.PORT\n`,
  'tests/sample.spec.ts': `import type { Payload } from 'payload'
export const f = (payload: Payload, collection: never) => payload.find({ collection, overrideAccess: true })
export const path = process.env.PATH\n`,
}

describe('lint rules', () => {
  let broken: Record<string, string[]> = {}

  beforeAll(async () => {
    broken = await lintSamples({ ...Object.fromEntries(LINT_CASES.flatMap(samplesOf)), ...EXEMPT })
  }, 120_000)

  for (const testCase of LINT_CASES) {
    describe(`${testCase.rule} at ${testCase.file}`, () => {
      it.each(testCase.bad.map((code, index) => ({ code, index })))('refuses $code', ({ index }) => {
        expect(broken[fileOf(testCase, 'bad', index)]).toContain(testCase.rule)
      })
      it.each(testCase.good.map((code, index) => ({ code, index })))('accepts $code', ({ index }) => {
        const found = broken[fileOf(testCase, 'good', index)]
        expect(found).toBeDefined()
        expect(found).not.toContain(testCase.rule)
        expect(found?.filter((rule) => rule.startsWith('parser'))).toEqual([])
      })
    })
  }

  it.each(Object.keys(EXEMPT))('lets %s do what its place asks for', (file) => {
    expect(broken[file]).toEqual([])
  })
})

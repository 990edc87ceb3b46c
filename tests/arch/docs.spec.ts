import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { allFiles, read, readJson, ROOT } from './support/source-files'

const TEST_COMMAND = 'npm ci && npm run browser && npm test'
/** Scripts that npm calls by their own name as well. */
const BARE = /\bnpm (test|start)\b/g

const pages = allFiles().filter((file) => file.endsWith('.md'))
const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json')

const linksOf = (page: string): string[] =>
  [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)\s]+)\)/g)].map((match) => match[1] ?? '')

const scriptsNamedIn = (text: string): string[] => [
  ...[...text.matchAll(/\bnpm run ([a-z:-]+)/g)].map((match) => match[1] ?? ''),
  ...[...text.matchAll(BARE)].map((match) => match[1] ?? ''),
]

describe('documents', () => {
  it('link to files that are there', () => {
    const missing = pages.flatMap((page) =>
      linksOf(page)
        .map((link) => path.posix.join(path.posix.dirname(page), link.split('#')[0] ?? ''))
        .filter((target) => !existsSync(path.join(ROOT, target)))
        .map((target) => `${page}: ${target}`),
    )
    expect(missing).toEqual([])
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(5)
  })

  it.each([...pages, '.ci/run', '.env.example'])('%s names commands that exist', (file) => {
    expect(scriptsNamedIn(read(file)).filter((name) => !(name in scripts))).toEqual([])
  })

  it('the check runs the test command of the README', () => {
    expect(read('README.md')).toContain(`\n${TEST_COMMAND}\n`)
    expect(read('.ci/run')).toContain(`{ ${TEST_COMMAND}; }`)
  })

  it('every measured figure is filled in', () => {
    expect(pages.filter((page) => /MEASURED_[A-Z]+/.test(read(page)))).toEqual([])
  })
})

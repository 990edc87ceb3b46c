import { describe, expect, it } from 'vitest'
import { handWritten, read } from './support/source-files'

const SETTINGS_FILE = 'src/platform/env.ts'

/** Reads the environment in any spelling; a comment or a text that names it counts too, which is harmless. */
const READS_ENVIRONMENT =
  /\bprocess\??\.env\b|\bprocess\[['"`]env|\{[^}]*\benv\b[^}]*\}\s*(=\s*process\b|from '(node:)?process')/

/** Keys of the schema in env.ts: the settings the portal knows. */
const settings = [...read(SETTINGS_FILE).matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map((match) => match[1])

const exampleNames = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1])

const readmeNames = [...read('README.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map((match) => match[1])

describe('settings', () => {
  it('are read in one file only', () => {
    const outside = handWritten('.ts', '.tsx').filter(
      (file) => file !== SETTINGS_FILE && !file.startsWith('tests/') && READS_ENVIRONMENT.test(read(file)),
    )
    expect(outside).toEqual([])
    expect(READS_ENVIRONMENT.test(read(SETTINGS_FILE))).toBe(true)
  })

  it('are known, each once', () => {
    expect(settings).toEqual(expect.arrayContaining(['DATABASE_URL', 'PAYLOAD_SECRET', 'SERVER_URL', 'PORT']))
    expect(new Set(settings).size).toBe(settings.length)
  })

  it('all stand in .env.example, and nothing else does', () => {
    expect([...exampleNames].sort()).toEqual([...settings].sort())
  })

  it('all stand in the table of the README, and nothing else does', () => {
    expect([...readmeNames].sort()).toEqual([...settings].sort())
  })

  it('have a sentence each in .env.example', () => {
    const blocks = read('.env.example').trim().split(/\n\n+/)
    const silent = blocks.filter((block) => /^#? ?[A-Z0-9_]+=/m.test(block) && !/^# [A-Z].*[a-z]/.test(block))
    expect(silent).toEqual([])
  })

  it.each([
    'process.env.PORT',
    "process['env']",
    'const { env } = process',
    "import { env } from 'node:process'",
    'globalThis.process.env',
  ])('the search finds %s', (text) => {
    expect(READS_ENVIRONMENT.test(text)).toBe(true)
  })
})

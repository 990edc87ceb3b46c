import { beforeAll, describe, expect, it } from 'vitest'
import { commands } from '@/src/cli/commands/all'
import { UsageError } from '@/src/cli/support/command'
import { helpText, parseCall } from '@/src/cli/support/parse'
import { testVariables, useTestDatabase } from '../support/database'
import { portal } from '../support/portal-command'

const wrongUse = (...argv: string[]): string => {
  try {
    parseCall(argv, commands)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return error.message
  }
}

describe('a command line', () => {
  it.each([
    [['nonsense'], 'There is no command "nonsense"; --help lists them.'],
    [['staff', 'delete'], 'There is no command "staff delete"; --help lists them.'],
    [['import'], 'Use: portal import PATH [--dry-run] [--columns-of COMMUNITY] [--json]'],
    [['import', 'a', 'b'], 'Use: portal import PATH [--dry-run] [--columns-of COMMUNITY] [--json]'],
    [['verify', '--fast'], "Unknown option '--fast'. Use: portal verify [--json]"],
  ])('%j is told what is wrong', (argv, sentence) => {
    expect(wrongUse(...argv)).toBe(sentence)
  })

  it('that leaves out what is required is told which', () => {
    const call = parseCall(['statement', '--community', 'X'], commands)
    if (call.kind !== 'run') throw new Error('not a run')
    expect(() => call.command.run(call.input)).toThrow(/^--account is missing/)
  })

  it.each(commands.map(({ name }) => name))('of %s has its help, and asking for it runs nothing', (name) => {
    const call = parseCall([...name.split(' '), '--help'], commands)
    expect(call.kind).toBe('help')
    expect(helpText(call.command, commands)).toContain(`portal ${name}`)
    expect(helpText(null, commands)).toContain(name)
  })
})

describe('portal as a process', () => {
  const database = useTestDatabase()
  let variables: Record<string, string | undefined> = {}
  beforeAll(() => {
    variables = testVariables(database().urls)
  })

  it('prints one JSON object and exits 0 when all is well', () => {
    const { code, json, stdout } = portal(['verify', '--json'], variables)
    expect(json).toMatchObject({ ok: true, broken: [] })
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(code).toBe(0)
  })

  it('exits 1 with the code of what was refused', () => {
    const args = ['statement', '--community', 'NONE', '--account', 'NONE', '--json']
    const { code, json } = portal(args, variables)
    expect(code).toBe(1)
    expect(json).toMatchObject({ error: { code: 'UNKNOWN_ACCOUNT' } })
  })

  it.each([
    [
      ['statement', '--community', 'X', '--account', 'Y', '--from', '2026-02-30', '--json'],
      '--from must be a date',
    ],
    [['import', '/there/is/nothing', '--json'], 'There is no /there/is/nothing.'],
    [['staff', 'create', '--email', 'a@b.pl', '--name', 'A', '--role', 'boss', '--json'], '--role is one of'],
  ])('exits 2 for wrong use: %j', (args, told) => {
    const { code, json, stderr } = portal(args, variables)
    expect(code).toBe(2)
    expect(stderr).toContain(told)
    expect(json).toMatchObject({ error: { code: 'UsageError' } })
  })

  it('creates staff, whose password it prints once, and refuses the same e-mail', () => {
    const args = [
      'staff',
      'create',
      '--email',
      'Anna@Example.pl',
      '--name',
      'Anna',
      '--role',
      'admin',
      '--json',
    ]
    const first = portal(args, variables)
    expect(first.code).toBe(0)
    expect(first.json).toMatchObject({
      email: 'anna@example.pl',
      role: 'admin',
      password: expect.stringMatching(/^.{19}$/) as string,
    })
    const second = portal(args, variables)
    expect(second).toMatchObject({ code: 1, json: { error: { code: 'EMAIL_TAKEN' } } })
  })

  it('names a bad setting and exits 2', () => {
    const { code, stderr } = portal(['verify'], { ...variables, PORT: 'x' })
    expect(stderr).toContain('PORT must be a number')
    expect(code).toBe(2)
  })

  it('migrates again without changing anything, and needs no secret for it', () => {
    const { code, json } = portal(['migrate', '--json'], { ...variables, PAYLOAD_SECRET: '' })
    expect(json).toMatchObject({ applied: [] })
    expect(code).toBe(0)
  })
})

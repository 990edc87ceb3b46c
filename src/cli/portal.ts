import { commands } from './commands/all'
import { SettingError } from '@/src/platform/settings/setting-error'
import { DomainError } from '@/src/domain/domain-error'
import { UsageError } from './support/command'
import { sentenceOf } from './support/sentences'
import { helpText, parseCall, type Call } from './support/parse'

const say = (value: object, text: string, json: boolean): void => {
  const whole = (_key: string, item: unknown) => (typeof item === 'bigint' ? Number(item) : item)
  process.stdout.write(`${json ? JSON.stringify(value, whole) : text}\n`)
}

/** Runs one command line and gives its exit code: 0 fine, 1 refused or wrong data, 2 wrong use. */
const main = async (argv: string[]): Promise<number> => {
  try {
    const call: Call = parseCall(argv, commands)
    if (call.kind === 'help') {
      const text = helpText(call.command, commands)
      say({ help: text }, text, call.json)
      return 0
    }
    const outcome = await call.command.run(call.input)
    say(outcome.json, outcome.text, call.json)
    return outcome.ok ? 0 : 1
  } catch (error) {
    return fail(error, argv.includes('--json'))
  }
}

/** Errors that carry a sentence or a code for people; anything else is a fault of the program and shows its stack. */
const EXPECTED = new Set([
  'UsageError',
  'SettingError',
  'Refusal',
  'DomainError',
  'MigrationRefused',
  'EmbeddedDatabaseError',
])

const fail = (error: unknown, json: boolean): number => {
  const { name, code, details } = error as Error & { code?: unknown; details?: unknown }
  const message = error instanceof DomainError ? sentenceOf(error) : (error as Error).message
  console.error(EXPECTED.has(name) ? message : error)
  if (json) say({ error: { code: code ?? name, message, details } }, '', true)
  return error instanceof UsageError || error instanceof SettingError ? 2 : 1
}

// Payload keeps a connection of its own open, so the process ends by itself only when told.
const exitCode = await main(process.argv.slice(2))
process.stdout.write('', () => process.exit(exitCode))

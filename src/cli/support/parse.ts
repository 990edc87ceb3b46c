import { parseArgs } from 'node:util'
import { type Command, type Input, UsageError } from './command'

const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** A command line taken apart. */
export type Call =
  | { kind: 'help'; command: Command | null; json: boolean }
  | { kind: 'run'; command: Command; input: Input; json: boolean }

/**
 * Takes a command line apart.
 * @param argv words after the program's name
 * @throws UsageError in one sentence
 */
export const parseCall = (argv: string[], commands: readonly Command[]): Call => {
  const json = argv.includes('--json')
  const command = find(argv, commands)
  if (command === null) {
    if (argv.length === 0 || argv.includes('--help') || argv.includes('-h'))
      return { kind: 'help', command, json }
    throw new UsageError(`There is no command "${argv.slice(0, 2).join(' ')}"; --help lists them.`)
  }
  const { values, positionals } = parse(argv.slice(command.name.split(' ').length), command)
  if (values['help']) return { kind: 'help', command, json }
  if (positionals.length !== command.positionals) {
    throw new UsageError(`Use: portal ${command.name} ${command.usage}`)
  }
  return { kind: 'run', command, json, input: inputOf(values, positionals, command) }
}

const find = (argv: string[], commands: readonly Command[]): Command | null =>
  commands.find(({ name }) => argv.slice(0, name.split(' ').length).join(' ') === name) ?? null

type Values = Record<string, unknown>

const parse = (args: string[], command: Command): { values: Values; positionals: string[] } => {
  try {
    return parseArgs({
      args,
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new UsageError(`${reason}. Use: portal ${command.name} ${command.usage}`)
  }
}

const inputOf = (values: Values, positionals: string[], command: Command): Input => {
  const text = (option: string) => {
    const value = values[option]
    return typeof value === 'string' ? value : undefined
  }
  return {
    positionals,
    text,
    required: (option) => {
      const value = text(option)
      if (value) return value
      throw new UsageError(`--${option} is missing. Use: portal ${command.name} ${command.usage}`)
    },
    flag: (option) => values[option] === true,
    list: (option) => (Array.isArray(values[option]) ? (values[option] as string[]) : []),
  }
}

/** Help for one command, or the list of all. */
export const helpText = (command: Command | null, commands: readonly Command[]): string => {
  if (command)
    return `portal ${command.name} ${command.usage}\n\n${command.summary}\n\n--json  one JSON object on standard output`
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `portal COMMAND [--json] [--help]\n\n${lines.join('\n')}\n\nExit code: 0 fine, 1 refused or wrong data, 2 wrong use.`
}

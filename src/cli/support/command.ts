import type { ParseArgsConfig } from 'node:util'

/** The command line is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command is right and what it asks cannot be done: exit code 1. The message says why. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** What a command answers: an object for `--json`, a text for people, and whether all is well. */
export type Outcome = { json: object; text: string; ok: boolean }

/** Options and arguments of a call, already checked against what the command declares. */
export type Input = {
  positionals: string[]
  /** An option's text, or undefined where it was not given. */
  text: (option: string) => string | undefined
  /** An option's text; leaving it out is a UsageError. */
  required: (option: string) => string
  flag: (option: string) => boolean
  /** All texts of an option that may be given several times. */
  list: (option: string) => string[]
}

/** One subcommand of `portal`. */
export type Command = {
  /** One word or two, as typed. */
  name: string
  summary: string
  /** What follows the name, such as `PATH [--dry-run]`. */
  usage: string
  options: NonNullable<ParseArgsConfig['options']>
  /** Number of arguments without a name. */
  positionals: number
  run: (input: Input) => Promise<Outcome>
}

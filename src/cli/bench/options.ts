import { parseArgs } from 'node:util'
import { UsageError } from '@/src/cli/support/command'

export type BenchOptions = {
  json: boolean
  /** The table as the README has it. */
  markdown: boolean
  /** Premises of each estate, smallest first. */
  sizes: number[]
  /** Ledger rows of the largest estate, at least. */
  rows: number
  rounds: number
  /** Seconds of one round of one target. */
  seconds: number
  /** Requests before anything is measured, for each target. */
  warm: number
  /** How many sign in at once. */
  signIns: number
  /** After so many minutes it gives up. */
  minutes: number
}

const FULL = {
  sizes: '100,1000,10000',
  rows: '1200000',
  rounds: '5',
  seconds: '3',
  warm: '2000',
  signIns: '200',
}
/** Enough to see that everything runs; its figures mean nothing. */
const SMOKE = { sizes: '4,8', rows: '400', rounds: '1', seconds: '1', warm: '16', signIns: '8' }

export const USAGE = `npm run bench -- [--json | --markdown] [--smoke] [--sizes 100,1000,10000] [--rows 1200000] [--rounds 5]
  [--seconds 3] [--warm 2000] [--sign-ins 200] [--minutes 60]`

const text = { type: 'string' } as const

const parse = (argv: string[]) => {
  try {
    return parseArgs({
      args: argv,
      options: {
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        smoke: { type: 'boolean', default: false },
        ...{ sizes: text, rows: text, rounds: text, seconds: text, warm: text, 'sign-ins': text },
        minutes: { type: 'string', default: '60' },
      },
    }).values
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. Use: ${USAGE}`)
  }
}

const numberOf = (name: string, value: string): number => {
  const number = Number(value)
  if (!(number > 0)) throw new UsageError(`--${name} must be a number above zero, not "${value}".`)
  return number
}

const wholeOf = (name: string, value: string): number => {
  const number = numberOf(name, value)
  if (!Number.isInteger(number)) throw new UsageError(`--${name} must be a whole number, not "${value}".`)
  return number
}

/** @throws UsageError */
export const parseOptions = (argv: string[]): BenchOptions => {
  const given = parse(argv)
  const usual = given.smoke ? SMOKE : FULL
  const sizes = (given.sizes ?? usual.sizes).split(',').map((size) => wholeOf('sizes', size))
  return {
    json: given.json,
    markdown: given.markdown,
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    rows: wholeOf('rows', given.rows ?? usual.rows),
    rounds: wholeOf('rounds', given.rounds ?? usual.rounds),
    seconds: numberOf('seconds', given.seconds ?? usual.seconds),
    warm: wholeOf('warm', given.warm ?? usual.warm),
    signIns: wholeOf('sign-ins', given['sign-ins'] ?? usual.signIns),
    minutes: numberOf('minutes', given.minutes),
  }
}

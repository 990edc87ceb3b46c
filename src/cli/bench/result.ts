import { table } from '@/src/cli/support/table'

/** What was found, before it is judged. `ratio` is what the goal speaks of. */
export type Facts = {
  key: string
  what: string
  unit: string
  measured: number
  floor: number | null
  floorName: string | null
  ratio: number
}

/** A line of the table: facts, the goal in words and numbers, and whether it was reached; null: told without a goal. */
export type BenchResult = Facts & {
  goal: { least: number } | { most: number } | null
  reached: boolean | null
}

export const atLeast = (least: number, facts: Facts): BenchResult => ({
  ...facts,
  goal: { least },
  reached: facts.ratio >= least,
})

export const atMost = (most: number, facts: Facts): BenchResult => ({
  ...facts,
  goal: { most },
  reached: facts.ratio <= most,
})

/** A figure without a goal. */
export const told = (facts: Facts): BenchResult => ({ ...facts, goal: null, reached: null })

const rounded = (value: number): string =>
  value.toLocaleString('en', {
    maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0,
    useGrouping: false,
  })

const goalText = ({ goal }: BenchResult): string =>
  goal === null ? '' : 'least' in goal ? `${rounded(goal.least)} or more` : `${rounded(goal.most)} or less`

const verdict = ({ reached }: BenchResult): string => (reached === null ? '' : reached ? 'reached' : 'missed')

const HEADERS = ['what', 'measured', 'floor', 'against', 'ratio', 'goal', 'verdict']

const cells = (result: BenchResult): string[] => [
  result.what,
  `${rounded(result.measured)} ${result.unit}`,
  result.floor === null ? '' : `${rounded(result.floor)} ${result.unit}`,
  result.floorName ?? '',
  rounded(result.ratio),
  goalText(result),
  verdict(result),
]

/** The table for a terminal. */
export const asText = (results: readonly BenchResult[]): string => table(HEADERS, results.map(cells))

/** The table as it stands in the README. */
export const asMarkdown = (results: readonly BenchResult[]): string =>
  [HEADERS, HEADERS.map(() => '---'), ...results.map(cells)]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

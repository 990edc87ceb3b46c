import type { Estate } from './estate'
import { measureInTurn, warm, type Round, type Target } from './load'
import type { BenchOptions } from './options'
import { atLeast, atMost, told, type BenchResult } from './result'
import { benchRows, type BenchPerson, type BenchRow } from './rows'
import type { Server } from './servers'

export type Served = { estate: Estate; portal: Server }

const EMPTY = 'empty page'

const target = (name: string, server: Server, requests: Target['requests']): Target => ({
  name,
  url: server.url,
  pid: server.pid,
  requests,
})

const headersOf = (cookie: string, gzip: boolean): Record<string, string> =>
  gzip ? { cookie, 'accept-encoding': 'gzip' } : { cookie }

/** Whoever opens the row's page: residents, or members of a board. */
const peopleOf = (row: BenchRow, { people }: Estate): BenchPerson[] =>
  people.filter(({ isBoard }) => isBoard === (row.isBoard === true))

const rowTarget = (row: BenchRow, server: Server, { estate }: Served, name: string): Target =>
  target(
    name,
    server,
    peopleOf(row, estate).map((person) => ({
      path: row.path(person),
      headers: headersOf(person.cookie, row.gzip),
    })),
  )

const keyOf = (row: BenchRow, { estate }: Served): string => `${row.name} at ${estate.premises}`
const floorKey = (row: BenchRow): string => (row.floor.kind === 'sql' ? `floor of ${row.name}` : EMPTY)

/** The board's pages are about one community, whatever lies beside it: they are measured once, in a large one. */
const rowsAt = (one: Served, largest: Served): readonly BenchRow[] =>
  one === largest ? benchRows : benchRows.filter(({ isBoard }) => !isBoard)

const targetsOf = (served: readonly Served[], largest: Served, floor: Server): Target[] => [
  target(EMPTY, largest.portal, [{ path: '/bench/empty', headers: { 'accept-encoding': 'gzip' } }]),
  ...benchRows.flatMap((row) =>
    row.floor.kind === 'sql' ? [rowTarget(row, floor, largest, floorKey(row))] : [],
  ),
  ...served.flatMap((one) =>
    rowsAt(one, largest).map((row) => rowTarget(row, one.portal, one, keyOf(row, one))),
  ),
]

const figure = (rounds: Map<string, Round>, name: string): Round => {
  const found = rounds.get(name)
  if (!found) throw new Error(`${name} was not measured.`)
  return found
}

const againstFloor = (row: BenchRow, measured: Round, floor: Round): BenchResult[] => {
  const floorName = row.floor.kind === 'sql' ? 'bare node:http and pg' : 'empty page of the same build'
  const cpuFacts = {
    key: `cpu ${row.name}`,
    what: `${row.name}: CPU for a request`,
    unit: 'ms',
    measured: measured.cpu,
    floor: floor.cpu,
    floorName,
    ratio: floor.cpu / measured.cpu,
  }
  return [
    atLeast(row.requests, {
      key: `requests ${row.name}`,
      what: `${row.name}: requests a second`,
      unit: '/s',
      measured: measured.requests,
      floor: floor.requests,
      floorName,
      ratio: measured.requests / floor.requests,
    }),
    row.cpu === null ? told(cpuFacts) : atLeast(row.cpu, cpuFacts),
  ]
}

const GROWTH = 1.2

const growthOf = (row: BenchRow, large: Round, small: Round, sizes: [number, number]): BenchResult =>
  atMost(GROWTH, {
    key: `growth ${row.name} ${sizes[1]}`,
    what: `${row.name}: p50 at ${sizes[1]} premises`,
    unit: 'ms',
    measured: large.p50,
    floor: small.p50,
    floorName: `at ${sizes[0]} premises`,
    ratio: large.p50 / small.p50,
  })

/** Pages and answers against their floors on the largest estate, and their p50 from the smallest estate up. */
export const measureRequests = async (
  served: readonly Served[],
  floor: Server,
  options: BenchOptions,
  say: (step: string) => void,
): Promise<BenchResult[]> => {
  const [smallest, largest] = [served[0], served.at(-1)]
  if (!smallest || !largest) throw new Error('There is no estate to measure.')
  const targets = targetsOf(served, largest, floor)
  for (const one of targets) {
    say(`Warming: ${one.name}`)
    await warm(one, options.warm)
  }
  const rounds = await measureInTurn(targets, { ...options, say })
  const of = (row: BenchRow, one: Served) => figure(rounds, keyOf(row, one))
  return [
    ...benchRows.flatMap((row) => againstFloor(row, of(row, largest), figure(rounds, floorKey(row)))),
    ...rowsAt(smallest, largest).flatMap((row) =>
      served
        .slice(1)
        .map((one) =>
          growthOf(row, of(row, one), of(row, smallest), [smallest.estate.premises, one.estate.premises]),
        ),
    ),
  ]
}

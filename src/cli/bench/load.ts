import autocannon from 'autocannon'
import { cpuMs } from './process-use'

/** Requests to send, one after another on each connection. */
export type Target = {
  name: string
  url: string
  /** Process whose CPU is counted. */
  pid: number
  requests: { path: string; headers: Record<string, string> }[]
}

/** What a round of requests gave: requests a second, milliseconds. */
export type Round = { requests: number; p50: number; cpu: number }

/** Connections at a time. */
export const CONNECTIONS = 8

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

type Length = { amount: number } | { duration: number }

/** Sends requests to a target. @throws Error where an answer was no success: a fast error is no result */
const send = (target: Target, length: Length): Promise<{ times: number[]; seconds: number }> =>
  new Promise((resolve, reject) => {
    const times: number[] = []
    const began = performance.now()
    const { url, requests } = target
    const run = autocannon(
      { url, requests, connections: CONNECTIONS, timeout: 60, ...length },
      (error, result) => {
        const seconds = (performance.now() - began) / 1000
        const bad = result ? result.non2xx + result.errors + result.timeouts : 0
        if (error) reject(error instanceof Error ? error : new Error(String(error)))
        else if (bad > 0)
          reject(new Error(`${target.name}: ${bad} answers of ${times.length} were no success.`))
        else resolve({ times, seconds })
      },
    )
    run.on('response', (_client, _status, _bytes, time) => times.push(time))
  })

/** Seconds. What takes a quarter of a second a request has settled long before its two thousandth. */
const LONGEST_WARMING = 40

/** A process settles after some two thousand requests; before that nothing is worth measuring. */
export const warm = async (target: Target, amount: number): Promise<void> => {
  const first = Math.max(Math.ceil(amount / 20), CONNECTIONS)
  const { seconds } = await send(target, { amount: first })
  const rest = Math.min(amount - first, Math.floor((LONGEST_WARMING / seconds) * first))
  if (rest >= CONNECTIONS) await send(target, { amount: rest })
}

export const measure = async (target: Target, seconds: number): Promise<Round> => {
  const before = cpuMs(target.pid)
  const timed = await send(target, { duration: seconds })
  // On a machine that is very busy a short round may end before the first answer: then some are waited for.
  const { times, seconds: took } =
    timed.times.length > 0 ? timed : await send(target, { amount: 2 * CONNECTIONS })
  return {
    requests: times.length / took,
    p50: median(times),
    cpu: (cpuMs(target.pid) - before) / times.length,
  }
}

/**
 * Rounds of all targets in turn, every other round backwards, so that what else the machine does falls on all alike.
 * @returns medians by target's name
 */
export const measureInTurn = async (
  targets: readonly Target[],
  { rounds, seconds, say }: { rounds: number; seconds: number; say: (step: string) => void },
): Promise<Map<string, Round>> => {
  const all = new Map<string, Round[]>(targets.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    say(`Round ${round + 1} of ${rounds}`)
    for (const target of round % 2 === 0 ? targets : targets.toReversed())
      all.get(target.name)?.push(await measure(target, seconds))
  }
  const of = (rows: Round[], key: keyof Round) => median(rows.map((row) => row[key]))
  return new Map(
    [...all].map(([name, rows]) => [
      name,
      { requests: of(rows, 'requests'), p50: of(rows, 'p50'), cpu: of(rows, 'cpu') },
    ]),
  )
}

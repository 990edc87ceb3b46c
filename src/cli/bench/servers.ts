import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { next, startChild, tail, typescript, type Child } from '@/src/cli/support/child'
import { freePort } from '@/src/platform/db/embedded-server/postmaster'
import { waitFor } from '@/src/platform/process'
import type { Estate } from './estate'

/** A server on this machine's own address. */
export type Server = { url: string; pid: number; stop: () => Promise<void> }

const untilReady = async (
  what: string,
  child: Child,
  logFile: string,
  ready: () => Promise<boolean>,
): Promise<void> => {
  const is = await waitFor(async () => child.hasExited() || (await ready()), 60_000, 100)
  if (is && !child.hasExited()) return
  await child.stop()
  throw new Error(`${what} did not start (${logFile}):\n${tail(logFile)}`)
}

/** The production build on an estate, with the empty pages that floors need. */
export const startPortal = async (estate: Estate, folder: string): Promise<Server> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const logFile = join(folder, `web-${estate.premises}.log`)
  const child = startChild({
    args: next('start', '-H', '127.0.0.1', '-p', String(port)),
    variables: { ...estate.variables, SERVER_URL: url, PORT: String(port), BENCH_PAGES: '1' },
    logFile,
  })
  await untilReady('The portal', child, logFile, () =>
    fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    ),
  )
  return { url, pid: child.pid, stop: () => child.stop() }
}

/** The bare server on an estate. */
export const startFloor = async (estate: Estate, folder: string): Promise<Server> => {
  const port = await freePort()
  const logFile = join(folder, 'floor.log')
  const child = startChild({
    args: typescript('src/cli/bench/floor-server.ts', String(port)),
    variables: estate.variables,
    logFile,
  })
  await untilReady('The floor', child, logFile, () =>
    Promise.resolve(readFileSync(logFile, 'utf8').includes('Floor ready.')),
  )
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => child.stop() }
}

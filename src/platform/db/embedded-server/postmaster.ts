import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { commandOf, isAlive, tether, waitFor } from '@/src/platform/process'
import type { Account } from './account'
import { EmbeddedDatabaseError } from './errors'
import { bufferMegabytes, memoryBytes } from './memory'

/** How a server is started. */
export type Launch = {
  native: string
  dataDir: string
  port: number
  account: Account
  logFile: string
  /** Further server settings, `name=value`. */
  settings: readonly string[]
}

/** A server this process started. */
export type Postmaster = { pid: number; stop: () => Promise<void> }

/** PostgreSQL needs no more than this of the environment; PGOPTIONS and the like must not reach it. */
export const SERVER_VARIABLES: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as never

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  // A worker whose host vanished holds its lease until the connection is known to be dead: a minute, not hours.
  'tcp_keepalives_idle=30',
  'tcp_keepalives_interval=10',
  'tcp_keepalives_count=3',
]

/**
 * Starts PostgreSQL and waits until it answers.
 * @returns null when it ended at once, which happens where another process took the port
 */
export const launch = async (how: Launch, superuserUrl: string): Promise<Postmaster | null> => {
  const buffers = `shared_buffers=${bufferMegabytes(memoryBytes())}MB`
  const settings = [...SETTINGS, buffers, ...how.settings, `port=${how.port}`].flatMap((setting) => [
    '-c',
    setting,
  ])
  const log = openSync(how.logFile, 'w', 0o600)
  const child = spawn(join(how.native, 'bin', 'postgres'), ['-D', how.dataDir, ...settings], {
    ...how.account,
    cwd: '/',
    env: SERVER_VARIABLES,
    // In the terminal's group Ctrl-C would stop the database before those who still use it.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const { pid } = child
  if (pid === undefined) return null
  const letGo = tether(pid, 'INT', pidFileOf(how.dataDir))
  child.unref()
  const up = await waitFor(async () => ended(child) || (await answers(superuserUrl)), 60_000)
  if (up && !ended(child)) return { pid, stop: () => stop(child, letGo) }
  letGo()
  if (!ended(child)) child.kill('SIGQUIT')
  return null
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Fast shutdown: open transactions are rolled back, everything is written. */
const stop = async (child: ChildProcess, letGo: () => void): Promise<void> => {
  child.ref()
  if (!ended(child)) child.kill('SIGINT')
  const gone = await waitFor(() => ended(child), 30_000)
  if (!gone) child.kill('SIGQUIT')
  letGo()
  child.unref()
}

/** Whether a server accepts this address, the password included. */
export const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** A port nobody listens on; `wanted` where it is free. */
export const freePort = (wanted = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      wanted && error.code === 'EADDRINUSE' ? resolve(freePort()) : reject(error),
    )
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

const pidFileOf = (dataDir: string) => join(dataDir, 'postmaster.pid')

/** Id and port of the server a data folder names, or null. */
const namedServer = (dataDir: string): { pid: number; port: number } | null => {
  if (!existsSync(pidFileOf(dataDir))) return null
  const lines = readFileSync(pidFileOf(dataDir), 'utf8').split('\n')
  return { pid: Number.parseInt(lines[0] ?? '', 10), port: Number.parseInt(lines[3] ?? '', 10) }
}

/**
 * The server that already runs on a data folder, or null when none does.
 * A server about to start or to stop is waited for; what a killed machine left of one is cleared away.
 * @throws EmbeddedDatabaseError when a server is there and does not answer
 */
export const runningServer = async (
  dataDir: string,
  urlAt: (port: number) => string,
): Promise<{ pid: number; port: number } | null> => {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(200)) {
    const named = namedServer(dataDir)
    if (named === null) return null
    if (!serves(named.pid, dataDir)) {
      // PostgreSQL believes a file whose id belongs to any process of its account, as after a restart in a container.
      rmSync(pidFileOf(dataDir), { force: true })
      return null
    }
    if (await answers(urlAt(named.port))) return named
  }
  throw new EmbeddedDatabaseError(
    `Baza w ${dataDir} działa, ale nie odpowiada: zatrzymaj jej proces. ` +
      `The database in ${dataDir} runs but does not answer: stop its process.`,
  )
}

/** Ids are used again after a restart: it counts only if the process is a server of this folder. */
const serves = (pid: number, dataDir: string): boolean =>
  Number.isInteger(pid) && isAlive(pid) && commandOf(pid).includes(dataDir)

import { EventEmitter } from 'node:events'
import type pg from 'pg'
import { run, type ParsedCronItem, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import { openPool } from '@/src/platform/db/pool'
import { databaseUrlFor } from '@/src/platform/db/roles'
import { proveQueue } from './canary'
import { beat } from './beat'
import { freeJobsOfDead, takeLease, type Lease } from './lease'
import { silentLogger } from './logger'

/** Exit code of a worker whose lease was lost: others have its jobs by now. */
export const LEASE_LOST = 70

export type WorkerOptions = {
  tasks: TaskList
  /** What this worker enqueues by the clock; nothing where it is left out. */
  recurring?: ParsedCronItem[]
  /** Jobs at a time. */
  concurrency?: number
  /** How often jobs of dead workers are looked for. */
  sweepMs?: number
  onLeaseLost: () => void
}

/** A worker that has proven that it sees its queue. */
export type RunningWorker = {
  /** Takes no more jobs, waits for those that run, and lets go of the database. */
  stop: () => Promise<void>
  /** Settles when it has stopped; rejects when it broke. */
  finished: Promise<void>
}

/**
 * Starts a worker as `portal_worker`. Any number of them may run, on any number of hosts; what one of them held
 * when it was killed is freed by the others within seconds and runs again from its start.
 * @throws WorkerBlind where it cannot see its queue
 */
export const startWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const { tasks, recurring = [], concurrency = 4, sweepMs = 2_000, onLeaseLost } = options
  const connectionString = databaseUrlFor('worker')
  const events: WorkerEvents = new EventEmitter()
  // The library keeps its own way of reading values; the tasks use the worker's shared pool.
  const pool = openPool(connectionString, { max: concurrency + 4, types: undefined })
  const leased = new Promise<Lease>((resolve, reject) => {
    events.once('pool:create', ({ workerPool }) => {
      takeLease(connectionString, workerPool.id, onLeaseLost).then(resolve, reject)
    })
  })
  const runner = await run({
    pgPool: pool,
    concurrency,
    pollInterval: 2_000,
    noHandleSignals: true,
    events,
    logger: silentLogger,
    taskList: tasks,
    parsedCronItems: recurring,
  })
  const sweep = setInterval(() => void look(pool).catch(complain), sweepMs)
  const stop = () => end(runner, sweep, leased, () => pool.end())
  try {
    await leased
    await look(pool)
    await proveQueue(pool)
  } catch (error) {
    await stop()
    throw error
  }
  return { stop, finished: runner.promise }
}

/** Says that this worker lives, and frees what dead ones held. */
const look = async (pool: pg.Pool): Promise<void> => {
  await beat(pool)
  await freeJobsOfDead(pool)
}

const complain = (error: Error) => console.error(`looking for dead workers: ${error.message}`)

/** The lease goes last: until then the jobs are held. */
const end = async (
  runner: Runner,
  sweep: NodeJS.Timeout,
  leased: Promise<Lease>,
  close: () => Promise<void>,
): Promise<void> => {
  clearInterval(sweep)
  await runner.stop().catch(() => {})
  await runner.promise.catch(() => {})
  await leased.then((lease) => lease.release()).catch(() => {})
  await close()
}

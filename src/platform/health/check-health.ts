import { setTimeout as sleep } from 'node:timers/promises'
import { namesOfMigrations } from '../db/applied-migrations'
import { query } from '../db/pool'

/** A worker silent for longer is one that does not run: it speaks every two seconds. Seconds. */
const WORKER_SILENT = 60
/** A load balancer waits no longer than this for an answer. Milliseconds. */
const PATIENCE = 3_000

/**
 * What monitoring asks. `status` is `ok`, `degraded` where requests are answered and no worker runs, `down` where they
 * are not. Ages are whole seconds; null: never seen.
 */
export type Health = {
  status: 'ok' | 'degraded' | 'down'
  database: { ok: boolean; ms: number | null }
  migrations: { ok: boolean; pending: number | null }
  worker: {
    ok: boolean
    ageSeconds: number | null
    jobsWaiting: number | null
    overdueSeconds: number | null
  }
}

type StateRow = { applied: number; age: number | null; waiting: number; overdue: number | null }

const statement = {
  name: 'health_state',
  text: `
select (select count(*)::int from payload_migrations where name = any($1)) as applied,
  extract(epoch from now() - s.seen_at)::int as age, s.waiting::int as waiting,
  greatest(extract(epoch from now() - s.due_since), 0)::int as overdue
from portal_jobs.state() s`,
}

let names: string[] | null = null

const down: Health = {
  status: 'down',
  database: { ok: false, ms: null },
  migrations: { ok: false, pending: null },
  worker: { ok: false, ageSeconds: null, jobsWaiting: null, overdueSeconds: null },
}

// Undefined table, column, function or schema; no right to them: the database answers, its schema is not ours yet.
const OLD_SCHEMA = new Set(['42P01', '42703', '42883', '3F000', '42501'])

const readState = async (): Promise<StateRow | 'oldSchema' | 'silent'> => {
  names ??= namesOfMigrations()
  try {
    const [row] = await query<StateRow>({ ...statement, values: [names] })
    return row ?? 'oldSchema'
  } catch (error) {
    return OLD_SCHEMA.has((error as { code?: string }).code ?? '') ? 'oldSchema' : 'silent'
  }
}

/** Asks the database once, in one statement, and gives up after three seconds. */
export async function checkHealth(): Promise<Health> {
  const began = performance.now()
  const state = await Promise.race([readState(), sleep(PATIENCE, 'silent' as const, { ref: false })])
  if (state === 'silent') return down
  const database = { ok: true, ms: Math.round(performance.now() - began) }
  if (state === 'oldSchema') return { ...down, database }
  const pending = (names?.length ?? 0) - state.applied
  const isCurrent = pending === 0
  const worker = {
    ok: state.age !== null && state.age <= WORKER_SILENT,
    ageSeconds: state.age,
    jobsWaiting: state.waiting,
    overdueSeconds: state.overdue,
  }
  return {
    status: !isCurrent ? 'down' : worker.ok ? 'ok' : 'degraded',
    database,
    migrations: { ok: isCurrent, pending },
    worker,
  }
}

import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { waitFor } from '@/src/platform/process'

/** A worker that may not see its queue waits in it for ever, without an error. */
export class WorkerBlind extends Error {
  override readonly name = 'WorkerBlind'
}

/**
 * Puts a job into the queue, looks at it as the worker and waits until it has been done.
 * @throws WorkerBlind where the queue cannot be written, seen or worked off
 */
export const proveQueue = async (pool: pg.Pool, timeoutMs = 30_000): Promise<void> => {
  const id = await addVisible(pool)
  const row = {
    name: 'canary_row',
    text: 'select from graphile_worker._private_jobs where id = $1',
    values: [id],
  }
  const done = await waitFor(async () => (await pool.query(row)).rowCount === 0, timeoutMs, 100)
  if (!done) throw new WorkerBlind(`A test job was not done within ${timeoutMs / 1000} seconds.`)
}

/** Adds and looks in one transaction: another worker could take the job in between. */
const addVisible = async (pool: pg.Pool): Promise<string> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const added = await client.query<{ id: string }>(
      `select id::text from graphile_worker.add_job('canary', '{}'::json, job_key := $1, max_attempts := 3)`,
      [`canary:${randomUUID()}`],
    )
    const id = added.rows[0]?.id ?? ''
    const seen = await client.query('select from graphile_worker._private_jobs where id = $1', [id])
    if (seen.rowCount !== 1) throw new WorkerBlind('The worker cannot see the jobs in its queue.')
    await client.query('commit')
    client.release()
    return id
  } catch (error) {
    client.release(error as Error)
    if (error instanceof WorkerBlind) throw error
    throw new WorkerBlind(`The worker cannot use its queue: ${(error as Error).message}.`)
  }
}

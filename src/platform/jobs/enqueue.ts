import type pg from 'pg'
import type { TaskName } from './task-names'

type Queryable = { query: pg.Pool['query'] }

/** How a job is queued; everything may be left out. */
export type JobOptions = {
  /** A second job with the same key replaces the first while that waits. */
  key?: string
  runAt?: Date
  maxAttempts?: number
  /** Jobs of one queue run one after the other. */
  queue?: string
}

/**
 * Queues a background job as the server's role. On a connection with an open transaction the job comes to be
 * with it or not at all.
 * @param payload ids only: the queue is no place for personal data
 * @returns id of the job
 */
export const enqueue = async (
  db: Queryable,
  task: TaskName,
  payload: Record<string, string>,
  { key, runAt, maxAttempts, queue }: JobOptions = {},
): Promise<number> => {
  const { rows } = await db.query<{ id: string | number }>(
    'select portal_jobs.enqueue($1, $2::json, $3, $4, $5, $6) as id',
    [task, JSON.stringify(payload), key ?? null, runAt ?? null, maxAttempts ?? null, queue ?? null],
  )
  return Number(rows[0]?.id)
}

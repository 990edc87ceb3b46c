import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** Name of this process' worker among the beats; a process runs one. */
const worker = randomUUID()

/** Says that this worker lives, for `/api/health`, and forgets workers that have been silent for a day. */
export const beat = async (pool: Pick<pg.Pool, 'query'>): Promise<void> => {
  await pool.query(
    `with gone as (delete from portal_jobs.beats where seen_at < now() - interval '1 day' and worker <> $1)
     insert into portal_jobs.beats (worker, seen_at) values ($1, now())
     on conflict (worker) do update set seen_at = excluded.seen_at`,
    [worker],
  )
}

import type { Pool } from 'pg'
import { closeBroken } from './running-batch'

type Line = { batch: string; fileName: string; at: string }

/** The newest applied import, those under way, and those of the last 30 days that broke off. Warsaw time. */
export type ImportStatus = { last: Line | null; running: Line[]; interrupted: Line[] }

const DAYS = 30

const line = (time: string): string =>
  `b.id as batch, coalesce(b.file_name, b.id::text) as "fileName",
   to_char(b.${time} at time zone 'Europe/Warsaw', 'YYYY-MM-DD HH24:MI') as at`

/** What there is to say about imports; those whose process is gone are marked on the way. */
export const importStatus = async (pool: Pool): Promise<ImportStatus> => {
  await closeBroken(pool)
  const last = await pool.query<Line>(
    `select ${line('applied_at')} from public.import_batches b where b.state = 'applied' order by b.applied_at desc limit 1`,
  )
  const inState = (state: string) =>
    pool.query<Line>(
      `select ${line('created_at')} from public.import_batches b
       where b.state::text = $1 and b.created_at > now() - make_interval(days => $2) order by b.created_at desc`,
      [state, DAYS],
    )
  const [running, interrupted] = [await inState('running'), await inState('interrupted')]
  return { last: last.rows[0] ?? null, running: running.rows, interrupted: interrupted.rows }
}

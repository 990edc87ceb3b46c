import type { Pool } from 'pg'
import { progressOf, type ImportProgress } from './progress'
import type { ImportResult } from './result'
import { closeBroken } from './running-batch'

type State = 'running' | 'checked' | 'applied' | 'refused' | 'interrupted' | 'undone'

/** What an accounting program is told of a package it sent: the result as the command prints it, and where it stands. */
export type BatchAnswer = ImportResult & {
  state: State
  fileName: string
  startedAt: string
  progress: ImportProgress | null
}

type Row = Omit<BatchAnswer, 'applied' | 'progress'>

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A batch a key sent, or null where there is none or another sent it. Errors and warnings: the first 1,000 of each. */
export const batchOfKey = async (pool: Pool, key: string, batch: string): Promise<BatchAnswer | null> => {
  if (!ID.test(batch)) return null
  await closeBroken(pool)
  const { rows } = await pool.query<Row>({
    name: 'import_batch_of_key',
    text: `select b.id as batch, b.state::text, b.dry_run as "dryRun", coalesce(b.duration_ms, 0) as "durationMs",
        coalesce(b.files, '[]') as files, coalesce(b.errors, '[]') as errors, coalesce(b.warnings, '[]') as warnings,
        coalesce(b.file_name, '') as "fileName", to_json(b.created_at)#>>'{}' as "startedAt"
      from public.import_batches b where b.id = $1 and b.import_key_id = $2`,
    values: [batch, key],
  })
  const [row] = rows
  if (!row) return null
  const progress = row.state === 'running' ? await progressOf(pool, batch) : null
  return { ...row, applied: row.state === 'applied', progress }
}

/** The batch of a key that is under way, or null. */
export const runningOfKey = async (pool: Pool, key: string): Promise<string | null> => {
  await closeBroken(pool)
  const { rows } = await pool.query<{ id: string }>(
    `select id from public.import_batches where import_key_id = $1 and state = 'running' limit 1`,
    [key],
  )
  return rows[0]?.id ?? null
}

import type { Pool } from 'pg'

/** What an import does just now: reads the files, judges their rows, or saves them. */
export type Phase = 'reading' | 'judging' | 'saving'

/** How far an import is: `steps` of `total` are done, `rows` of `table` read. */
export type ImportProgress = {
  phase: Phase
  table: string | null
  rows: number
  steps: number
  total: number
}

const EVERY_MS = 1_000

/**
 * Notes how far an import is, where others can read it while its transaction is open: on a connection of the pool's,
 * once a second at most, and never in the import's way. A note that fails is left out.
 */
export class Progress {
  private readonly now: ImportProgress = { phase: 'reading', table: null, rows: 0, steps: 0, total: 1 }
  private noted = Date.now()
  private writing: Promise<unknown> | null = null

  constructor(
    private readonly pool: Pool | null,
    private readonly batch: string,
  ) {}

  /** How many files there are: each is read and judged, and saved where it is no dry run. */
  expect(files: number, dryRun: boolean): void {
    this.now.total = Math.max(1, files * (dryRun ? 2 : 3))
  }

  /** A table's turn in a phase. */
  enter(phase: Phase, table: string): void {
    if (this.now.table !== null) this.now.steps = Math.min(this.now.steps + 1, this.now.total)
    Object.assign(this.now, { phase, table, rows: 0 })
    this.note()
  }

  /** Rows of the table read so far. */
  rows(count: number): void {
    this.now.rows = count
    this.note()
  }

  private note(): void {
    if (this.pool === null || this.writing !== null || Date.now() - this.noted < EVERY_MS) return
    this.noted = Date.now()
    const { phase, table, rows, steps, total } = this.now
    this.writing = this.pool
      .query(
        `insert into portal.import_progress (batch_id, phase, table_name, rows, steps, total)
         values ($1, $2, $3, $4, $5, $6) on conflict (batch_id) do update set phase = excluded.phase,
           table_name = excluded.table_name, rows = excluded.rows, steps = excluded.steps, total = excluded.total, at = now()`,
        [this.batch, phase, table, rows, steps, total],
      )
      .catch(() => null)
      .finally(() => {
        this.writing = null
      })
  }

  /** Waits for the last note and takes the notes away: the batch speaks for itself now. */
  async end(): Promise<void> {
    await this.writing
    await this.pool
      ?.query('delete from portal.import_progress where batch_id = $1', [this.batch])
      .catch(() => null)
  }
}

/** How far an import is, or null where nothing was noted yet. */
export const progressOf = async (pool: Pool, batch: string): Promise<ImportProgress | null> => {
  const { rows } = await pool.query<ImportProgress>(
    'select phase, table_name as "table", rows, steps, total from portal.import_progress where batch_id = $1',
    [batch],
  )
  return rows[0] ?? null
}

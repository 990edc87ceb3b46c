import type pg from 'pg'

export type Refusal = { code: string; constraint?: string }
/** The code of PostgreSQL that a statement was refused with, and the constraint; or `allowed`. */
export const refusal = (run: Promise<unknown>): Promise<Refusal> =>
  run.then(
    () => ({ code: 'allowed' }),
    ({ code, constraint }: Refusal) => ({ code, ...(constraint ? { constraint } : {}) }),
  )

/** Runs `work` in a transaction that is taken back. */
export async function takenBack<T>(pool: pg.Pool, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

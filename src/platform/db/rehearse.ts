import type { Pool, PoolClient } from 'pg'

/**
 * Runs `work` in a transaction that is always taken back: what a change would do, found by doing it. Throws what `work`
 * throws.
 */
export async function rehearse<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    return await work(client)
  } finally {
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    )
  }
}

import type { Pool, PoolClient } from 'pg'

/**
 * Runs `work` in one transaction of plain SQL. Throws what `work` throws, and where COMMIT did not commit: Postgres
 * answers COMMIT of a failed transaction with ROLLBACK and no error.
 */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    const end = await client.query('commit')
    if (end.command !== 'COMMIT') throw new Error('The transaction was rolled back by the database.')
    client.release()
    return result
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    )
    throw error
  }
}

import pg from 'pg'

// Class of the advisory locks that say which workers live; the second number is the hash of a worker's id.
const LEASE_CLASS = 771

/** A worker's proof of life: a lock that PostgreSQL frees when the worker's connection ends, however it ends. */
export type Lease = { release: () => Promise<void> }

/**
 * Takes the lease of a worker pool and holds it on a connection of its own.
 * @param onLost called when the connection is gone: others will free the jobs, so this worker must end at once
 */
export const takeLease = async (
  connectionString: string,
  poolId: string,
  onLost: () => void,
): Promise<Lease> => {
  const client = new pg.Client({
    connectionString,
    keepAlive: true,
    application_name: 'lokalenet-worker-lease',
  })
  let releasing = false
  const lost = () => releasing || onLost()
  client.on('error', lost)
  client.on('end', lost)
  await client.connect()
  await client.query('select pg_advisory_lock($1, hashtext($2))', [LEASE_CLASS, poolId])
  return {
    release: () => {
      releasing = true
      return client.end()
    },
  }
}

const HOLDERS = `
  select locked_by from graphile_worker._private_jobs
    where locked_by is not null and locked_at < now() - interval '5 seconds'
  union
  select locked_by from graphile_worker._private_job_queues
    where locked_by is not null and locked_at < now() - interval '5 seconds'`

/**
 * Frees the jobs of workers whose lease is free: they are dead, and the library alone would wait four hours.
 * The five seconds leave a new worker time to take its lease.
 * @returns ids of the dead workers
 */
export const freeJobsOfDead = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ locked_by: string }>(HOLDERS)
  const dead: string[] = []
  for (const { locked_by } of rows) if (await freeIfDead(pool, locked_by)) dead.push(locked_by)
  return dead
}

const freeIfDead = async (pool: pg.Pool, poolId: string): Promise<boolean> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ free: boolean }>(
      'select pg_try_advisory_xact_lock($1, hashtext($2)) as free',
      [LEASE_CLASS, poolId],
    )
    const free = rows[0]?.free === true
    if (free) await client.query('select graphile_worker.force_unlock_workers($1)', [[poolId]])
    await client.query('commit')
    client.release()
    return free
  } catch (error) {
    client.release(error as Error)
    throw error
  }
}

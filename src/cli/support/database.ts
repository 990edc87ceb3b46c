import { join } from 'node:path'
import { startEmbedded } from '@/src/platform/db/embedded'
import { namesOfMigrations, pendingMigrations } from '@/src/platform/db/applied-migrations'
import { closePools, openPool } from '@/src/platform/db/pool'
import { databaseUrlFor } from '@/src/platform/db/roles'
import { rootDir, usesEmbeddedDatabase } from '@/src/platform/env'
import { Refusal } from './command'

/** Runs `work` with a database behind it: the one of the settings, or the embedded one, started for as long. */
export const withDatabase = async <T>(work: () => Promise<T>): Promise<T> => {
  const embedded = usesEmbeddedDatabase() ? await startEmbedded(join(rootDir(), '.data')) : null
  try {
    return await work()
  } finally {
    await closePools()
    await embedded?.stop()
  }
}

/** As `withDatabase`, and refuses where the database does not have every migration. */
export const withMigratedDatabase = <T>(work: () => Promise<T>): Promise<T> =>
  withDatabase(async () => {
    await requireMigrated()
    return work()
  })

// Before the first migration the server's role does not exist, and PostgreSQL calls its password wrong.
const NOT_YET = new Set(['28P01', '28000', '42P01', '42501'])

/** @throws Refusal where migrations are missing */
export const requireMigrated = async (): Promise<void> => {
  const pool = openPool(databaseUrlFor('app'), { max: 1 })
  try {
    const pending = await pendingMigrations(pool, namesOfMigrations())
    if (pending.length > 0) throw notMigrated()
  } catch (error) {
    if (NOT_YET.has((error as { code?: string }).code ?? '') && usesEmbeddedDatabase()) throw notMigrated()
    throw error
  } finally {
    await pool.end()
  }
}

const notMigrated = () =>
  new Refusal('The database is not up to date: run `npm run portal -- migrate` first.')

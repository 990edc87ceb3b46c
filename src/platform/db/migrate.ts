import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { silentLogger } from '@/src/platform/jobs/logger'
import { appliedNames } from './applied-migrations'
import { MigrationRefused, setUpRoles, takeBackRights } from './role-setup'
import { databaseUrlFor } from './roles'
import { grantWorker } from './worker-grants'

/** What a migration did: names newly applied, and how many there are in all. */
export type MigrationReport = { applied: string[]; total: number }

/**
 * Brings the database up to date as its owner: roles, the given migrations, the queue's schema and its grants.
 * Two at once wait for one another; a second run changes nothing.
 * @param names all migrations in order
 * @param apply runs those of them that the database does not have, as the owner
 * @throws MigrationRefused with a sentence that says what to do
 */
export const migrateDatabase = async (
  names: readonly string[],
  apply: () => Promise<void>,
): Promise<MigrationReport> => {
  const owner = new pg.Client({
    connectionString: databaseUrlFor('owner'),
    application_name: 'lokalenet-migrate',
  })
  owner.on('error', () => {})
  await owner.connect()
  try {
    await owner.query(`select pg_advisory_lock(hashtext('lokalenet migrate'))`)
    await setUpRoles(owner)
    const before = await appliedNames(owner)
    refuseForeign(before, names)
    if (names.some((name) => !before.includes(name))) await apply()
    const after = await appliedNames(owner)
    const missing = names.filter((name) => !after.includes(name))
    // A failing COMMIT is not reported by Payload: only the rows tell.
    if (missing.length > 0) throw new MigrationRefused(`Not applied: ${missing.join(', ')}.`)
    await runMigrations({ connectionString: databaseUrlFor('owner'), logger: silentLogger })
    await takeBackRights(owner)
    await grantWorker(owner)
    return { applied: names.filter((name) => !before.includes(name)), total: names.length }
  } finally {
    await owner.end()
  }
}

const refuseForeign = (before: string[], names: readonly string[]): void => {
  const unknown = before.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    throw new MigrationRefused(
      `The database has migrations this version does not know: ${unknown.join(', ')}.`,
    )
  }
}

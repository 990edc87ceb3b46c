import pg from 'pg'
import { Refusal } from '@/src/cli/support/command'

// Written on schema `portal` by the demo itself: what such a database holds came from the demo or its visitors.
const MARK = 'LokaleNet demo'
const READY = `${MARK}, ready`

/** How far a database is on its way to being the demo's. */
export type DemoState = 'new' | 'begun' | 'ready'

/**
 * Whose the database is. Anything in it that the demo did not put there is a refusal: the demo never mixes with
 * the data of others.
 * @param ownerUrl address of the login that migrates
 * @throws Refusal naming the first table that holds something
 */
export const demoState = async (ownerUrl: string): Promise<DemoState> =>
  asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ mark: string | null }>(
      `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = 'portal'`,
    )
    if (rows[0]?.mark === READY) return 'ready'
    if (rows[0]?.mark === MARK) return 'begun'
    const foreign = await firstForeign(owner)
    if (foreign === null) return 'new'
    throw new Refusal(
      `This database is not the demo's: ${foreign} was there before. Point DATABASE_URL at an empty database, ` +
        'or leave it out to use the embedded one.',
    )
  })

/** Marks the database as the demo's. Call it after the migration and before the first row. */
export const markDemo = (ownerUrl: string, state: 'begun' | 'ready'): Promise<void> =>
  asOwner(ownerUrl, async (owner) => {
    await owner.query(`comment on schema portal is '${state === 'ready' ? READY : MARK}'`)
  })

const asOwner = async <T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

// Tables of extensions belong to whoever installed those; the queue's own and the law's rates come with the migration.
const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    and (n.nspname, c.relname) not in (('public', 'payload_migrations'), ('public', 'interest_rates'))
  order by 1`

/** A table with a row in it; in a database that was never migrated, any table at all. */
const firstForeign = async (owner: pg.Client): Promise<string | null> => {
  const migrated = await owner.query(
    `select from pg_class where oid = to_regclass('public.payload_migrations')`,
  )
  const { rows } = await owner.query<{ name: string }>(TABLES)
  for (const { name } of rows) {
    if (migrated.rowCount === 0) return name
    const filled = await owner.query(`select from ${name} limit 1`)
    if (filled.rowCount) return `a row of ${name}`
  }
  return null
}

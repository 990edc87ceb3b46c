import { describe, expect, it } from 'vitest'
import pg from 'pg'
import { appPool, openPool, workerPool } from '@/src/platform/db/pool'
import { setUpRoles } from '@/src/platform/db/role-setup'
import { APPEND_ONLY_TABLES, databaseUrlFor, withRole } from '@/src/platform/db/roles'
import { setEnvForTests } from '@/src/platform/env'
import { useTestDatabase } from '../support/database'

const database = useTestDatabase()

const refusedAs = async (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'allowed',
    (error: { code?: string }) => error.code ?? 'no code',
  )

const DENIED = '42501'

describe('the server’s role', () => {
  it.each(
    APPEND_ONLY_TABLES.flatMap((table) => [
      `update ${table} set id = id`,
      `delete from ${table}`,
      `truncate ${table}`,
      `select from ${table} for update`,
    ]),
  )('is refused: %s', async (statement) => {
    expect(await refusedAs(appPool().query(statement))).toBe(DENIED)
  })

  it.each([
    'create table anything (id int)',
    'alter table ledger_entries disable trigger all',
    `insert into payload_migrations (name) values ('x')`,
    'select from graphile_worker._private_jobs',
    `select graphile_worker.add_job('mail')`,
    'create schema anything',
  ])('is refused: %s', async (statement) => {
    expect(await refusedAs(appPool().query(statement))).toBe(DENIED)
  })

  it('enqueues what is on the list and nothing else', async () => {
    const enqueue = (task: string) => appPool().query(`select portal_jobs.enqueue($1, '{}'::json)`, [task])
    expect((await enqueue('canary')).rowCount).toBe(1)
    expect(await refusedAs(enqueue('anything'))).toBe('22023')
  })

  it('has no right to change an append-only table, whatever made that table', async () => {
    const { rows } = await database().owner.query<{ table_name: string }>(
      `select distinct table_name from information_schema.role_table_grants
       where grantee = 'portal_app' and table_name = any($1) and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`,
      [APPEND_ONLY_TABLES],
    )
    expect(rows).toEqual([])
  })

  it('may call no function that does not say so', async () => {
    const { rows } = await database().owner.query(
      `select p.oid::regprocedure::text from pg_proc p
       where p.pronamespace in ('public'::regnamespace, 'portal'::regnamespace, 'graphile_worker'::regnamespace)
         and has_function_privilege('public', p.oid, 'execute')
         -- A range type's constructors come with the type, open to all like those of every type.
         and not exists (select from pg_depend d
           where d.objid = p.oid and d.deptype = 'i' and d.refclassid = 'pg_type'::regclass)`,
    )
    expect(rows).toEqual([])
  })
})

describe('the worker’s role', () => {
  it.each([
    'select hash from residents',
    'select phone from residents',
    'select from ledger_entries',
    'create table graphile_worker.anything (id int)',
    'alter table graphile_worker._private_jobs disable row level security',
    'delete from graphile_worker.migrations',
  ])('is refused: %s', async (statement) => {
    expect(await refusedAs(workerPool().query(statement))).toBe(DENIED)
  })
})

describe('a host that gives one login', () => {
  it('lets it take the server’s role for the session', async () => {
    const { owner, urls, env } = database()
    setEnvForTests({ ...env, databaseUrl: urls.owner, workerUrl: urls.owner })
    const migrating = await owner.connect()
    await setUpRoles(migrating)
    migrating.release()
    const pool = openPool(databaseUrlFor('app'))
    const { rows } = await pool.query('select session_user as login, current_user as role')
    const refused = await refusedAs(pool.query('delete from ledger_entries'))
    await pool.end()
    setEnvForTests(env)
    expect(rows).toEqual([{ login: 'portal_owner', role: 'portal_app' }])
    expect(refused).toBe(DENIED)
  })

  it.each([
    ['postgresql://u:p@h/d', 'postgresql://u:p@h/d?options=-c%20role%3Dportal_app'],
    [
      'postgresql://u:p@h/d?sslmode=require',
      'postgresql://u:p@h/d?sslmode=require&options=-c%20role%3Dportal_app',
    ],
    [
      'postgresql://u:p@h/d?options=-c%20search_path%3Dx',
      'postgresql://u:p@h/d?options=-c%20search_path%3Dx%20-c%20role%3Dportal_app',
    ],
    ['postgresql://portal_app:p@h/d', 'postgresql://portal_app:p@h/d'],
  ])('address %s becomes %s', (address, expected) => {
    expect(withRole(address, 'portal_app')).toBe(expected)
  })

  it('may not migrate as the server’s role', async () => {
    const client = new pg.Client({ connectionString: database().urls.app })
    await client.connect()
    await expect(setUpRoles(client)).rejects.toThrow('set DATABASE_OWNER_URL')
    await client.end()
  })
})

describe('owner of the tables', () => {
  it('is stopped by the triggers, as foreign-key actions run with its rights', async () => {
    const { rows } = await database().owner.query<{ name: string }>(
      `select c.relname || '.' || t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where c.relname = any($1) and not t.tgisinternal and t.tgname ~ 'append_only|no_truncate' order by 1`,
      [APPEND_ONLY_TABLES],
    )
    expect(rows.map(({ name }) => name.split('.')[0])).toEqual(
      APPEND_ONLY_TABLES.toSorted().flatMap((table) => [table, table]),
    )
  })
})

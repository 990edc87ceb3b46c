import type pg from 'pg'
import { env } from '@/src/platform/env'
import { APP_ROLE, APPEND_ONLY_TABLES, WORKER_ROLE } from './roles'

/** The database cannot be migrated as things stand; the message says what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

/**
 * Makes the roles of server and worker where they are missing and gives them their rights, for what is there
 * and for what later migrations make. Runs before the first migration and before every other.
 * @param owner connection of the role that migrates
 * @throws MigrationRefused
 */
export const setUpRoles = async (owner: pg.ClientBase): Promise<void> => {
  const { rows } = await owner.query<{ me: string }>('select current_user as me')
  const me = rows[0]?.me
  if (me === APP_ROLE || me === WORKER_ROLE) {
    throw new MigrationRefused(
      `${me} may not migrate: set DATABASE_OWNER_URL to the login that owns the database.`,
    )
  }
  await makeRole(owner, APP_ROLE, env().databaseUrl)
  await makeRole(owner, WORKER_ROLE, env().workerUrl)
  for (const statement of GRANTS) await owner.query(statement)
}

/** The role logs in where an address names it; else the address' own login may take it on. */
const makeRole = async (owner: pg.ClientBase, role: string, address: string): Promise<void> => {
  const url = new URL(address)
  const login = decodeURIComponent(url.username)
  const found = await owner.query('select from pg_roles where rolname = $1', [role])
  if (found.rowCount === 0) {
    const password = owner.escapeLiteral(decodeURIComponent(url.password))
    const access = login === role ? `login password ${password}` : 'nologin'
    await create(owner, role, `create role ${role} ${access} nocreatedb nocreaterole noinherit`)
  }
  if (login !== role) await allowTaking(owner, role, login)
}

const create = async (owner: pg.ClientBase, role: string, statement: string): Promise<void> => {
  try {
    await owner.query(statement)
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new MigrationRefused(
      `Role ${role} is missing and this login may not create it: have an administrator run ` +
        `"create role ${role} login password '…' noinherit", or give this login CREATEROLE.`,
    )
  }
}

const allowTaking = async (owner: pg.ClientBase, role: string, login: string): Promise<void> => {
  const { rows } = await owner.query<{ version: number; superuser: boolean }>(
    `select current_setting('server_version_num')::int as version,
       (select rolsuper from pg_roles where rolname = $1) as superuser`,
    [login],
  )
  const { version = 0, superuser = false } = rows[0] ?? {}
  if (superuser) return
  const privilege = version >= 160_000 ? 'set' : 'member'
  const has = await owner.query<{ has: boolean }>('select pg_has_role($1, $2, $3) as has', [
    login,
    role,
    privilege,
  ])
  if (has.rows[0]?.has) return
  const how = version >= 160_000 ? ' with inherit false, set true' : ''
  await owner.query(`grant ${role} to ${owner.escapeIdentifier(login)}${how}`)
}

const BOTH = `${APP_ROLE}, ${WORKER_ROLE}`

// Functions are closed to everyone until a migration opens one: this has to be global, not for one schema.
const GRANTS = [
  'revoke create on schema public from public',
  'create schema if not exists portal',
  `grant usage on schema public, portal to ${BOTH}`,
  'alter default privileges revoke execute on functions from public',
  ...['public', 'portal'].flatMap((schema) => [
    `alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${APP_ROLE}`,
    `alter default privileges in schema ${schema} grant usage on sequences to ${APP_ROLE}`,
  ]),
]

const TAKEN_BACK: readonly { table: string; rights: string }[] = [
  ...APPEND_ONLY_TABLES.map((table) => ({ table, rights: 'update, delete, truncate' })),
  { table: 'payload_migrations', rights: 'insert, update, delete, truncate' },
]

/**
 * What the defaults give and the server must not have: changing rows of append-only tables, and the list of
 * migrations. Runs after the migrations, so that a new table is covered at once.
 */
export const takeBackRights = async (owner: pg.ClientBase): Promise<void> => {
  for (const { table, rights } of TAKEN_BACK) {
    const found = await owner.query('select from pg_class where oid = to_regclass($1)', [`public.${table}`])
    if (found.rowCount) await owner.query(`revoke ${rights} on public.${table} from ${APP_ROLE}`)
  }
}

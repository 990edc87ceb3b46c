import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, inject } from 'vitest'
import { closePools, openPool } from '@/src/platform/db/pool'
import { loadEnv, setEnvForTests } from '@/src/platform/env'
import type { Env } from '@/src/platform/settings/types'

/** A migrated, empty database of its own. `env()` and the shared pools of this process point at it. */
export type TestDatabase = {
  name: string
  urls: { app: string; owner: string; worker: string }
  env: Env
  /** Connections as the owner, for setting up rows past the server's rights. */
  owner: pg.Pool
  drop: () => Promise<void>
}

/**
 * Makes a database for the calling file and points this process at it.
 * @param settings variables over the usual ones of tests
 */
export const createTestDatabase = async (settings: Record<string, string> = {}): Promise<TestDatabase> => {
  const server = inject('server')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(`create database ${name} template lokalenet owner portal_owner strategy file_copy`)
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const urls = { app: at(server.app), owner: at(server.owner), worker: at(server.worker) }
  const env = loadEnv({ ...testVariables(urls), ...settings }, process.cwd())
  await closePools()
  setEnvForTests(env)
  const owner = openPool(urls.owner, { max: 4 })
  const drop = async () => {
    await closePools()
    await owner.end()
    setEnvForTests(null)
    await asSuperuser(`drop database ${name} with (force)`)
  }
  return { name, urls, env, owner, drop }
}

/** Variables for a process that works on a test database. */
export const testVariables = (urls: TestDatabase['urls']): Record<string, string | undefined> => ({
  ...process.env,
  DATABASE_URL: urls.app,
  DATABASE_OWNER_URL: urls.owner,
  DATABASE_WORKER_URL: urls.worker,
})

/** Runs one statement as the superuser of the run's server. */
export const asSuperuser = async (statement: string): Promise<void> => {
  const pool = openPool(inject('server').superuser, { max: 1 })
  try {
    await pool.query(statement)
  } finally {
    await pool.end()
  }
}

/** Payload keeps a connection for itself, which dropping the database ends; that is no error of a test. */
class QuietPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('error', () => {})
    this.on('connect', (client) => client.on('error', () => {}))
  }
}
const quietPg = { ...pg, Pool: QuietPool }

/**
 * Payload on a test database. The configuration is loaded once per worker, its address before the database exists;
 * so the adapter gets the address here.
 */
export const openTestPayload = async (database: TestDatabase): Promise<Payload> => {
  const { default: loaded } = await import('@payload-config')
  const config = await loaded
  const db: typeof config.db = {
    ...config.db,
    init: (args) => {
      const adapter = config.db.init(args)
      Object.assign(adapter, {
        pg: quietPg,
        poolOptions: { connectionString: database.urls.app, max: 10 },
      })
      return adapter
    },
  }
  return getPayload({ config: { ...config, db }, key: database.name, cron: false })
}

/** A database for all tests of a file: made before them, dropped after them. */
export const useTestDatabase = (settings: Record<string, string> = {}): (() => TestDatabase) => {
  let database: TestDatabase | null = null
  beforeAll(async () => {
    database = await createTestDatabase(settings)
  })
  afterAll(() => database?.drop())
  return () => {
    if (database === null) throw new Error('The database is there from beforeAll on.')
    return database
  }
}

/** Payload for all tests of a file, on the file's database. */
export const useTestPayload = (database: () => TestDatabase): (() => Payload) => {
  let payload: Payload | null = null
  beforeAll(async () => {
    payload = await openTestPayload(database())
  })
  afterAll(() => payload?.db.destroy?.())
  return () => {
    if (payload === null) throw new Error('Payload is there from beforeAll on.')
    return payload
  }
}

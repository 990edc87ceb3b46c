import pg from 'pg'
import { databaseUrlFor, type Purpose } from './roles'

/** int8 as a number; a value beyond the safe integers is refused rather than rounded. */
const integer = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`)
  return value
}

const textArray = pg.types.getTypeParser(1009 as number) as (text: string) => (string | null)[]
const nullable =
  <T>(parse: (text: string) => T) =>
  (text: string | null): T | null =>
    text === null ? null : parse(text)

/** By type oid: int8, date, numeric and their arrays. Civil dates and decimals stay text. */
const PARSERS: Record<number, Parser> = {
  20: integer,
  1016: (text) => textArray(text).map(nullable(integer)),
  1082: (text) => text,
  1182: textArray,
  1700: (text) => text,
  1231: textArray,
}

type Parser = (text: string) => unknown

const getTypeParser = (oid: number, format?: 'text' | 'binary'): Parser => {
  const own = format === 'binary' ? undefined : PARSERS[oid]
  return own ?? (pg.types.getTypeParser(oid, format) as Parser)
}

/** How our own connections read values: money as safe integers, dates as `YYYY-MM-DD`, decimals as text. */
export const types = { getTypeParser }

/** A pool with this project's types. Idle connections live long, as each keeps its prepared statements. */
export const openPool = (connectionString: string, options: pg.PoolConfig = {}): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    idleTimeoutMillis: 600_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'lokalenet',
    types,
    ...options,
  })
  guard(pool)
  return pool
}

/** A connection lost while idle is replaced by the next query; without listeners it would end the process. */
const guard = (pool: pg.Pool): void => {
  pool.on('error', (error) => console.error(`database connection lost: ${error.message}`))
  pool.on('connect', (client) => client.on('error', () => {}))
}

class GuardedPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    guard(this)
  }
}

/** The driver for Payload's adapter, which guards only the first connection of its pool by itself. */
export const guardedPg: typeof pg = { ...pg, Pool: GuardedPool }

const shared = globalThis as { lokalenetPools?: Map<Purpose, pg.Pool> }
const pools = () => (shared.lokalenetPools ??= new Map<Purpose, pg.Pool>())

const poolFor = (purpose: Purpose): pg.Pool => {
  const open = pools().get(purpose) ?? openPool(databaseUrlFor(purpose))
  pools().set(purpose, open)
  return open
}

/** The pools opened so far, for monitoring. */
export const openPools = (): { purpose: Purpose; pool: pg.Pool }[] =>
  [...pools()].map(([purpose, pool]) => ({ purpose, pool }))

/** Connections of the server's role, shared by the process. */
export const appPool = (): pg.Pool => poolFor('app')

/** Connections of the worker's role, shared by the process. */
export const workerPool = (): pg.Pool => poolFor('worker')

/** A statement that is planned once per connection; `name` stands for exactly one `text`. */
export type Statement = { name: string; text: string; values: unknown[] }

/** Runs one prepared statement as the server's role and gives its rows. */
export const query = async <R>(statement: Statement): Promise<R[]> => {
  const result = await appPool().query(statement)
  return result.rows as R[]
}

/** Ends the shared connections; commands and tests call it before they finish. */
export const closePools = async (): Promise<void> => {
  const open = [...pools().values()]
  pools().clear()
  await Promise.all(open.map((pool) => pool.end()))
}

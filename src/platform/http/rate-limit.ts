import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { appPool } from '../db/pool'

const quarter = 15 * 60
const hour = 60 * 60

/** Tries in a quarter of an hour. An address may be a whole block of flats behind one router, or a load test. */
const limits = {
  'sign-in-name': 10,
  'sign-in-address': 600,
  'code-name': 10,
  'code-address': 100,
  'reset-name': 3,
  'reset-address': 60,
  /** Messages to the administration, by one person. */
  message: 20,
  'change-password': 10,
  /** Packages an accounting program sends, by one key; and its questions what became of them. */
  'import-key': 30,
  'import-result': 1200,
  /** Tokens an address sent that were none. */
  'import-address': 100,
} as const

export type LimitName = keyof typeof limits

/** Those counted over another time, in seconds. */
const times: Partial<Record<LimitName, number>> = { 'import-key': hour, 'import-result': hour }
const limiters = new Map<LimitName, RateLimiterPostgres>()

/** Counts stand in PostgreSQL, one for all servers. The table comes with the migrations. */
function limiter(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: appPool(),
    storeType: 'pool',
    schemaName: 'portal',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points: limits[name],
    duration: times[name] ?? quarter,
  })
  limiters.set(name, made)
  return made
}

/**
 * Counts one try and gives the seconds to wait: 0 where it may go on. Other errors are thrown: without the count nothing
 * is let through.
 */
export async function secondsToWait(name: LimitName, key: string): Promise<number> {
  try {
    await limiter(name).consume(key.slice(0, 200))
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}

/** Seconds to wait by the tries counted so far; counts none itself. */
export async function secondsLeft(name: LimitName, key: string): Promise<number> {
  const counted = await limiter(name).get(key.slice(0, 200))
  if (!counted || counted.consumedPoints <= limits[name]) return 0
  return Math.max(1, Math.ceil(counted.msBeforeNext / 1000))
}

/** Counts one try. False: too many, do not go on. */
export const allowTry = async (name: LimitName, key: string): Promise<boolean> =>
  (await secondsToWait(name, key)) === 0

/** After a success the name's tries are forgotten. */
export const forgetTries = async (name: LimitName, key: string): Promise<void> => {
  await limiter(name).delete(key.slice(0, 200))
}

/** For tests: limiters hold the pool they were made with. */
export const resetLimiters = (): void => limiters.clear()

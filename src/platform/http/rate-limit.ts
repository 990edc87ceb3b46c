import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { appPool } from '../db/pool'

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
} as const

export type LimitName = keyof typeof limits
const seconds = 15 * 60
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
    duration: seconds,
  })
  limiters.set(name, made)
  return made
}

/** Counts one try. False: too many, do not go on. Other errors are thrown: without the count nothing is let through. */
export async function allowTry(name: LimitName, key: string): Promise<boolean> {
  try {
    await limiter(name).consume(key.slice(0, 200))
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** After a success the name's tries are forgotten. */
export const forgetTries = async (name: LimitName, key: string): Promise<void> => {
  await limiter(name).delete(key.slice(0, 200))
}

/** For tests: limiters hold the pool they were made with. */
export const resetLimiters = (): void => limiters.clear()

import type { Payload } from 'payload'
import { afterAll, beforeAll } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { resetLimiters } from '@/src/platform/http/rate-limit'
import { useTestDatabase, useTestPayload, type TestDatabase } from '../database'
import { buildWorld } from './build'
import { restOf, type Asker, type Rest } from './rest'
import { idOf, todayAt } from './rows'
import { openSessions } from './sessions'

export type User = { id: string; collection: 'residents' | 'staff' } & Record<string, unknown>

export type WorldTools = {
  database: () => TestDatabase
  payload: () => Payload
  rest: Rest
  /** Someone of the world as Payload knows a signed-in user; null stays null. */
  userOf: (asker: Asker) => Promise<User | null>
  /** What stands in every table, in short, to see whether anything was written. */
  fingerprint: () => Promise<string>
}

/**
 * The fixture world in a database of the file's own, on the world's day.
 * @param clock false leaves the real time, for what checks sessions it opens itself
 */
export function useWorld({
  clock = true,
  settings = {},
}: { clock?: boolean; settings?: Record<string, string> } = {}): WorldTools {
  const database = useTestDatabase(settings)
  const payload = useTestPayload(database)
  beforeAll(async () => {
    resetLimiters()
    if (clock) setClockForTests(() => todayAt)
    // Thousands of refusals are the point here, and each would be a line.
    payload().logger.level = 'silent'
    await buildWorld(database().owner)
    await openSessions(database().owner)
  })
  afterAll(() => {
    setClockForTests(null)
    resetLimiters()
  })
  return {
    database,
    payload,
    rest: (path, call) => restOf(payload(), database().name)(path, call),
    userOf: async (asker) => {
      if (!asker) return null
      const { collection, label } = asker
      const doc = await payload().findByID({
        collection,
        id: idOf(collection, label),
        overrideAccess: true,
        depth: 0,
      })
      return { ...doc, collection } as unknown as User
    },
    fingerprint: () => fingerprint(database()),
  }
}

/** By database: asked twice a test, it is planned once. */
const statements = new Map<string, string>()

async function fingerprint({ owner, name }: TestDatabase): Promise<string> {
  const text = statements.get(name) ?? (await fingerprintOf(owner))
  statements.set(name, text)
  const { rows } = await owner.query<{ digest: string }>({ name: 'fingerprint', text })
  return rows[0]?.digest ?? ''
}

/** Of every table how many rows it has and which transactions wrote them: a row written anew is another's. */
async function fingerprintOf(owner: TestDatabase['owner']): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'portal') and tablename <> 'rate_limits' order by 1`,
  )
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as t, count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) as d from ${name}`,
  )
  return `select string_agg(t || d, ',' order by t) as digest from (${digests.join(' union all ')}) x`
}

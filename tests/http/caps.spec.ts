import { beforeAll, describe, expect, it } from 'vitest'
import { insertRows } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const extra = 1050
const owner = { collection: 'residents', label: 'owner' } as const
const admin = { collection: 'staff', label: 'admin' } as const

// More entries of one account than any page may hold.
beforeAll(async () => {
  const entry = {
    community_id: idOf('communities', 'C1'),
    account_id: idOf('accounts', 'K1'),
    booked_on: '2026-01-02',
    effective_due_on: '2026-01-02',
    kind: 'charge',
    debit_gr: 1,
    credit_gr: 0,
  }
  const rows = Array.from({ length: extra }, (_, at) => ({
    ...entry,
    id: idOf('ledger-entries', `many ${at}`),
    external_id: `many ${at}`,
  }))
  await insertRows(world.database().owner, 'ledger_entries', rows)
})

type Page = { docs: Record<string, unknown>[]; totalDocs: number; limit: number }
const list = async (search: string, as: typeof owner | typeof admin) => {
  const { status, body } = await world.rest(`/ledger-entries?${search}`, { as })
  expect(status, search).toBe(200)
  return body as Page
}

describe('a page', () => {
  it.each([
    'limit=0',
    'limit=100000',
    'limit=-1',
    'limit=1e9',
    'limit=Infinity',
    'limit=0&pagination=false',
    'limit=100000&pagination=false',
    'pagination=false',
    '',
  ])('of a resident holds at most 100 rows: %s', async (search) => {
    const { docs } = await list(search, owner)
    expect(docs.length).toBeGreaterThan(0)
    expect(docs.length).toBeLessThanOrEqual(100)
  })

  it.each(['limit=0', 'limit=100000', 'limit=1e9', 'limit=100000&pagination=false'])(
    'of staff holds at most 1000: %s',
    async (search) => {
      const { docs } = await list(search, admin)
      expect(docs.length).toBeGreaterThan(0)
      expect(docs.length).toBeLessThanOrEqual(1000)
    },
  )

  it('holds as many as asked for below that', async () => {
    expect((await list('limit=100', owner)).docs).toHaveLength(100)
    expect((await list('limit=7', owner)).docs).toHaveLength(7)
    expect((await list('limit=1000', admin)).docs).toHaveLength(1000)
  })

  it('of a body sent in place of a query is bounded as well', async () => {
    const answer = await world.rest('/ledger-entries', {
      method: 'POST',
      as: owner,
      body: { limit: 100_000, pagination: false, depth: 5 },
      headers: { 'x-payload-http-method-override': 'GET' },
    })
    const { docs } = answer.body as Page
    expect(answer.status).toBe(200)
    expect(docs.length).toBeLessThanOrEqual(100)
  })
})

describe('relations', () => {
  it.each(['depth=5', 'depth=100', 'depth=2', 'depth=-1'])(
    'are at most one deep for a resident: %s',
    async (search) => {
      const { docs } = await list(`limit=3&${search}`, owner)
      for (const doc of docs) {
        const account = doc['account'] as string | { premises?: unknown; community?: unknown }
        if (typeof account === 'string') continue
        expect(account.premises ?? '').toBeTypeOf('string')
        expect(account.community ?? '').toBeTypeOf('string')
      }
    },
  )

  it.each(['depth=5', 'depth=100'])('are at most two deep for staff: %s', async (search) => {
    const { docs } = await list(`limit=1&${search}`, admin)
    const account = docs[0]?.['account'] as { premises: { building: unknown } }
    expect(account.premises.building).toBeTypeOf('string')
  })

  it('of one row are as shallow', async () => {
    const { body } = await world.rest(`/ledger-entries/${idOf('ledger-entries', 'K1.3')}?depth=5`, {
      as: owner,
    })
    expect((body as { account: { premises: unknown } }).account.premises).toBeTypeOf('string')
  })
})

describe('a filter', () => {
  const nested = (levels: number, join: string): string =>
    `where${`[${join}][0]`.repeat(levels)}[debitGr][greater_than]=0`

  it.each(['and', 'or'])('nested by %s is refused below five levels', async (join) => {
    for (const as of [owner, admin]) {
      expect((await world.rest(`/ledger-entries?limit=1&${nested(3, join)}`, { as })).status).toBe(200)
      for (const levels of [6, 15])
        expect(
          (await world.rest(`/ledger-entries?limit=1&${nested(levels, join)}`, { as })).status,
          `${levels}`,
        ).toBe(400)
    }
  })

  it.each([
    ['GET', '/count'],
    ['PATCH', ''],
    ['DELETE', ''],
  ] as const)('is bounded for %s %s too', async (method, path) => {
    const where = nested(15, 'and').replace('debitGr', 'createdAt')
    const before = await world.fingerprint()
    const body = method === 'PATCH' ? { source: 'x' } : undefined
    const { status } = await world.rest(`/premises-parameters${path}?${where}`, { method, as: admin, body })
    expect(status).toBe(400)
    expect(await world.fingerprint()).toBe(before)
  })
})

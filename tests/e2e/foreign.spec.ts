import { randomUUID } from 'node:crypto'
import type { APIResponse, Page } from 'playwright-core'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { slugs, type Slug } from '@/access/slugs'
import { openPool } from '@/src/platform/db/pool'
import { personWith, signedIn, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()
let owner: pg.Pool
let page: Page

beforeAll(async () => {
  owner = openPool(inject('portal').variables['DATABASE_OWNER_URL'] ?? '', { max: 2 })
  page = await newPage({ storageState: await signedIn(newPage, personWith('resident')) })
  const asked = { identifier: personWith('formerOwner').email ?? '' }
  await page.request.post('/session/reset-request', { form: asked })
})
afterAll(() => owner.end())

const idFrom = async (sql: string): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>(`${sql} order by 1 limit 1`)
  const [row] = rows
  if (!row) throw new Error(`Nothing found: ${sql}`)
  return row.id
}

const IN_31 = `premises_id in (select p.id from premises p join communities c on c.id = p.community_id
  where p.code = '31' and c.code = 'WM-KLONOWA')`
const ACCOUNT_31 = `account_id in (select a.id from accounts a where a.code in ('K-31', 'K-31-2'))`
const ELSEWHERE = `community_id in (select id from communities where code <> 'WM-KLONOWA')`

/** A row of each collection that is none of resident 7's: of a neighbour where it can be, else of another house. */
const FOREIGN: Record<Slug, string> = {
  communities: `select id from communities where code = 'WM-LIPOWA'`,
  buildings: `select id from buildings where ${ELSEWHERE}`,
  premises: `select id from premises where code = '31'`,
  'premises-parameters': `select id from premises_parameters where ${IN_31}`,
  residents: `select id from residents where code = 'KL-031'`,
  occupancies: `select id from occupancies where ${IN_31}`,
  members: `select id from members where ${ELSEWHERE}`,
  'resident-groups': `select id from resident_groups`,
  'board-terms': `select id from board_terms`,
  accounts: `select id from accounts where code = 'K-31'`,
  charges: `select id from charges where ${ACCOUNT_31}`,
  'ledger-entries': `select id from ledger_entries where ${ACCOUNT_31}`,
  meters: `select id from meters where ${IN_31}`,
  'meter-readings': `select id from meter_readings where ${IN_31}`,
  'import-batches': `select id from import_batches`,
  'outgoing-messages': `select id from outgoing_messages`,
  'audit-events': `select id from audit_events`,
  staff: `select id from staff`,
}

const answer = async (response: APIResponse) => ({ status: response.status(), body: await response.text() })

describe('resident 7 and rows of others, over REST', () => {
  it.each(slugs)('%s: the same 404 as for an id that does not exist', async (slug) => {
    const foreign = await idFrom(FOREIGN[slug])
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const ask = async (id: string) =>
        answer(await page.request.fetch(`/api/${slug}/${id}`, { method, ...(method === 'PATCH' && { data: {} }) }))
      const got = await ask(foreign)
      expect(got, method).toEqual(await ask(randomUUID()))
      if (method === 'GET') expect(got.status).toBe(404)
      else expect([403, 404]).toContain(got.status)
    }
    const listed = await page.request.get(`/api/${slug}?where[id][equals]=${foreign}&depth=0`)
    if (listed.ok()) expect(((await listed.json()) as { docs: unknown[] }).docs).toEqual([])
    else expect([403, 404]).toContain(listed.status())
  })
})

describe('resident 7 and rows of others, in the portal', () => {
  const paths = [
    ...['ledger', 'balance', 'advance'].map((name) => `/api/portal/${name}?account=`),
    ...['balance', 'advance', 'meters', 'record'].map((name) => `/api/portal/${name}?premises=`),
    '/balance/code?account=',
    '/balance/code?premises=',
    '/switch?premises=',
  ]
  it.each(paths)('%s: the same 404 as for an id that does not exist', async (path) => {
    const foreign = await idFrom(FOREIGN[path.includes('account') ? 'accounts' : 'premises'])
    const got = await answer(await page.request.get(path + foreign))
    expect(got.status).toBe(404)
    for (const id of [randomUUID(), 'x'])
      expect(await answer(await page.request.get(path + id)), id).toEqual(got)
  })

  const pages = ['/', '/balance', '/advance', '/meters', '/record'].map((path) => `${path}?premises=`)
  it.each([...pages, '/balance?account=', '/advance?account='])('%s: the same missing page', async (path) => {
    const foreign = await idFrom(FOREIGN[path.includes('account') ? 'accounts' : 'premises'])
    const look = async (id: string) => {
      const response = await page.goto(path + id)
      return { status: response?.status(), title: await page.title(), text: await page.locator('body').innerText() }
    }
    const got = await look(foreign)
    expect(got.status).toBe(404)
    expect(got.text).toContain('Nie ma takiej strony')
    for (const id of [randomUUID(), 'x']) expect(await look(id), id).toEqual(got)
  })

  it('own ids are found all the same', async () => {
    const premises = await idFrom(`select p.id from premises p join communities c on c.id = p.community_id
      where p.code = '7' and c.code = 'WM-KLONOWA'`)
    const account = await idFrom(`select id from accounts where code = 'K-7'`)
    for (const path of [
      `/api/premises/${premises}`,
      `/api/accounts/${account}`,
      `/api/portal/ledger?account=${account}`,
      `/api/portal/meters?premises=${premises}`,
      `/balance?account=${account}`,
    ])
      expect((await page.request.get(path)).status(), path).toBe(200)
  })
})

describe('nobody signed in', () => {
  it.each(['/', '/balance', '/advance', '/meters', '/record'])('%s leads to the sign-in', async (path) => {
    const stranger = await newPage()
    await stranger.goto(path)
    expect(new URL(stranger.url()).pathname).toBe('/login')
    await stranger.context().close()
  })

  it('no interface answers', async () => {
    const stranger = await newPage()
    const found = new Map<string, number>()
    for (const slug of slugs) {
      for (const path of [`/api/${slug}`, `/api/${slug}/${await idFrom(FOREIGN[slug])}`])
        found.set(path, (await stranger.request.get(path)).status())
    }
    for (const name of ['me', 'balance', 'advance', 'ledger', 'meters', 'record'])
      found.set(name, (await stranger.request.get(`/api/portal/${name}`)).status())
    const letIn = [...found].filter(([, status]) => ![401, 403, 404].includes(status))
    expect(letIn).toEqual([])
    await stranger.context().close()
  })
})

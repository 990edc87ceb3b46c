import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { handEditedPerson, personWith, signedIn, useBrowser } from '@/tests/support/browser'
import type { Me } from '@/src/portal/register/me'

const newPage = useBrowser()

/** Requests in the name of somebody, with the cookies of a browser, and said to come from the portal's own pages. */
const requestsOf = async (person: Parameters<typeof signedIn>[1]): Promise<APIRequestContext> => {
  const extraHTTPHeaders = { 'sec-fetch-site': 'same-origin' }
  const storageState = await signedIn(newPage, person)
  return (await newPage({ storageState, extraHTTPHeaders })).context().request
}

/** What an address answers, without what differs by its id alone. */
const answer = async (as: APIRequestContext, path: string, id: string) => {
  const response = await as.get(path)
  return {
    status: response.status(),
    body: (await response.text()).replaceAll(id, 'ID').replace(/nonce="[^"]*"/g, ''),
  }
}

type Ids = {
  premises: string
  account: string
  meter: string
  person: string
  settlement: string
  conversation: string
}

/** The first row of a collection that somebody sees; an id that nobody has where he sees none. */
const firstOf = async (as: APIRequestContext, slug: string): Promise<string> => {
  const { docs } = (await (await as.get(`/api/${slug}?limit=1`)).json()) as { docs: { id: string }[] }
  return docs[0]?.id ?? randomUUID()
}

/** The ids another resident's own pages name. */
const idsOf = async (as: APIRequestContext): Promise<Ids> => {
  const me = (await (await as.get('/api/portal/me')).json()) as Me
  const [place] = me.places
  if (!place?.accounts[0]) throw new Error('The other resident has no place or account.')
  return {
    premises: place.premises,
    account: place.accounts[0].id,
    person: me.id,
    meter: await firstOf(as, 'meters'),
    settlement: await firstOf(as, 'settlements'),
    conversation: await firstOf(as, 'conversations'),
  }
}

const addresses = (ids: Ids): [string, string][] => [
  [`/?premises=${ids.premises}`, ids.premises],
  [`/balance?premises=${ids.premises}`, ids.premises],
  [`/balance?account=${ids.account}`, ids.account],
  [`/balance/code?account=${ids.account}`, ids.account],
  [`/advance?account=${ids.account}`, ids.account],
  [`/meters?premises=${ids.premises}`, ids.premises],
  [`/meters/history?premises=${ids.premises}`, ids.premises],
  [`/meters/history?meter=${ids.meter}`, ids.meter],
  [`/meters/csv?meter=${ids.meter}`, ids.meter],
  [`/meters/csv?what=months&meter=${ids.meter}`, ids.meter],
  [`/meters/reading?premises=${ids.premises}`, ids.premises],
  [`/meters/reading?meter=${ids.meter}&value=1`, ids.meter],
  [`/settlements/${ids.settlement}`, ids.settlement],
  [`/settlements/${ids.settlement}/pdf`, ids.settlement],
  [`/years/statement?account=${ids.account}`, ids.account],
  [`/debt?premises=${ids.premises}`, ids.premises],
  [`/messages/${ids.conversation}`, ids.conversation],
  [`/record?premises=${ids.premises}`, ids.premises],
  [`/switch?premises=${ids.premises}`, ids.premises],
  [`/api/portal/ledger?account=${ids.account}`, ids.account],
  [`/api/portal/balance?account=${ids.account}`, ids.account],
  [`/api/portal/balance?premises=${ids.premises}`, ids.premises],
  [`/api/portal/meters?premises=${ids.premises}`, ids.premises],
  [`/api/portal/record?premises=${ids.premises}`, ids.premises],
  [`/api/premises/${ids.premises}`, ids.premises],
  [`/api/accounts/${ids.account}`, ids.account],
  [`/api/meters/${ids.meter}`, ids.meter],
  [`/api/settlements/${ids.settlement}`, ids.settlement],
  [`/api/conversations/${ids.conversation}`, ids.conversation],
  [`/api/residents/${ids.person}`, ids.person],
]

describe.each([
  ['of the same house', () => personWith('debtor')],
  ['of another community', () => handEditedPerson('partOwner')],
] as const)('what belongs to somebody %s', (_where, other) => {
  let ids: Ids
  let mine: APIRequestContext
  beforeAll(async () => {
    ids = await idsOf(await requestsOf(other()))
    mine = await requestsOf(personWith('resident'))
  })

  it('answers 404 at every address, exactly as an id that nobody has', async () => {
    for (const [path, id] of addresses(ids)) {
      const nobodys = randomUUID()
      const foreign = await answer(mine, path, id)
      expect(foreign.status, path).toBe(404)
      const missing = await answer(mine, path.replace(id, nobodys), nobodys)
      // A page carries ids of its own making; its status and words are what could tell.
      if (path.startsWith('/api')) expect(foreign, path).toEqual(missing)
      else expect(foreign.status, path).toBe(missing.status)
    }
  })

  it('is not reached without a session either', async () => {
    const anyone = (await newPage()).context().request
    for (const [path] of addresses(ids)) {
      const response = await anyone.get(path, { maxRedirects: 0 })
      expect([303, 307, 401, 403, 404], `${path}: ${response.status()}`).toContain(response.status())
    }
  })
})

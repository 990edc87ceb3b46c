import pg from 'pg'
import { hashPassword } from '@/src/platform/session/password'
import { median } from './load'
import type { Served } from './measure-requests'
import { atMost, type BenchResult } from './result'

/** What a clerk opens all day; long lists of the largest estate among them, counted and sorted as they come. */
export const adminPages: readonly string[] = [
  '/admin',
  '/admin/find?q=kowal',
  '/admin/collections/residents',
  '/admin/collections/residents?search=kowal',
  '/admin/collections/premises',
  '/admin/collections/occupancies',
  '/admin/collections/accounts',
  '/admin/collections/charges',
  '/admin/collections/ledger-entries',
  '/admin/collections/meter-readings',
  '/admin/import',
  '/admin/readings',
]

/** Milliseconds in which a page of the admin is to be there. */
const SOON = 1000
const TIMES = 5

const EMAIL = 'bench@example.org'

/** Makes an administrator of the estate and gives the cookie of his session. */
async function signInAdmin({ estate, portal }: Served): Promise<string> {
  const { hash, salt } = await hashPassword(estate.password)
  const client = new pg.Client({ connectionString: estate.urls.superuser })
  await client.connect()
  await client
    .query(
      `insert into staff (id, email, name, role, locale, disabled, hash, salt)
       values (portal.uuid_v7(), $1, 'Bench', 'admin', 'pl', false, $2, $3)`,
      [EMAIL, hash, salt],
    )
    .finally(() => client.end())
  const answer = await fetch(`${portal.url}/api/staff/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: portal.url, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ email: EMAIL, password: estate.password }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`The bench's clerk could not sign in: ${answer.status}.`)
  return cookie
}

async function timeOf(url: string, cookie: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(url, {
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  })
  const page = await answer.text()
  // Where nobody is signed in the way to the sign-in page comes as a page of 200.
  if (answer.status !== 200 || page.includes('NEXT_REDIRECT'))
    throw new Error(`${url} answered ${answer.status} and leads elsewhere.`)
  return performance.now() - began
}

/** Pages of the admin one after another, each a few times, on the largest estate. Milliseconds. */
export async function measureAdmin(top: Served): Promise<BenchResult[]> {
  const cookie = await signInAdmin(top)
  const results: BenchResult[] = []
  for (const page of adminPages) {
    const times: number[] = []
    // The first time the server puts the page's code together, which is not what is asked here.
    await timeOf(`${top.portal.url}${page}`, cookie)
    for (let time = 0; time < TIMES; time += 1) times.push(await timeOf(`${top.portal.url}${page}`, cookie))
    const measured = median(times)
    results.push(
      atMost(SOON, {
        ...{ key: `admin ${page}`, what: `${page}: time at ${top.estate.premises} premises`, unit: 'ms' },
        ...{ measured, floor: null, floorName: null, ratio: measured },
      }),
    )
  }
  return results
}

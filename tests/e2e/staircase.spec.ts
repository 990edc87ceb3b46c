import type { APIRequestContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { richTextOf } from '@/src/domain/communication/rich-text'
import { personWith, signedIn, signInStaff, useBrowser } from '@/tests/support/browser'
import { samplePdf } from '@/tests/support/sample-files'

const newPage = useBrowser()
const TITLE = 'Wymiana pionu w klatce I'
const WORDS = 'W czwartek od 9 do 15 w klatce I nie będzie wody.'
const CONFIRM = 'Potwierdzam zapoznanie się'

/** Flat 7 lies in the first staircase of building 12, flat 26 in the second. */
let staff: Page
let neighbour: Page
let elsewhere: Page
let announcement = ''
let file = ''

type Doc = { doc: { id: string } }
type List = { docs: { id: string; code?: string }[] }
const sameOrigin = { 'sec-fetch-site': 'same-origin' }

beforeAll(async () => {
  staff = await newPage({ viewport: { width: 1280, height: 900 } })
  await signInStaff(staff, personWith('manager'))
  neighbour = await newPage({ storageState: await signedIn(newPage, personWith('resident')) })
  elsewhere = await newPage({ storageState: await signedIn(newPage, personWith('tenant')) })
})

const idWhere = async (slug: string, code: string): Promise<string> => {
  const answer = await staff.request.get(`/api/${slug}?where[code][equals]=${code}&limit=5`, {
    headers: sameOrigin,
  })
  const { docs } = (await answer.json()) as List
  return docs.find((doc) => doc.code === code)?.id ?? ''
}

/** Writes the announcement as the admin's form sends it, with a file. */
async function write(): Promise<void> {
  const community = await idWhere('communities', 'WM-KLONOWA')
  const buildings = (await (
    await staff.request.get(`/api/buildings?where[community][equals]=${community}&limit=50`, {
      headers: sameOrigin,
    })
  ).json()) as List
  const building = buildings.docs.find(({ code }) => code === '12')?.id
  const sent = await staff.request.post('/api/files', {
    headers: sameOrigin,
    multipart: {
      file: { name: 'Harmonogram.pdf', mimeType: 'application/pdf', buffer: samplePdf },
      _payload: JSON.stringify({ community }),
    },
  })
  file = ((await sent.json()) as Doc).doc.id
  const made = await staff.request.post('/api/announcements', {
    headers: sameOrigin,
    data: {
      ...{ community, title: TITLE, severity: 'important', body: richTextOf(WORDS), attachments: [file] },
      audience: [{ kind: 'staircase', building, staircase: 'I' }],
    },
  })
  announcement = ((await made.json()) as Doc).doc.id
}

const statusOf = async (as: APIRequestContext, path: string): Promise<number> =>
  (await as.get(path, { maxRedirects: 0 })).status()

describe('staff write to a staircase', () => {
  it('see how many it reaches, and send it', async () => {
    await write()
    await staff.goto(`/admin/announcement?id=${announcement}`)
    const readers = await staff.locator('.lokalenet-send').innerText()
    expect(readers).toMatch(/Odbiorcy: \d+/)
    await staff.getByRole('button', { name: 'Wyślij teraz' }).click()
    await staff.getByText(/Wysłano .*potwierdzono: 0/).waitFor()
  })

  it('a resident of it finds it waiting, reads it with its file, and confirms', async () => {
    await neighbour.goto('/announcements')
    await neighbour.getByRole('link', { name: TITLE }).first().click()
    await neighbour.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    // Short words are tied to the next one by a hard space.
    expect((await neighbour.locator('main').innerText()).replaceAll('\u00a0', ' ')).toContain(WORDS)
    const opened = await neighbour.request.get(`/files/${file}`)
    expect(opened.status()).toBe(200)
    expect((await opened.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await neighbour.getByRole('button', { name: CONFIRM }).click()
    await neighbour.getByText(/Potwierdzenie z/).waitFor()
    expect(await neighbour.getByRole('button', { name: CONFIRM }).count()).toBe(0)
    await staff.goto(`/admin/announcement?id=${announcement}`)
    await staff.getByText(/potwierdzono: 1/).waitFor()
  })

  it('a resident of another sees nothing of it: on no page, over no address, not its file', async () => {
    for (const path of ['/', '/announcements']) {
      await elsewhere.goto(path)
      expect(await elsewhere.content(), path).not.toContain(TITLE)
    }
    const { request } = elsewhere
    const addresses = [
      `/announcements/${announcement}`,
      `/api/announcements/${announcement}`,
      `/api/portal/announcement?id=${announcement}`,
      `/api/files/${file}`,
      `/files/${file}`,
    ]
    for (const path of addresses) expect([403, 404], path).toContain(await statusOf(request, path))
    const lists = [
      `/api/announcements?where[title][contains]=pionu`,
      `/api/announcement-deliveries?where[announcement][equals]=${announcement}`,
      `/api/announcement-receipts?where[announcement][equals]=${announcement}`,
      `/api/portal/announcements`,
    ]
    for (const path of lists) {
      const text = await (await request.get(path)).text()
      expect(text, path).not.toContain(announcement)
      expect(text, path).not.toContain('pionu')
    }
    const form = { id: announcement }
    await request.post('/announcements/confirm', { form, headers: sameOrigin, maxRedirects: 0 })
    expect(await statusOf(request, `/announcements/${announcement}`)).toBe(404)
    await staff.goto(`/admin/announcement?id=${announcement}`)
    await staff.getByText(/potwierdzono: 1/).waitFor()
  })
})

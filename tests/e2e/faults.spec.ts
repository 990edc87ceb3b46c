import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { APIRequestContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { personWith, signedIn, signInStaff, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()
const phone = { viewport: { width: 390, height: 844 } }
const TITLE = 'Kapie z syfonu pod zlewem'

const photo = async (name: string, background: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer(),
})

/** The resident reports a fault of his flat with two photos; gives the address of its page. */
async function report(page: Page): Promise<string> {
  await page.goto('/faults')
  await page.getByRole('link', { name: 'Zgłoś usterkę' }).click()
  await page.getByText('Najpierw zadzwoń').waitFor()
  await page.getByLabel('Czego dotyczy').selectOption('plumbing')
  await page.getByRole('button', { name: 'Dalej' }).click()
  await page.getByLabel('Co się stało, w kilku słowach').fill(TITLE)
  await page.getByLabel('Opis').fill('Od wczoraj pod zlewem zbiera się woda.')
  await page
    .getByLabel('Zdjęcia')
    .setInputFiles([await photo('syfon.jpg', '#789'), await photo('szafka.jpg', '#987')])
  await page.getByLabel('Kiedy można przyjść').fill('po 17:00')
  await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click()
  await page.getByText('Zgłoszenie przyjęte').waitFor()
  expect(await page.locator('.photos img').count()).toBe(2)
  return new URL(page.url()).pathname
}

/** Staff move a fault by the form of its page. */
async function move(page: Page, to: string, note = ''): Promise<void> {
  const form = page.locator('form[action="/api/faults/move"]')
  await form.locator('select[name=to]').selectOption(to)
  await form.locator('textarea[name=note]').fill(note)
  await form.getByRole('button').click()
  await page.getByText('Stan usterki zmieniony').waitFor()
}

/** Staff take the fault up and finish it with a report. */
async function repair(page: Page): Promise<void> {
  await page.goto('/admin/fault-board?words=Kapie')
  await page.goto((await page.getByRole('link', { name: TITLE }).first().getAttribute('href')) ?? '')
  expect(await page.locator('.facts').innerText()).toContain('po 17:00')
  await move(page, 'accepted')
  await move(page, 'inProgress')
  const work = page.locator('form[action="/api/faults/finish"]')
  await work.getByLabel('Co zrobiono').fill('Wymieniono uszczelkę syfonu.')
  await work.getByLabel('Gwarancja (miesiące)').fill('12')
  await work.locator('input[name=after]').setInputFiles(await photo('po.jpg', '#7a7'))
  await work.locator('button[type=submit]').click()
  await page.getByText('Raport zapisany').waitFor()
}

/** The resident finds the repair among what waits for him, and reports it again. */
async function complain(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: `Sprawdź naprawę: ${TITLE}` }).click()
  await page.getByText('Czy naprawa jest dobra?').waitFor()
  expect(await page.locator('main').innerText()).toContain('Wymieniono uszczelkę syfonu.')
  await page.getByText('Nie, nadal jest problem').click()
  await page.getByLabel('Co jest nie tak').fill('Po godzinie znów kapie.')
  await page.getByRole('button', { name: 'Zgłoś ponownie' }).click()
  await page.getByText('Zgłoszenie jest znów otwarte').waitFor()
}

it('a fault is reported on a phone with two photos, repaired with a report, reopened, and closed', async () => {
  const storageState = await signedIn(newPage, personWith('resident'))
  const resident = await newPage({ ...phone, storageState, javaScriptEnabled: false })
  const path = await report(resident)
  const staff = await newPage(phone)
  await signInStaff(staff, personWith('manager'))
  await repair(staff)
  await complain(resident)

  await staff.goto(`/admin/fault?id=${path.split('/').at(-1) ?? ''}`)
  expect(await staff.locator('.desk-timeline').innerText()).toContain('Po godzinie znów kapie.')
  await move(staff, 'closed', 'Wymieniono cały syfon, sprawdzono razem z mieszkanką.')

  await resident.goto(path)
  const text = (await resident.locator('main').innerText()).replaceAll('\u00a0', ' ')
  expect(text).toContain('Zamknięta')
  expect(text).toContain('Wymieniono cały syfon')
  await resident.context().close()
  await staff.context().close()
}, 120_000)

/** A page's own request says where it comes from; one without it has no session. */
const asBrowser = { 'sec-fetch-site': 'same-origin' }

/** What an address of a fault answers, without what differs by its id alone. */
async function answerAt(as: APIRequestContext, path: string, id: string) {
  const response = await as.get(path.replace('ID', id), { headers: asBrowser, maxRedirects: 0 })
  return { status: response.status(), text: (await response.text()).replaceAll(id, 'ID') }
}

it.each([
  ['of a common part of another building', 'Zatkana kratka w piwnicy'],
  ['in a neighbour’s flat', 'Zimny grzejnik w pokoju'],
])(
  'a fault %s is answered as one that nobody has',
  async (_which, title) => {
    const staff = await newPage(phone)
    await signInStaff(staff, personWith('manager'))
    const found = await staff
      .context()
      .request.get(`/api/faults?where[title][equals]=${encodeURIComponent(title)}`, { headers: asBrowser })
    const { docs } = (await found.json()) as { docs: { id: string }[] }
    const id = docs[0]?.id ?? ''
    expect(id).not.toBe('')
    const storageState = await signedIn(newPage, personWith('resident'))
    const mine = (await newPage({ storageState })).context().request
    const nobodys = randomUUID()
    for (const path of ['/api/faults/ID', '/api/portal/faults?fault=ID'])
      expect(await answerAt(mine, path, id), path).toEqual({
        ...(await answerAt(mine, path, nobodys)),
        status: 404,
      })
    // A page carries ids of its own making; its status and words are what could tell.
    const [page, none] = [await answerAt(mine, '/faults/ID', id), await answerAt(mine, '/faults/ID', nobodys)]
    expect([page.status, none.status]).toEqual([404, 404])
    expect(page.text).not.toContain(title)
    await staff.context().close()
  },
  120_000,
)

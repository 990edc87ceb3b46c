import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { personWith, signedIn, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()
/** A browser says this of what its own pages ask for; without it the cookie counts for nothing. */
const headers = { 'sec-fetch-site': 'same-origin' }

/** The photo just sent: the sender opens it, somebody else does not by any address. */
async function checkPhoto(page: Page): Promise<void> {
  const readings = (await (
    await page.request.get('/api/meter-readings?where[status][equals]=pending', { headers })
  ).json()) as {
    docs: { photo: string | null }[]
  }
  const photo = readings.docs.find((doc) => doc.photo)?.photo
  expect((await page.request.get(`/files/${photo}`)).status()).toBe(200)
  const other = await newPage({ storageState: await signedIn(newPage, personWith('board')) })
  for (const address of [`/files/${photo}`, `/api/files/${photo}`, `/api/files?where[id][equals]=${photo}`]) {
    const answer = await other.request.get(address, { headers })
    expect(answer.ok() ? ((await answer.json()) as { docs: unknown[] }).docs : [], address).toEqual([])
  }
  await other.context().close()
}

it('a resident on a phone without script sends a reading with a photo, which nobody else can fetch', async () => {
  const storageState = await signedIn(newPage, personWith('resident'))
  const page = await newPage({
    storageState,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  await page.goto('/')
  await page.getByRole('link', { name: 'Podaj odczyty liczników' }).click()
  await page
    .getByRole('link', { name: /^Podaj odczyt: Zimna woda/ })
    .first()
    .click()
  await page.getByLabel('Stan dzisiaj').fill('trzysta')
  await page.getByRole('button', { name: 'Dalej: sprawdź odczyt' }).click()
  expect(await page.title()).toContain('Błąd:')
  await page.getByLabel('Stan dzisiaj').fill('99998,5')
  await page.getByRole('button', { name: 'Dalej: sprawdź odczyt' }).click()
  // Far above what is usual: said in words, with a way on.
  await page.getByText('Ten odczyt wygląda nietypowo').waitFor()
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#777' } })
    .png()
    .toBuffer()
  await page
    .getByLabel('Zdjęcie licznika')
    .setInputFiles({ name: 'licznik.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'Wyślij odczyt' }).click()
  await page.getByText('Odczyt wysłany').waitFor()
  const sent = page.locator('.task', { hasText: 'Zimna woda' }).first()
  expect((await sent.innerText()).replace(/\s/g, ' ')).toContain('Wysłano 99 998,500 m³')

  await checkPhoto(page)
  await page.context().close()
})

import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { personWith, signedIn, signInStaff, useBrowser } from '@/tests/support/browser'
import { samplePdf } from '@/tests/support/sample-files'

const newPage = useBrowser()
const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: true }
const FINDING = 'Brak uszczelki w drzwiach szybu windy.'

const words = async (page: Page): Promise<string> =>
  (await page.locator('main, .lokalenet-faults').first().innerText()).replaceAll('\u00a0', ' ')

/** The manager finds what is overdue on the plan and writes down that it was done, with its protocol and findings. */
async function record(page: Page): Promise<void> {
  await page.goto('/admin/inspections?due=on')
  const overdue = page.locator('tr', { hasText: 'roczny, gaz' }).filter({ hasText: 'po terminie' }).first()
  await page.goto((await overdue.getByRole('link', { name: /^Wpisz następny/ }).getAttribute('href')) ?? '')
  const form = page.locator('form[action="/api/inspections/record"]')
  expect(await form.locator('select[name=kind]').inputValue()).toBe('gas')
  await form.getByLabel('Kto wykonał').fill('Gaz-Serwis Kraków')
  await form
    .locator('input[name=protocol]')
    .setInputFiles({ name: 'protokol.pdf', mimeType: 'application/pdf', buffer: samplePdf })
  await form.getByLabel('Zalecenia, każde w osobnym wierszu').fill(`${FINDING}\nWymienić kurek na parterze.`)
  await form.getByRole('button', { name: 'Zapisz przegląd' }).click()
  await page.getByText('Przegląd zapisany.').waitFor()
}

it('an overdue inspection is written down, and its finding becomes a fault with one click', async () => {
  const staff = await newPage(phone)
  await signInStaff(staff, personWith('manager'))
  await staff.goto('/admin')
  expect(await staff.locator('.lokalenet-waits').innerText()).toContain('Przeglądy budynków')
  await record(staff)
  const address = staff.url()
  expect(await staff.locator('.finding').count()).toBe(2)
  await staff
    .locator('.finding', { hasText: FINDING })
    .getByRole('button', { name: 'Otwórz usterkę' })
    .click()
  await staff.getByText('Usterka otwarta z zalecenia').waitFor()
  expect(await staff.locator('h1').innerText()).toContain('Brak uszczelki')
  expect(await words(staff)).toContain('Z przeglądu')

  await staff.goto(address)
  expect(await staff.locator('.finding', { hasText: FINDING }).innerText()).toMatch(
    /usterka \d{3}\/\d{4}, przyjęta/,
  )
  const other = staff.locator('.finding', { hasText: 'Wymienić kurek' })
  await other.locator('summary').click()
  await other.getByLabel('Jak załatwione').fill('Wymieniono w dniu przeglądu')
  await other.locator('form[action="/api/inspections/settle"] button').click()
  await staff.getByText('Zalecenie oznaczone jako załatwione').waitFor()
  const file = await staff.locator('.downloads a[href^="/files/"]').getAttribute('href')
  expect((await staff.context().request.get(file ?? '')).status()).toBe(200)

  // The protocol is the office's, like the register; nobody of the house opens it, members of the board neither.
  const board = await newPage({ ...phone, storageState: await signedIn(newPage, personWith('board')) })
  expect((await board.context().request.get(file ?? '')).status()).toBe(404)
  await staff.context().close()
  await board.context().close()
}, 120_000)

it('a contractor whose insurance has ended is warned of on the board, in the choice and when he is hired', async () => {
  const staff = await newPage(phone)
  await signInStaff(staff, personWith('manager'))
  await staff.goto('/admin/fault-board?words=domyka')
  const notice = staff.locator('.insurance')
  expect(await notice.innerText()).toMatch(/Elektro-Dom Jan Kowal: polisa OC skończyła się \d+\.\d{2}\.\d{4}/)
  expect(await notice.innerText()).toContain('Dźwigi Kraków, serwis wind: polisa OC do')
  await staff.goto((await staff.locator('tbody a').first().getAttribute('href')) ?? '')
  const form = staff.locator('form[action="/api/faults/hand-out"]')
  const option = form.locator('option', { hasText: 'Elektro-Dom Jan Kowal' })
  expect(await option.innerText()).toContain('polisa OC skończyła się')
  await form.getByLabel('Wykonawca').selectOption((await option.getAttribute('value')) ?? '')
  await form.getByRole('button').click()
  await staff.getByText('Polisa OC wykonawcy Elektro-Dom Jan Kowal skończyła się').waitFor()
  expect(await staff.getByText('Polisa OC wykonawcy').count()).toBe(1)
  await staff.context().close()
}, 60_000)

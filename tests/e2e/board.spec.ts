import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { personWith, signedIn, useBrowser } from '@/tests/support/browser'
import { boardLists, boardPages } from './pages'

const newPage = useBrowser()
let state: Awaited<ReturnType<typeof signedIn>>

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

/** The first entry of a list of the board, opened. */
async function openEntry(page: Page, list: string): Promise<void> {
  await page.goto(list)
  const href = await page.locator(`main tbody a[href*="${list}/"]`).first().getAttribute('href')
  await page.goto(href ?? '')
}

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Before the first use the statement stands in the place of every page; it works without script. */
beforeAll(async () => {
  const page = await newPage({
    javaScriptEnabled: false,
    storageState: await signedIn(newPage, personWith('board')),
  })
  await page.goto('/board/balances')
  expect(plain(await page.locator('h1').innerText())).toBe('Oświadczenie o poufności')
  await page.getByRole('button', { name: 'Potwierdzam' }).click()
  await page.waitForURL('**/board/balances*')
  expect(plain(await page.locator('h1').innerText())).toBe('Salda lokali')
  state = await page.context().storageState()
})

describe('the board’s pages', () => {
  it.each([
    ['light', 390],
    ['dark', 1280],
  ] as const)('%s at %i px are accessible', async (colorScheme, width) => {
    const page = await newPage({ colorScheme, viewport: { width, height: 900 }, storageState: state })
    for (const path of boardPages) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      expect(await faults(page), path).toEqual([])
    }
    for (const list of boardLists) {
      await openEntry(page, list)
      expect(await faults(page), list).toEqual([])
    }
  })

  it.each([320, 390])('fit at %i px, and with text twice as large', async (width) => {
    const page = await newPage({ viewport: { width, height: 800 }, storageState: state })
    for (const path of boardPages) {
      await page.goto(path)
      expect(await overflow(page), path).toBe(0)
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      if (width === 390) expect(await overflow(page), `${path} at 200 %`).toBe(0)
    }
    for (const list of boardLists) {
      await openEntry(page, list)
      expect(await overflow(page), list).toBe(0)
    }
  })

  it('show what they are about without script, and are missing without the grant', async () => {
    const without = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } }
    const page = await newPage({ ...without, storageState: state })
    for (const path of boardPages) {
      await page.goto(path)
      expect(await page.locator('h1').innerText(), path).not.toBe('')
    }
    const basic = await newPage({
      ...without,
      storageState: await signedIn(newPage, personWith('boardBasic')),
    })
    expect((await basic.goto('/board/balances'))?.status()).toBe(404)
    expect((await basic.goto('/board'))?.status()).toBe(200)
    const owner = await newPage({ ...without, storageState: await signedIn(newPage, personWith('resident')) })
    for (const path of boardPages) expect((await owner.goto(path))?.status(), path).toBe(404)
  })

  it('give their tables as CSV and XLSX', async () => {
    const page = await newPage({ storageState: state })
    for (const table of ['costs', 'balances', 'suppliers', 'debts', 'advances']) {
      const csv = await page.request.get(`/board/export?table=${table}&format=csv`)
      expect(csv.status(), table).toBe(200)
      expect((await csv.text()).split('\r\n').length, table).toBeGreaterThan(3)
      const xlsx = await page.request.get(`/board/export?table=${table}&format=xlsx`)
      expect((await xlsx.body()).subarray(0, 2).toString(), table).toBe('PK')
    }
  })

  it('the debtor reads his own case, and who opened it', async () => {
    const board = await newPage({ storageState: state })
    await board.goto('/board/debts')
    await board.goto(
      (await board
        .locator('main tbody a', { hasText: /Lokal.14$/ })
        .first()
        .getAttribute('href')) ?? '',
    )
    expect(plain(await board.locator('main').innerText())).toContain('To otwarcie zapisaliśmy')
    const debtor = await newPage({ storageState: await signedIn(newPage, personWith('debtor')) })
    await debtor.goto('/debt')
    const text = plain(await debtor.locator('main').innerText())
    for (const words of ['Pozew', 'Nc-e 1187204/26', 'Przedsądowe wezwanie do zapłaty'])
      expect(text).toContain(words)
    await debtor.goto('/settings')
    expect(plain(await debtor.locator('main').innerText())).toContain(
      'Otwarcie Twojej sprawy windykacyjnej przez zarząd',
    )
  })
})

it('faults stand there in numbers, with the inspections of each building, and name nobody', async () => {
  const page = await newPage({ storageState: state, javaScriptEnabled: false })
  await page.goto('/board')
  await page
    .getByRole('link', { name: /otwart.*uster/i })
    .first()
    .click()
  const shown = plain(await page.locator('main').innerText())
  for (const wanted of [
    'Otwarte usterki',
    'Po terminie naprawy',
    'Połowa napraw trwa najwyżej',
    'roczny, gaz',
  ])
    expect(shown).toContain(wanted)
  for (const secret of ['Cieknie pion', 'Gaz-Serwis', 'Barbara Mazur']) expect(shown).not.toContain(secret)
})

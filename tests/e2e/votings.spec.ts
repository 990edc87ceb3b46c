import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { personWith, signedIn, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()

/** A page of a resident on the voting on the roof, without script. */
const onRoof = async (role: string): Promise<Page> => {
  const storageState = await signedIn(newPage, personWith(role))
  const page = await newPage({ storageState, javaScriptEnabled: false })
  await page.goto('/resolutions')
  await page.getByRole('link', { name: 'Remont dachu i rynien' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Remont dachu i rynien' }).waitFor()
  return page
}

/** Opens where a link of the admin leads: a click is lost while the list still writes its own address. */
const follow = async (page: Page, link: Locator): Promise<unknown> =>
  page.goto((await link.first().getAttribute('href')) ?? '')

const bytesOf = async (page: Page, path: string): Promise<{ type: string | undefined; head: string }> => {
  const response = await page.context().request.get(path)
  return {
    type: response.headers()['content-type'],
    head: (await response.body()).subarray(0, 4).toString('latin1'),
  }
}

describe('a resolution put to the vote', () => {
  it('is read with its attachment, voted on without a default choice, checked and receipted', async () => {
    const page = await onRoof('board')
    const attachment = page.getByRole('link', { name: /kosztorys-dachu/ })
    expect(await bytesOf(page, (await attachment.getAttribute('href')) ?? '')).toMatchObject({ head: '%PDF' })
    expect(await page.locator('input[name=choice]:checked').count()).toBe(0)
    await page.getByRole('button', { name: 'Dalej: sprawdź głos' }).click()
    expect(await page.title()).toContain('Błąd:')
    await page.locator('input[name=choice][value=for]').check()
    await page.getByRole('button', { name: 'Dalej: sprawdź głos' }).click()
    // Before the first vote here: that one votes electronically.
    await page.locator('input[name=agreed]').check()
    await page.locator('main form button[type=submit]').click()
    await page.getByRole('heading', { level: 1, name: 'Sprawdź głos, zanim go oddasz' }).waitFor()
    await page.locator('input[name=known]').check()
    await page.getByRole('button', { name: 'Oddaj głos' }).click()
    await page.getByText('Głos oddany').first().waitFor()
    expect(await page.locator('main').innerText()).toMatch(/4\/\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    await page.context().close()
  })

  it('tells the spouse that the vote is cast', async () => {
    const page = await onRoof('spouse')
    // Short words are tied to the next one by a hard space.
    const own = (await page.locator('#vote').innerText()).replaceAll('\u00a0', ' ')
    expect(own).toContain('Głos z Twojego lokalu jest już oddany')
    expect(own).toContain('Małżonek głosował: za')
    await page.context().close()
  })

  it('shows a tenant no ballot, nor that there is one', async () => {
    const board = await onRoof('board')
    const address = new URL(board.url()).pathname
    await board.context().close()
    const storageState = await signedIn(newPage, personWith('tenant'))
    const page = await newPage({ storageState, javaScriptEnabled: false })
    await page.goto('/')
    expect(await page.getByRole('link', { name: 'Uchwały' }).count()).toBe(0)
    expect((await page.goto(address))?.status()).toBe(404)
    expect((await page.request.get(`${address}/protocol`)).status()).toBe(404)
    await page.context().close()
  })

  it('shows the board the roll-call with names, and gives the protocol as a PDF', async () => {
    const page = await onRoof('board')
    const roll = await page.locator('#roll-call').innerText()
    expect(roll).toContain(personWith('board').name)
    const protocol = await page
      .getByRole('link', { name: 'Protokół z głosowania (PDF)' })
      .getAttribute('href')
    expect(await bytesOf(page, protocol ?? '')).toEqual({ type: 'application/pdf', head: '%PDF' })
    await page.context().close()
  })
})

describe('a manager', () => {
  it('enters a vote from paper by premises alone, and sees it among the votes', async () => {
    const manager = personWith('manager')
    const page = await newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto('/admin/login')
    await page.locator('input[name=email]').fill(manager.email ?? '')
    await page.locator('input[name=password]').fill(manager.password)
    await page.locator('button[type=submit]').click()
    await page.waitForURL('**/admin')
    await page.goto('/admin/collections/resolutions')
    await follow(page, page.getByRole('link', { name: /^4\// }))
    await follow(page, page.locator('.doc-tabs').getByRole('link', { name: 'Głosy', exact: true }))
    await page.locator('input[name=voter]').fill('70')
    await page.locator('select[name=choice]').selectOption('for')
    await page.locator('input[name=voter]').press('Enter')
    const told = await page.locator('.verdict').first().innerText()
    expect(told).toMatch(/Zapisano: 70,|Głos z tego udziału jest już oddany/)
    await follow(page, page.locator('.doc-tabs').getByRole('link', { name: 'Głosowanie', exact: true }))
    await page.getByRole('heading', { name: 'Liczenie głosów' }).waitFor()
    expect(await page.locator('.lokalenet-books').innerText()).toContain('Sprzeczne głosy małżonków')
    await page.context().close()
  })
})

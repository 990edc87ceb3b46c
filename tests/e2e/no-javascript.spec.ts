import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { personWith, signIn, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()
const plainPage = (): Promise<Page> => newPage({ javaScriptEnabled: false })

/** The page's heading, which tells what it is. */
const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

describe('without JavaScript', () => {
  it('a refused sign-in says why, in the title too, and keeps the name but not the password', async () => {
    const page = await plainPage()
    await page.goto('/login')
    await page.getByLabel('Kod logowania lub e-mail').fill('K7MP-2WXD')
    await page.getByLabel('Hasło', { exact: true }).fill('nie to hasło wcale')
    await page.getByRole('button', { name: 'Zaloguj się' }).click()
    expect(await page.title()).toMatch(/^Błąd: Zaloguj się/)
    const summary = page.getByRole('alert')
    expect(await summary.getByRole('heading').innerText()).toBe('Nie udało się zalogować')
    const link = summary.getByRole('link', { name: 'Kod logowania, e-mail lub hasło się nie zgadza' })
    expect(await link.getAttribute('href')).toBe('#identifier')
    expect(await page.getByLabel('Kod logowania lub e-mail').inputValue()).toBe('K7MP-2WXD')
    expect(await page.getByLabel('Hasło', { exact: true }).inputValue()).toBe('')
    expect(page.url()).not.toContain('K7MP')
  })

  it('a name that cannot be one is told apart before anything is tried', async () => {
    const page = await plainPage()
    await page.goto('/login')
    await page.getByLabel('Kod logowania lub e-mail').fill('K7MP')
    await page.getByRole('button', { name: 'Zaloguj się' }).click()
    const summary = page.getByRole('alert')
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([
      'Kod logowania ma osiem znaków, wpisano 4',
      'Wpisz hasło',
    ])
    expect(await page.getByLabel('Kod logowania lub e-mail').getAttribute('aria-invalid')).toBe('true')
  })

  it('every page opens from the menu', async () => {
    const page = await plainPage()
    await signIn(page, personWith('resident'))
    const menu = page.getByRole('navigation', { name: 'Wszystkie działy' })
    for (const name of ['Saldo', 'Zaliczka', 'Liczniki', 'Dane lokalu']) {
      await menu.getByRole('link', { name }).click()
      expect(await heading(page)).toBe(name)
      expect(await page.title()).toMatch(new RegExp(`^${name} – .+ – LokaleNet$`))
    }
    await menu.getByRole('link', { name: 'Start' }).click()
    expect(await heading(page)).toBe('Do załatwienia')
  })

  it('the switch leads from one place to the other and the pages follow', async () => {
    const page = await plainPage()
    await signIn(page, personWith('resident'))
    const chosen = page.locator('details.switch summary')
    expect(await chosen.innerText()).toMatch(/Lokal\s7/)
    await chosen.click()
    await page.getByRole('link', { name: /Miejsce\sG-4/ }).click()
    expect(await chosen.innerText()).toMatch(/Miejsce\sG-4/)
    await page.goto('/record')
    expect(await page.getByRole('main').innerText()).toContain('G-4')
    await chosen.click()
    await page.getByRole('link', { name: /Lokal\s7/ }).click()
    await page.goto('/balance')
    expect(await page.getByRole('main').innerText()).toMatch(/Lokal\s7/)
  })

  it('after signing out nothing opens any more, and signing in leads to the page asked for', async () => {
    const page = await plainPage()
    const person = personWith('resident')
    await signIn(page, person)
    const cookies = await page.context().cookies()
    await page.getByRole('button', { name: 'Wyloguj' }).first().click()
    expect(await page.getByRole('main').innerText()).toContain('Wylogowano.')
    await page.goto('/balance')
    expect(new URL(page.url()).pathname).toBe('/login')
    expect(await page.getByRole('main').innerText()).toContain('Zaloguj się, aby zobaczyć tę stronę.')
    // The session is over on the server, not only forgotten by the browser.
    await page.context().addCookies(cookies)
    await page.goto('/balance')
    expect(new URL(page.url()).pathname).toBe('/login')
    await page.getByLabel('Kod logowania lub e-mail').fill(person.username ?? '')
    await page.getByLabel('Hasło', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: 'Zaloguj się' }).click()
    expect(await heading(page)).toBe('Saldo')
  })
})

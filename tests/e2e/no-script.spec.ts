import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { personWith, signIn, useBrowser } from '@/tests/support/browser'
import { portal } from '@/tests/support/portal-command'
import { openFirst, openPages, ownLists, ownPages } from './pages'

const browserPage = useBrowser()
const newPage = () => browserPage({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })

const choosePassword = async (page: Page, password: string): Promise<void> => {
  await page.getByLabel('Nowe hasło').fill(password)
  await page.getByLabel('Powtórz hasło').fill(password)
}

describe('without script', () => {
  it('every page shows what it is about', async () => {
    const page = await newPage()
    for (const path of openPages) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      expect(await page.locator('h1').count(), path).toBe(1)
    }
    await signIn(page, personWith('resident'))
    for (const path of ownPages) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      expect(await page.locator('h1').innerText(), path).not.toBe('')
    }
    for (const list of ownLists) {
      await openFirst(page, list)
      expect(await page.locator('h1').innerText(), list).not.toBe('')
    }
    expect(await page.locator('[data-copy]:visible').count()).toBe(0)
  })

  it('a wrong password is told at the field and in the title, and nothing typed is lost but it', async () => {
    const page = await newPage()
    const { username } = personWith('resident')
    await page.goto('/login')
    await page.getByLabel('Kod logowania lub e-mail').fill(username ?? '')
    await page.getByLabel('Hasło', { exact: true }).fill('nie-to-haslo-wcale')
    await page.getByRole('button', { name: 'Zaloguj się' }).click()
    expect(await page.title()).toMatch(/^Błąd:/)
    expect(await page.locator('.error-summary').innerText()).toContain('się nie zgadza')
    expect(await page.getByLabel('Kod logowania lub e-mail').inputValue()).toBe(username)
  })

  it('one changes the place, the language and signs out', async () => {
    const page = await newPage()
    await signIn(page, personWith('resident'))
    await page.locator('details.switch summary').click()
    await page.locator('details.switch a').nth(1).click()
    expect(await page.locator('details.switch summary').innerText()).toContain('G‑4')
    await page.goto('/balance')
    expect(await page.locator('.head-line').first().innerText()).toContain('G‑4')
    await page.goto('/balance#sections')
    await page.locator('#sections').getByRole('button', { name: 'Wyloguj' }).click()
    expect(await page.locator('main').innerText()).toContain('Wylogowano.')
    expect((await page.goto('/balance'))?.url()).toContain('/login?to=%2Fbalance')
  })

  it('a resident activates access with the code of a letter, once', async () => {
    const { variables } = inject('portal')
    const invite = portal(
      ['resident', 'invite', '--community', 'WM-KLONOWA', '--person', 'KL-022', '--json'],
      variables,
    )
    const { username, code, url } = invite.json as { username: string; code: string; url: string }
    const page = await newPage()
    await page.goto(url)
    await page.getByLabel('Kod logowania').fill(username)
    await page.getByLabel('Kod jednorazowy').fill(code)
    await choosePassword(page, 'trzy-losowe-slowa-27')
    await page.getByRole('button', { name: 'Aktywuj dostęp' }).click()
    expect(await page.locator('main').innerText()).toContain('Dostęp jest aktywny')
    const person = { ...personWith('resident'), username, password: 'trzy-losowe-slowa-27' }
    await signIn(page, person)
    expect(await page.locator('h1').innerText()).not.toBe('')
    await page.goto(url)
    await page.getByLabel('Kod logowania').fill(username)
    await page.getByLabel('Kod jednorazowy').fill(code)
    await choosePassword(page, 'cztery-inne-slowa-31')
    await page.getByRole('button', { name: 'Aktywuj dostęp' }).click()
    expect(await page.locator('.error-summary').innerText()).toContain('stracił ważność')
  })

  it('a forgotten password is set anew by the link of a mail', async () => {
    const page = await newPage()
    const person = personWith('partOwner')
    await page.goto('/reset')
    await page.getByLabel('Kod logowania lub e-mail').fill(person.username ?? '')
    await page.getByRole('button', { name: 'Wyślij odnośnik' }).click()
    expect(await page.locator('h1').innerText()).toBe('Sprawdź pocztę')
    await page.goto(await resetLink(person.email ?? ''))
    await choosePassword(page, 'piec-nowych-slow-59')
    await page.getByRole('button', { name: 'Zapisz hasło' }).click()
    expect(await page.locator('main').innerText()).toContain('Hasło jest zmienione')
    await signIn(page, { ...person, password: 'piec-nowych-slow-59' })
  })
})

/** The address of a reset mail to somebody, as soon as the worker has sent it. */
const resetLink = async (to: string): Promise<string> => {
  const { mailDir } = inject('portal')
  for (
    const end = Date.now() + 20_000;
    Date.now() < end;
    await new Promise((wake) => setTimeout(wake, 200))
  ) {
    for (const file of readdirSync(mailDir).filter((name) => name.endsWith('.eml'))) {
      // Quoted-printable breaks long lines with `=` and writes `=` as `=3D`.
      const mail = readFileSync(join(mailDir, file), 'utf8').replaceAll('=\n', '').replaceAll('=3D', '=')
      const link = /http:\/\/\S+\/reset\?token=[\w%-]+/.exec(mail)?.[0]
      if (link && mail.includes(`To: ${to}`)) return link
    }
  }
  throw new Error(`No reset mail to ${to} came.`)
}

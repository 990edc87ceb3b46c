import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { useBrowser } from '@/tests/support/browser'
import { portal } from '@/tests/support/portal-command'

const newPage = useBrowser()

// Named in the package, never given a password, with an e-mail on record.
const PERSON = { community: 'WM-LIPOWA', code: 'LI-001', email: 'zaneta.gasior@example.pl' }
const FIRST = 'kasztan mgła parasol rower'
const SECOND = 'latarnia sosna kubek wtorek'

type Invitation = { username: string; code: string; url: string }

const invite = (): Invitation => {
  const asked = ['resident', 'invite', '--community', PERSON.community, '--person', PERSON.code, '--json']
  const { code, json, stderr } = portal(asked, inject('portal').variables)
  if (code !== 0) throw new Error(stderr)
  return json as Invitation
}

const fill = async (page: Page, values: Record<string, string>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value)
}

const activate = async (page: Page, { username, code, url }: Invitation, password: string): Promise<void> => {
  await page.goto(url)
  await fill(page, { 'Kod logowania': username, 'Kod jednorazowy': code })
  await fill(page, { 'Nowe hasło': password, 'Powtórz hasło': password })
  await page.getByRole('button', { name: 'Aktywuj dostęp' }).click()
}

const trySignIn = async (page: Page, username: string, password: string): Promise<void> => {
  await page.goto('/login')
  await fill(page, { 'Kod logowania lub e-mail': username, Hasło: password })
  await page.getByRole('button', { name: 'Zaloguj się' }).click()
}

const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

/** A mail's text with its quoted-printable undone. */
const decoded = (mail: string): string =>
  mail.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The link in the worker's newest mail to the person; the worker writes it in its own time. */
const linkFromMail = async (): Promise<string> => {
  const { mailDir } = inject('portal')
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(200)) {
    const files = readdirSync(mailDir, { withFileTypes: true }).filter(({ name }) => name.endsWith('.eml'))
    const mails = files.map(({ name }) => decoded(readFileSync(join(mailDir, name), 'utf8')))
    const link = mails
      .filter((mail) => mail.includes(`To: ${PERSON.email}`))
      .map((mail) => /https?:\/\/\S+\/reset\?token=[\w%-]+/.exec(mail)?.[0])
      .find(Boolean)
    if (link) return link
  }
  throw new Error('No mail came.')
}

describe('the first time', () => {
  it('the code of the letter opens the portal with a password of one’s own, once', async () => {
    const page = await newPage()
    const letter = invite()
    await activate(page, letter, 'krótkie')
    expect(await page.title()).toMatch(/^Błąd: /)
    expect(await page.getByRole('alert').innerText()).toContain('Hasło musi mieć co najmniej 12 znaków')
    expect(await page.getByLabel('Kod logowania').inputValue()).toBe(letter.username)
    expect(await page.getByLabel('Kod jednorazowy').inputValue()).toBe('')
    await activate(page, letter, FIRST)
    expect(await page.getByRole('main').innerText()).toContain('Dostęp jest aktywny.')
    await trySignIn(page, letter.username, FIRST)
    expect(await heading(page)).toBe('Do załatwienia')
    const again = await newPage()
    await activate(again, letter, SECOND)
    expect(await again.getByRole('alert').innerText()).toContain('kod jednorazowy stracił ważność')
  })
})

describe('a forgotten password', () => {
  it('the link of the mail sets a new one, once; the old one and the sessions with it are over', async () => {
    const letter = invite()
    const signedIn = await newPage()
    await activate(signedIn, letter, FIRST)
    await trySignIn(signedIn, letter.username, FIRST)
    const page = await newPage()
    await page.goto('/reset')
    await page.getByLabel('Kod logowania lub e-mail').fill(letter.username)
    await page.getByRole('button', { name: 'Wyślij odnośnik' }).click()
    expect(await heading(page)).toBe('Sprawdź pocztę')
    const link = await linkFromMail()
    const setTo = async (password: string) => {
      await page.goto(link)
      await fill(page, { 'Nowe hasło': password, 'Powtórz hasło': password })
      await page.getByRole('button', { name: 'Zapisz hasło' }).click()
    }
    await setTo(SECOND)
    expect(await page.getByRole('main').innerText()).toContain('Hasło jest zmienione.')
    await trySignIn(page, letter.username, FIRST)
    expect(await page.getByRole('alert').innerText()).toContain('hasło się nie zgadza')
    await trySignIn(page, letter.username, SECOND)
    expect(await heading(page)).toBe('Do załatwienia')
    await signedIn.goto('/balance')
    expect(new URL(signedIn.url()).pathname).toBe('/login')
    await setTo(FIRST)
    expect(await page.getByRole('alert').innerText()).toContain('Odnośnik stracił ważność')
  })

  it('nobody learns who has an account', async () => {
    const page = await newPage()
    for (const name of ['BCDF-GHJK', 'nikt@example.org', PERSON.email]) {
      await page.goto('/reset')
      await page.getByLabel('Kod logowania lub e-mail').fill(name)
      await page.getByRole('button', { name: 'Wyślij odnośnik' }).click()
      expect(await heading(page)).toBe('Sprawdź pocztę')
    }
  })
})

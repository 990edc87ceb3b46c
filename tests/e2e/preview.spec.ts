import pg from 'pg'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { personWith, signIn, signInStaff, useBrowser } from '@/tests/support/browser'
import { openFirst, ownLists, ownPages } from './pages'

const newPage = useBrowser()
let page: Page

/**
 * Of every table of the portal how many rows it has and which transactions wrote them, those of the admin's own and
 * the mail the worker sends left out.
 */
const written = async (): Promise<Record<string, string>> => {
  const client = new pg.Client({ connectionString: inject('portal').variables['DATABASE_OWNER_URL'] })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'
         and tablename not like 'payload%' and tablename not like 'staff%'
         and tablename <> 'outgoing_messages' order by 1`,
    )
    const counts: Record<string, string> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) as digest from "${name}"`,
      )
      counts[name] = rows[0]?.digest ?? ''
    }
    return counts
  } finally {
    await client.end()
  }
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

/** The name of the demo's first resident, as the portal says it. */
let name = ''

beforeAll(async () => {
  const resident = await newPage({ javaScriptEnabled: false })
  await signIn(resident, personWith('resident'))
  name = plain(await resident.locator('.who b').innerText())
  await resident.context().close()
  page = await newPage({ viewport: { width: 1280, height: 900 } })
  await signInStaff(page, personWith('manager'))
})

describe('a manager who looks at the portal with a resident’s eyes', () => {
  it('finds the person from the menu and is there with the next click', async () => {
    await page.goto('/admin')
    const surname = (name.split(' ').at(-1) ?? '').toLowerCase()
    await page.getByLabel('Szukaj w rejestrze').fill(surname)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/find?q=*')
    await page.getByRole('button', { name: `Podgląd portalu ${name}` }).click()
    await page.waitForURL((url) => url.pathname === '/')
    expect(plain(await page.locator('.preview').innerText())).toContain(`Podgląd: ${name}.`)
    expect(plain(await page.locator('.who b').first().innerText())).toBe(name)
    expect(await page.getByRole('button', { name: 'Wyloguj' }).count()).toBe(0)
  })

  it('opens every page, each marked, and leaves no trace on any', async () => {
    const before = await written()
    for (const path of ownPages) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(200)
      expect(await page.locator('.preview').count(), path).toBe(1)
      const isHidden = ['/settings', '/surveys', '/resolutions/receipt'].includes(path)
      const hidden = page.getByRole('heading', { name: 'Tego nie pokazujemy w podglądzie' })
      expect(await hidden.count(), path).toBe(isHidden ? 1 : 0)
    }
    for (const list of ownLists.filter((one) => one !== '/surveys')) {
      await openFirst(page, list)
      expect(await page.locator('.preview').count(), list).toBe(1)
    }
    expect(await written()).toEqual(before)
  })

  it('sends nothing, whatever form is filled in', async () => {
    const before = await written()
    await page.goto('/messages/new')
    await page.getByLabel('Temat').fill('Próba z podglądu')
    await page.getByLabel('Treść wiadomości').fill('Tego nikt nie dostanie.')
    await page.getByRole('button', { name: 'Wyślij' }).click()
    await page.getByRole('heading', { name: 'Nic nie zostało wysłane' }).waitFor()
    for (const path of [
      '/faults/send',
      '/messages/send',
      '/announcements/confirm',
      '/settings/consent',
      '/settings/password',
      '/settings/declaration',
      '/settings/sessions',
      '/meters/reading/send',
      '/surveys/answer',
      '/session/logout',
    ]) {
      const answer = await page.request.post(path, {
        form: { x: '1' },
        headers: { 'sec-fetch-site': 'same-origin' },
        maxRedirects: 0,
      })
      expect({ path, status: answer.status(), to: answer.headers()['location'] }).toEqual({
        path,
        status: 303,
        to: '/preview',
      })
    }
    expect(await written()).toEqual(before)
  })

  it('ends it and is at work again; the resident reads who looked', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Zakończ podgląd' }).click()
    await page.waitForURL('**/admin/collections/residents')
    await page.goto('/balance')
    expect(new URL(page.url()).pathname).toBe('/login')
    const resident = await newPage({ javaScriptEnabled: false })
    await signIn(resident, personWith('resident'))
    await resident.goto('/settings')
    expect(plain(await resident.locator('main').innerText())).toContain(
      'Podgląd Twojego portalu przez administrację',
    )
    expect((await resident.goto('/preview'))?.status()).toBe(404)
  })

  it('goes without script as well, from the search to the end', async () => {
    const storageState = await page.context().storageState()
    const still = await newPage({ javaScriptEnabled: false, storageState })
    await still.goto('/admin/find')
    const words = still.locator('#find')
    await words.fill((name.split(' ').at(-1) ?? '').toLowerCase())
    await words.press('Enter')
    await still.getByRole('button', { name: `Podgląd portalu ${name}` }).click()
    await still.waitForURL((url) => url.pathname === '/')
    expect(plain(await still.locator('.preview').innerText())).toContain(`Podgląd: ${name}.`)
    await still.getByRole('button', { name: 'Zakończ podgląd' }).click()
    await still.waitForURL('**/admin/collections/residents')
  })
})

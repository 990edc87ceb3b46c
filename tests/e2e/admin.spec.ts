import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { windows1250 } from '@/src/cli/demo/package/hand-edited/windows-1250'
import { todayInWarsaw } from '@/src/platform/clock'
import { personWith, signIn, useBrowser } from '@/tests/support/browser'
import { portal } from '@/tests/support/portal-command'
import { writeZip } from '@/tests/import/support/import-files'

const newPage = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'admin-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Login = { email: string; password: string }

/** A manager of the small house; the demo's own manages the demo's two. */
let manager: Login
beforeAll(() => {
  const who = ['--email', 'lipowa@example.org', '--name', 'Lidia Lipowa', '--role', 'manager']
  const asked = ['staff', 'create', ...who, '--community', 'WM-LIPOWA', '--json']
  const { code, json, stderr } = portal(asked, inject('portal').variables)
  if (code !== 0) throw new Error(stderr)
  manager = json as Login
})

const staffMember = (role: string): Login => {
  const { email, password } = personWith(role)
  return { email: email ?? '', password }
}

const signInAsStaff = async ({ email, password }: Login): Promise<Page> => {
  const page = await newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: 'Zaloguj' }).click()
  await page.waitForURL(/\/admin\/?$/)
  return page
}

type Change = (text: string) => string
const READINGS = 'odczyty.txt'

/** The hand-edited package as a ZIP, its readings changed as a clerk might. */
const zipped = async (name: string, change: Change): Promise<string> => {
  const { packageDir } = inject('portal').handEdited
  const files = Object.fromEntries(readdirSync(packageDir).map((file) => [file, readFileSync(join(packageDir, file))]))
  const text = new TextDecoder('windows-1250').decode(files[READINGS])
  const path = join(folder, name)
  await writeZip(path, { ...files, [READINGS]: Buffer.from(windows1250(change(text))) })
  return path
}

/** One reading more: the last row again, as estimated today. */
const withOneMore: Change = (text) => {
  const lines = text.split('\r\n').filter((line) => line !== '')
  const [, meter = '', value = '', , community = ''] = (lines.at(-1) ?? '').split(';')
  const today = todayInWarsaw().split('-').reverse().join('.')
  return [...lines, [today, meter, value, 'szacunkowy', community].join(';'), ''].join('\r\n')
}

const withWrongDay: Change = (text) => text.replace(/\r\n\d{2}\.\d{2}\.(\d{4});/, '\r\n31.02.$1;')

const upload = async (page: Page, file: string): Promise<void> => {
  await page.goto('/admin/import')
  await page.getByLabel('Pakiet ZIP').setInputFiles(file)
  await page.getByRole('button', { name: 'Sprawdź pakiet' }).click()
  await page.getByRole('status').waitFor()
}

/** Cells of a row of the report that begins with a name: rows, new, changed, unchanged, errors. */
const countsOf = async (page: Page, file: string): Promise<number[]> => {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: file, exact: true }) })
  return (await row.getByRole('cell').allInnerTexts()).map(Number)
}

describe('the admin', () => {
  it('speaks Polish to a manager and lists the communities that are his', async () => {
    const page = await signInAsStaff(manager)
    expect(await page.locator('html').getAttribute('lang')).toBe('pl')
    await page.goto('/admin/collections/communities')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Wspólnoty i spółdzielnie')
    expect(await page.locator('tbody tr').count()).toBe(1)
    expect(await page.locator('tbody tr').innerText()).toContain('Lipow')
    const own = await signInAsStaff(staffMember('manager'))
    await own.goto('/admin/collections/communities')
    expect(await own.locator('tbody tr').count()).toBe(2)
  })

  it('refuses a wrong password in one sentence', async () => {
    const page = await newPage()
    await page.goto('/admin/login')
    await page.locator('#field-email').fill(manager.email)
    await page.locator('#field-password').fill('nie to hasło wcale')
    await page.getByRole('button', { name: 'Zaloguj' }).click()
    await page.locator('.toast-error, [data-type=error]').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/login')
  })
})

describe('the import in the admin', () => {
  it('names file, row, column and code of a wrong row, and offers nothing to save', async () => {
    const page = await signInAsStaff(manager)
    await upload(page, await zipped('z-bledem.zip', withWrongDay))
    expect(await page.getByRole('status').innerText()).toContain('Pakiet ma błędy. Nic nie zapisano.')
    const findings = page.getByRole('table').filter({ hasText: 'Co poprawić' })
    const [row] = await findings.locator('tbody tr').all()
    expect((await row?.locator('td').allInnerTexts())?.slice(0, 4)).toEqual(['readings', '2', 'date', 'BAD_DATE'])
    expect(await page.getByRole('button', { name: 'Zapisz dane' }).count()).toBe(0)
  })

  it('shows what a clean package would do, saves it, and finds everything unchanged the second time', async () => {
    const page = await signInAsStaff(manager)
    const file = await zipped('poprawny.zip', withOneMore)
    await upload(page, file)
    expect(await page.getByRole('status').innerText()).toContain('Pakiet jest poprawny. Nic jeszcze nie zapisano.')
    const [rows = 0, ...counts] = await countsOf(page, 'readings')
    expect(counts).toEqual([1, 0, rows - 1, 0])
    await page.getByRole('button', { name: 'Zapisz dane' }).click()
    await page.getByText('Zapisano dane z pakietu.').waitFor()
    await upload(page, file)
    for (const table of ['readings', 'ledger', 'people', 'charges']) {
      const [all = 0, added, changed, unchanged, errors] = await countsOf(page, table)
      expect({ added, changed, unchanged, errors }, table).toEqual({ added: 0, changed: 0, unchanged: all, errors: 0 })
      expect(all, table).toBeGreaterThan(0)
    }
  })

  it('refuses a package about communities of others', async () => {
    const page = await signInAsStaff(staffMember('accountant'))
    await upload(page, await zipped('cudzy.zip', (text) => text))
    expect(await page.getByRole('status').innerText()).toContain('Nic nie zapisano.')
    expect(await page.getByRole('button', { name: 'Zapisz dane' }).count()).toBe(0)
  })

  it('is not for a technician, by menu, page or interface', async () => {
    const page = await signInAsStaff(staffMember('technician'))
    expect(await page.getByRole('link', { name: 'Import danych' }).count()).toBe(0)
    await page.goto('/admin/import')
    expect(await page.getByText('Nie masz prawa importować danych.').count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Sprawdź pakiet' }).count()).toBe(0)
    const file = await zipped('technik.zip', (text) => text)
    const zip = { name: 'technik.zip', mimeType: 'application/zip', buffer: readFileSync(file) }
    const sent = await page.request.post('/api/import-batches/check', { multipart: { package: zip }, maxRedirects: 0 })
    expect(sent.status()).toBe(404)
  })
})

describe('a resident in the admin', () => {
  it('sees nothing of it', async () => {
    const page = await newPage()
    await signIn(page, personWith('board'))
    for (const path of ['/admin', '/admin/collections/residents', '/admin/import']) {
      await page.goto(path)
      expect(await page.getByRole('table').count(), path).toBe(0)
      expect(await page.getByRole('button', { name: 'Sprawdź pakiet' }).count(), path).toBe(0)
      expect(await page.locator('body').innerText(), path).not.toMatch(/Wspólnoty i spółdzielnie|KL-0/)
    }
  })
})

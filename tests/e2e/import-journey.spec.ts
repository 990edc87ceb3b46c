import { readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { writeZip } from '@/tests/import/support/import-files'
import { personWith, signInStaff, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'lokalenet-journey-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A community of this test's own. */
const packageWith = async (name: string, city: string, header = 'city'): Promise<string> => {
  const path = join(folder, name)
  await writeZip(path, {
    'communities.csv':
      'code;kind;name;street;postalCode;city\nWYPRAWA;condominium;Wyprawa;Nowa 1;00-001;Warszawa\n',
    'buildings.csv': `community;code;street;postalCode;${header}\nWYPRAWA;B1;Nowa 1;00-001;${city}\n`,
  })
  return path
}

let page: Page
beforeAll(async () => {
  page = await newPage({ viewport: { width: 1280, height: 900 } })
  await signInStaff(page, personWith('admin'))
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const seen = (text: string) => page.getByText(text).first().waitFor({ timeout: 50_000 })
const send = async (file: string): Promise<void> => {
  await page.goto('/admin/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await press('Sprawdź pakiet')
  await page.locator('.verdict').waitFor({ timeout: 50_000 })
}
const save = async (): Promise<void> => {
  await press('Zapisz dane')
  await seen('Zapisano dane z pakietu.')
}

it('what a package changes is shown cell by cell before it is saved', async () => {
  await send(await packageWith('pierwszy.zip', 'Warszawa'))
  await save()
  await send(await packageWith('drugi.zip', 'Łódź'))
  const row = page.locator('details table tbody tr').filter({ hasText: 'Łódź' })
  expect(await row.locator('td').allInnerTexts()).toEqual([
    'buildings',
    '2',
    expect.stringContaining('B1'),
    'city',
    'Warszawa',
    'Łódź',
  ])
  await save()
})

it('the newest import is taken back, and the page says so', async () => {
  await page.getByText('Cofnij import', { exact: true }).click()
  await press('Tak, cofnij ten import')
  await seen('Import został cofnięty.')
  await page.goto('/admin/import')
  const line = page.locator('tr').filter({ hasText: 'drugi.zip' }).filter({ hasText: 'cofnięto' })
  expect(await line.count()).toBe(1)
})

it('a header of the program’s own is said what it means, once', async () => {
  await send(await packageWith('obcy.zip', 'Warszawa', 'Gdzie'))
  expect(await page.locator('.lokalenet-import').innerText()).toContain('MISSING_COLUMN')
  await page.getByLabel('Zapamiętaj dla wspólnoty').selectOption({ label: 'Wyprawa (WYPRAWA)' })
  await page.getByLabel('Kolumna „Gdzie” w pliku buildings to').selectOption('city')
  await press('Zapamiętaj i sprawdź jeszcze raz')
  await seen('Pakiet jest poprawny.')
  expect(await page.locator('.lokalenet-import').innerText()).not.toContain('UNKNOWN_COLUMN')
})

it('an export imports again and changes nothing', async () => {
  await page.goto('/admin/import')
  await page.locator('select[name=community]').selectOption({ label: 'Wyprawa (WYPRAWA)' })
  const [download] = await Promise.all([page.waitForEvent('download'), press('Pobierz pakiet ZIP')])
  const path = join(folder, 'eksport.zip')
  await download.saveAs(path)
  await send(path)
  const counts = await page.locator('table').first().locator('tbody tr').allInnerTexts()
  for (const line of counts) expect(line.split(/\s+/).slice(2)).toEqual(['0', '0', expect.any(String), '0'])
})

it('a key is made without script, a program sends a package with it, and the history says so', async () => {
  const plain = await newPage({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  await plain.goto('/admin/import-keys')
  await plain.getByLabel('Nazwa programu lub komputera').fill('Księgowość testowa')
  await plain.getByLabel('Wyprawa (WYPRAWA)').check()
  await plain.getByRole('button', { name: 'Utwórz klucz' }).click()
  const token = await plain.locator('output').innerText()
  expect(token).toMatch(/^lnk_/)
  const answer = await fetch(`${inject('portal').url}/api/import/packages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/zip' },
    body: new Uint8Array(readFileSync(await packageWith('z-programu.zip', 'Gdynia'))),
  })
  expect([answer.status, ((await answer.json()) as { state: string }).state]).toEqual([200, 'applied'])
  await page.goto('/admin/import')
  expect(await page.locator('tbody tr').filter({ hasText: 'klucz: Księgowość testowa' }).count()).toBe(1)
  await plain.goto('/admin/import-keys')
  const row = plain.locator('tr').filter({ hasText: 'Księgowość testowa' })
  await row.locator('summary', { hasText: 'Unieważnij' }).click()
  await row.getByRole('button', { name: /^Tak, unieważnij/ }).click()
  await plain.getByText('Klucz został unieważniony.').waitFor()
  expect(
    (await fetch(answer.url, { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status,
  ).toBe(401)
}, 90_000)

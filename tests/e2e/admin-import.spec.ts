import { createWriteStream, readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { ZipFile } from 'yazl'
import type { Page } from 'playwright-core'
import { personWith, signInStaff, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'lokalenet-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What stays as it was imported: votings, documents and the like live on in the portal. */
const TABLES =
  'manifest communities buildings premises premises-parameters people occupancies accounts ledger charges'

/** The register and the books of the demo's own package as one file; `change` may rewrite a table's text on the way. */
const zipped = async (name: string, change = (_table: string, text: string) => text): Promise<string> => {
  const { packageDir } = inject('portal')
  const zip = new ZipFile()
  for (const file of TABLES.split(' ').map((table) => `${table}.csv`)) {
    const text = readFileSync(join(packageDir, file), 'utf8')
    zip.addBuffer(Buffer.from(change(file, text)), file)
  }
  zip.end()
  const path = join(folder, name)
  await finished(zip.outputStream.pipe(createWriteStream(path)))
  return path
}

/** Row 3 of the premises gets an area no one can read. */
const spoilArea = (table: string, text: string): string => {
  if (table !== 'premises.csv') return text
  const lines = text.split('\r\n')
  const column = lines[0]!.split(';').indexOf('areaM2')
  lines[2] = lines[2]!
    .split(';')
    .map((cell, index) => (index === column ? 'duża' : cell))
    .join(';')
  return lines.join('\r\n')
}

let page: Page
beforeAll(async () => {
  const manager = personWith('manager')
  page = await newPage({ viewport: { width: 1280, height: 900 } })
  await signInStaff(page, manager)
})

const send = async (file: string): Promise<void> => {
  await page.goto('/admin/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Sprawdź pakiet' }).click()
  await page.locator('.verdict').waitFor({ timeout: 50_000 })
}

it('a clerk reads which row is wrong and why, and nothing can be saved', async () => {
  await send(await zipped('z-bledem.zip', spoilArea))
  const main = await page.locator('.lokalenet-import').innerText()
  expect(main).toContain('BAD_NUMBER')
  const wrong = page.locator('tr', { hasText: 'BAD_NUMBER' })
  expect(await wrong.locator('td').allInnerTexts()).toEqual([
    'premises',
    '3',
    'areaM2',
    'BAD_NUMBER',
    expect.stringMatching(/.{10,}/) as unknown as string,
  ])
  expect(await page.getByRole('button', { name: 'Zapisz' }).count()).toBe(0)
})

it('a clean package is shown, then saved, and changes nothing the second time', async () => {
  await send(await zipped('pakiet.zip'))
  const rows = page.locator('tr', { hasText: 'ledger' })
  const [all, fresh, changed, unchanged, errors] = await rows.first().locator('td').allInnerTexts()
  expect({ fresh, changed, errors }).toEqual({ fresh: '0', changed: '0', errors: '0' })
  expect(unchanged).toBe(all)
  expect(Number(all)).toBeGreaterThan(1000)
  await page.getByRole('button', { name: 'Zapisz' }).click()
  await page.getByText('Zapisano dane z pakietu.').waitFor({ timeout: 50_000 })
  await page.goto('/admin/collections/import-batches')
  await page.locator('table tbody tr').first().waitFor()
  expect(await page.locator('table tbody tr').first().innerText()).toContain('pakiet.zip')
})

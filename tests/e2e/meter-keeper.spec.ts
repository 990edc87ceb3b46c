import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { personWith, signInStaff, useBrowser } from '@/tests/support/browser'
import { pdfPages } from '@/tests/support/pdf-text'

const newPage = useBrowser()
const headers = { 'sec-fetch-site': 'same-origin' }
let staff: Page
let community = ''

type List<T> = { docs: T[] }
const listed = async <T>(path: string): Promise<T[]> =>
  ((await (await staff.request.get(path, { headers })).json()) as List<T>).docs

beforeAll(async () => {
  // The keeper's forms are plain: what works without script works for everybody, so this page has none after signing in.
  const signedIn = await newPage({ viewport: { width: 1280, height: 900 } })
  await signInStaff(signedIn, personWith('manager'))
  const storageState = await signedIn.context().storageState()
  staff = await newPage({ storageState, javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
  const [klonowa] = await listed<{ id: string }>('/api/communities?where[code][equals]=WM-KLONOWA')
  community = klonowa?.id ?? ''
})

const said = async (): Promise<string> =>
  (await staff.locator('[role=status]').first().innerText()).replaceAll('\u00a0', ' ')

describe('a manager', () => {
  it('sees what is doubted with its photo, accepts the sound ones with one click, refuses one with a reason', async () => {
    await staff.goto('/admin/readings')
    const doubted = staff.locator('tr.doubted')
    const before = await doubted.count()
    expect(before).toBeGreaterThan(0)
    const photo = await staff.locator('td.photo img').first().getAttribute('src')
    const opened = await staff.request.get(photo ?? '', { headers })
    expect([opened.status(), opened.headers()['content-type']]).toEqual([200, 'image/jpeg'])
    await staff.getByRole('button', { name: /^Przyjmij wszystkie bez wątpliwości/ }).click()
    await staff.locator('[role=status]').waitFor()
    expect(await said()).toMatch(/\d/)
    expect(await staff.getByRole('button', { name: /^Przyjmij wszystkie bez/ }).count()).toBe(0)
    await doubted.first().locator('input[name="readings[]"]').check()
    await staff.getByRole('button', { name: 'Odrzuć zaznaczone' }).click()
    // A refusal without a reason says nothing to the resident.
    await staff.locator('.verdict--refused').waitFor()
    await doubted.first().locator('input[name="readings[]"]').check()
    await staff.getByLabel('Powód odrzucenia').fill('Zdjęcie pokazuje inny licznik.')
    await staff.getByRole('button', { name: 'Odrzuć zaznaczone' }).click()
    await staff.locator('[role=status]').waitFor()
    expect(await staff.locator('tr.doubted').count()).toBe(before - 1)
  })

  it('enters a card by its code with the keyboard alone', async () => {
    const [window] = await listed<{ id: string }>(
      `/api/reading-windows?where[community][equals]=${community}&limit=1`,
    )
    const printed = await staff.request.get(`/api/meter-readings/cards?window=${window?.id ?? ''}`, {
      headers,
    })
    expect(printed.headers()['content-type']).toBe('application/pdf')
    const text = (await pdfPages(await printed.body())).join('\n')
    const codes = text.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g) ?? []
    expect(codes.length).toBeGreaterThan(10)
    await staff.goto('/admin/reading-cards')
    await staff.keyboard.type((codes.at(-1) ?? '').toLowerCase())
    await staff.keyboard.press('Enter')
    const values = staff.locator('input[name="value[]"]')
    await values.first().waitFor()
    for (const field of await values.all()) {
      const label = await field.locator('xpath=..').innerText()
      const [, last = ''] = /poprzednio ([\d\s]+,\d+)/.exec(label) ?? []
      await field.fill(String(Number(last.replace(/\s/g, '').replace(',', '.')) + 2).replace('.', ','))
    }
    await values.last().press('Enter')
    await staff.locator('[role=status]').waitFor()
    expect(await said()).toMatch(/^Lokal \S+: zapisano odczytów: \d/)
    // The cursor waits for the code of the next card.
    expect(await staff.getByLabel('Kod z karty').inputValue()).toBe('')
  })

  it('replaces a meter in one form, which starts the new one at its own state', async () => {
    const [meter] = await listed<{ id: string; serial: string }>(
      `/api/meters?where[community][equals]=${community}&where[serial][equals]=25-0510002`,
    )
    await staff.goto(`/admin/meter-replacement?community=${community}&meter=${meter?.id ?? ''}`)
    await staff.locator('input[name="final[]"]').fill('1')
    await staff.locator('input[name="serial[]"]').fill('NOWY-0001')
    await staff.getByRole('button', { name: 'Zapisz wymianę' }).click()
    // A final state below the last reading is refused, and nothing typed is lost.
    await staff.locator('.verdict--refused').waitFor()
    expect(await staff.locator('input[name="serial[]"]').inputValue()).toBe('NOWY-0001')
    await staff.locator('input[name="final[]"]').fill('99999')
    await staff.getByRole('button', { name: 'Zapisz wymianę' }).click()
    await staff.locator('[role=status]').waitFor()
    const [fresh] = await listed<{ serial: string; initialReading: string }>(
      `/api/meters?where[community][equals]=${community}&where[serial][equals]=NOWY-0001`,
    )
    expect(fresh).toMatchObject({ serial: 'NOWY-0001' })
    expect(Number(fresh?.initialReading)).toBe(0)
  })

  it('sees what a building counted beside its main meter, and which legalisations end', async () => {
    await staff.goto(`/admin/meter-balance?community=${community}`)
    expect(await staff.locator('tbody tr').count()).toBeGreaterThan(0)
    await staff.goto(`/admin/legalisations?community=${community}`)
    const link = staff.getByRole('link', { name: 'Wpisz wymianę' }).first()
    if ((await staff.locator('tbody tr').count()) > 0) {
      await staff.goto((await link.getAttribute('href')) ?? '')
      expect(await staff.locator('input[name="final[]"]').count()).toBe(1)
    } else expect(await staff.locator('.verdict').innerText()).toContain('Żadna legalizacja')
  })

  it('gives the accepted readings out as a package', async () => {
    const answer = await staff.request.get(`/api/meter-readings/export?community=${community}`, { headers })
    expect(answer.status()).toBe(200)
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
  })
})

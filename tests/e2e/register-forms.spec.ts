import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addMonths, firstOfMonth } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { personWith, signInStaff, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()

/** What works without script works for everybody, so these pages have none after signing in. */
async function plainPage(role: string): Promise<Page> {
  const signedIn = await newPage({ viewport: { width: 1280, height: 900 } })
  await signInStaff(signedIn, personWith(role))
  const storageState = await signedIn.context().storageState()
  return newPage({ storageState, javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
}
const textOf = async (page: Page): Promise<string> =>
  (await page.locator('.lokalenet-register').innerText()).replaceAll('\u00a0', ' ')

describe('an administrator', () => {
  it('pastes premises of a new community, corrects a row by its number, and makes it', async () => {
    const page = await plainPage('admin')
    await page.goto('/admin/new-community')
    const fill = (name: string, value: string) => page.locator(`input[name=${name}]`).fill(value)
    await fill('code', 'WM-WIERZBA')
    await fill('name', 'Wspólnota Mieszkaniowa „Wierzba”')
    await fill('street', 'ul. Wierzbowa 2')
    await fill('postalCode', '30-703')
    await fill('city', 'Kraków')
    const rows = [
      'lokal\tpowierzchnia\tudział\twłaściciel',
      '1\t41,20\t412/1000\tEwa Wierzbicka',
      '2\t58,8O\t588/1000\t',
    ]
    await page.locator('textarea[name=premises]').fill(rows.join('\n'))
    await page.getByRole('button', { name: 'Sprawdź' }).click()
    await page.locator('.verdict--refused').waitFor()
    expect(await textOf(page)).toMatch(/Lokale, wiersz 3\s+powierzchnia/)
    expect(await page.locator('input[name=code]').inputValue()).toBe('WM-WIERZBA')
    await page.locator('textarea[name=premises]').fill(rows.join('\n').replace('58,8O', '58,80'))
    await page.getByRole('button', { name: 'Sprawdź' }).click()
    await page.getByText('wszystko się zgadza').waitFor()
    await page.getByRole('button', { name: 'Załóż wspólnotę' }).click()
    await page.getByText('Wspólnota jest założona.').waitFor()
    await page.getByRole('link', { name: 'Otwórz nową wspólnotę' }).waitFor()
  })
})

describe('a manager', () => {
  it('changes one parameter of several premises from a day, typed and pasted', async () => {
    const page = await plainPage('manager')
    await page.goto('/admin/parameters')
    await page.locator('select[name=community]').selectOption({ label: await jesion(page) })
    // After the months the demo has drafted, so that other tests find their figures as they are.
    await page.locator('input[name=validFromOn]').fill(addMonths(firstOfMonth(todayInWarsaw()), 3))
    await page.getByRole('button', { name: 'Pokaż' }).click()
    await page.getByLabel('Nowa wartość, Lokal 1', { exact: true }).fill('7')
    await page.locator('textarea[name=paste]').evaluate((area, text) => {
      ;(area as HTMLTextAreaElement).value = text
    }, 'lokal\tosoby\n2\tosiem')
    await page.getByRole('button', { name: 'Sprawdź' }).click()
    await page.locator('.verdict--refused').waitFor()
    expect(await textOf(page)).toContain('Wiersz 2: 2: osiem')
    await page.locator('textarea[name=paste]').fill('lokal\tosoby\n2\t8')
    await page.getByRole('button', { name: 'Sprawdź' }).click()
    await page.getByRole('button', { name: 'Zapisz nowe wartości' }).click()
    await page.getByText('Zapisano nowe wartości: 2.').waitFor()
  })

  const jesion = async (page: Page): Promise<string> => {
    const labels = await page.locator('select[name=community] option').allInnerTexts()
    return labels.find((label) => label.includes('Jesion')) ?? ''
  }
})

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { AccountStatement } from '@/src/services/finance/account-statement'
import { personWith, signInStaff, useBrowser } from '@/tests/support/browser'
import { portal } from '@/tests/support/portal-command'

const newPage = useBrowser()
const ACCOUNT = 'J-3'

let page: Page
beforeAll(async () => {
  page = await newPage({ viewport: { width: 1280, height: 900 } })
  await signInStaff(page, personWith('accountant'))
})

const statement = (): AccountStatement => {
  const args = ['statement', '--community', 'WM-JESION', '--account', ACCOUNT, '--json']
  return portal(args, inject('portal').variables).json as AccountStatement
}
const grosze = (words: string): number =>
  Number((/[\d\s]+,\d{2}/.exec(words)?.[0] ?? '').replace(/[\s,]/g, ''))

/** The demo's community whose books the portal keeps has the next month drafted already. */
describe('a clerk who keeps the books in the portal', () => {
  it('looks at the month drafted, approves it, and every account has its charge once', async () => {
    const before = statement()
    await page.goto('/admin/charges')
    await page.locator('tr', { hasText: 'szkic' }).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Zatwierdź i zaksięguj' }).waitFor()
    expect(await page.locator('h2').first().innerText()).toContain('szkic')
    const row = page.locator('tr', { has: page.locator('th', { hasText: ACCOUNT }) }).first()
    const charged = grosze(await row.locator('td.number').nth(1).innerText())
    expect(charged).toBeGreaterThan(10_000)
    await page.getByRole('button', { name: 'Zatwierdź i zaksięguj' }).click()
    await page.getByText('Zaksięgowano.', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Zatwierdź i zaksięguj' }).count()).toBe(0)
    const after = statement()
    const added = after.entries.slice(before.entries.length)
    expect(added.map(({ kind, debitGr }) => [kind, debitGr])).toEqual([['charge', charged]])
  })

  it('enters a payment by hand: sees the balance before and after, then saves it once', async () => {
    const before = statement()
    await page.goto('/admin/booking')
    await page.locator('select[name=account]').selectOption({ label: await optionOf(ACCOUNT) })
    await page.getByRole('button', { name: 'Pokaż' }).last().click()
    await page.locator('input[name=amount]').fill('123,45')
    await page.locator('input[name=document]').fill('KP 7')
    await page.locator('input[name=description]').fill('Wpłata w kasie')
    await page.getByRole('button', { name: 'Sprawdź' }).click()
    const check = await page.locator('.lokalenet-books dl').innerText()
    expect(check).toContain('123,45')
    expect(check).toContain('Saldo przed')
    const form = Object.fromEntries(
      await page
        .locator('form[action="/api/ledger-entries/book"] input[type=hidden]')
        .evaluateAll((inputs) =>
          inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
        ),
    ) as Record<string, string>
    await page.getByRole('button', { name: 'Zaksięguj' }).click()
    await page.getByText('Zaksięgowano wpis.').waitFor()
    expect(await page.locator('.lokalenet-books table').innerText()).toContain('Wpłata w kasie')
    const after = statement()
    expect(after.closingGr).toBe(before.closingGr - 12_345)
    // The same form again, as by a second click: nothing is booked a second time.
    const headers = { 'sec-fetch-site': 'same-origin' }
    const again = await page.request.post('/api/ledger-entries/book', { form, headers, maxRedirects: 0 })
    expect(again.headers()['location']).toContain('done=already')
    expect(statement().closingGr).toBe(after.closingGr)
  })

  it('sees a settlement as it was posted, with every account', async () => {
    await page.goto('/admin/media')
    await page.locator('tr', { hasText: 'zaksięgowane' }).getByRole('link').first().click()
    await page.locator('.lokalenet-books tfoot').waitFor()
    const foot = await page.locator('.lokalenet-books tfoot').innerText()
    expect(foot).toContain('1 214,37'.replace(' ', '\u00a0'))
  })

  const optionOf = async (code: string): Promise<string> => {
    const labels = await page.locator('select[name=account] option').allInnerTexts()
    return labels.find((label) => label.startsWith(`${code},`)) ?? ''
  }
})

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { ListedTransaction } from '@/src/services/finance/bank/list-transactions'
import { personWith, signInStaff, useBrowser } from '@/tests/support/browser'
import { portal } from '@/tests/support/portal-command'

const newPage = useBrowser()
let page: Page
beforeAll(async () => {
  page = await newPage({ viewport: { width: 1280, height: 900 } })
  await signInStaff(page, personWith('accountant'))
  await page.goto('/admin/payments')
  const option = page.locator('select[name=community] option', { hasText: 'Jesion' })
  await page.locator('select[name=community]').selectOption((await option.getAttribute('value')) ?? '')
  await page.getByRole('button', { name: 'Pokaż' }).click()
  await page.getByRole('heading', { name: /Czeka wpłat/ }).waitFor()
})

const transactions = (): ListedTransaction[] => {
  const args = ['transactions', '--community', 'WM-JESION', '--json']
  return (portal(args, inject('portal').variables).json as { transactions: ListedTransaction[] }).transactions
}
const count = (status: string): number => transactions().filter((one) => one.status === status).length
const card = (text: string) => page.locator('.payment', { hasText: text })

describe('a clerk who explains payments', () => {
  it('takes the likeliest account by Enter alone, and the keyboard is on the next payment', async () => {
    const before = count('posted')
    const first = await page.locator('.payment').first().innerText()
    expect(await page.locator('.payment').first().locator('input:focus').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByText('Przypisano i zaksięgowano.').waitFor()
    expect(await page.locator('.payment').first().innerText()).not.toBe(first)
    expect(await page.locator('.payment').first().locator('input:focus').count()).toBe(1)
    expect(count('posted')).toBe(before + 1)
  })

  it('chooses another account for what nobody can tell, and has the payer remembered', async () => {
    const unknown = card('PPHU ROMEX')
    await unknown.getByLabel('inna kartoteka', { exact: true }).check()
    const account = await unknown
      .locator('select[name=other] option', { hasText: 'J-U1' })
      .getAttribute('value')
    await unknown.locator('select[name=other]').selectOption(account ?? '')
    await unknown.getByLabel('Z tego rachunku przypisuj odtąd samo').check()
    await unknown.getByRole('button', { name: 'Przypisz' }).click()
    await page.getByText('Przypisano i zaksięgowano.').waitFor()
    expect(await card('PPHU ROMEX').count()).toBe(0)
    expect(transactions().filter(({ amountGr }) => amountGr === 27_999)).toMatchObject([
      { status: 'posted', account: 'J-U1' },
    ])
  })

  it('sets aside what is no resident’s payment, with a reason', async () => {
    const left = await page.locator('.payment').count()
    const last = page.locator('.payment').last()
    await last.getByText('Podziel, odrzuć propozycję albo odłóż').click()
    await last.getByLabel('Co to za wpłata').fill('Zwrot od dostawcy')
    await last.getByRole('button', { name: 'To nie jest wpłata mieszkańca' }).click()
    await page.getByText('Odłożono. Wpłaty nie ma już na liście.').waitFor()
    expect(await page.locator('.payment').count()).toBe(left - 1)
  })

  it('takes a slip back, and the payment waits again', async () => {
    const posted = count('posted')
    const newest = page.locator('.decided').first()
    await newest.locator('summary').click()
    await newest.getByLabel('Dlaczego cofasz').fill('Pomyłka')
    await newest.getByRole('button', { name: 'Cofnij przypisanie' }).click()
    await page.getByText('Cofnięto przypisanie. Wpłata czeka znowu na liście.').waitFor()
    expect(count('posted')).toBe(posted - 1)
  })
})

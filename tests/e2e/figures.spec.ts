import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import type { DemoSignIn } from '@/src/cli/demo/sign-ins'
import { todayInWarsaw } from '@/src/platform/clock'
import type { AccountStatement } from '@/src/services/finance/account-statement'
import { handEditedPerson, personWith, signedIn, useBrowser } from '@/tests/support/browser'
import { portal } from '@/tests/support/portal-command'
import { balance, chargesIn, grosze, type CHARGES } from './support/amounts'

const newPage = useBrowser()

type Case = {
  who: string
  community: string
  account: string
  source: keyof typeof CHARGES
  person: () => DemoSignIn
}

const demo = (role: string, account: string): Case => ({
  who: `${role} of the demo`,
  community: 'WM-KLONOWA',
  account,
  source: 'demo',
  person: () => personWith(role),
})
const lipowa = (role: string, account: string): Case => ({
  who: `${role} of the hand-edited package`,
  community: 'WM-LIPOWA',
  account,
  source: 'handEdited',
  person: () => handEditedPerson(role),
})

const cases: Case[] = [
  demo('resident', 'K-7'),
  demo('partOwner', 'K-12'),
  demo('formerOwner', 'K-31'),
  demo('newOwner', 'K-31-2'),
  demo('spouse', 'K-15'),
  demo('debtor', 'K-14'),
  lipowa('partOwner', 'L-3'),
  lipowa('formerOwner', 'L-5'),
]

const statementOf = ({ community, account }: Case): AccountStatement => {
  const asked = ['statement', '--community', community, '--account', account, '--json']
  const { code, json, stderr } = portal(asked, inject('portal').variables)
  if (code !== 0) throw new Error(stderr)
  return json as AccountStatement
}

/** The texts of a table's cells, row by row, without hidden words. */
const cellsOf = (page: Page, rows: string): Promise<string[][]> =>
  page
    .locator(`main table ${rows}`)
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))

/** What a year's table says: day, charged, credited and the balance after, in grosze. */
const rowsOfYear = async (page: Page, year: string) => {
  await page.goto(`/balance?year=${year}`)
  const rows = await cellsOf(page, 'tbody tr')
  return rows
    .filter(([, title]) => !title?.startsWith(`Stan z ${Number(year) - 1}`))
    .map(([day = '', , charged = '', credited = '', after = '']) => [
      day.replace(/^(\d+)\.(\d{2})\.(\d{4})$/, (_, d: string, m: string, y: string) => `${y}-${m}-${d.padStart(2, '0')}`),
      charged ? grosze(charged) : 0,
      credited ? grosze(credited) : 0,
      balance(after),
    ])
}

const openPage = async (person: DemoSignIn): Promise<Page> =>
  newPage({ viewport: { width: 1280, height: 900 }, storageState: await signedIn(newPage, person) })

describe.each(cases)('$who', (one) => {
  it('reads on /balance what `portal statement` says', async () => {
    const said = statementOf(one)
    const page = await openPage(one.person())
    await page.goto('/balance')
    expect(balance(await page.locator('.figure').innerText())).toBe(said.closingGr)
    const main = await page.getByRole('main').innerText()
    if (said.overdueGr === 0) expect(main).toContain('Nie ma zaległości po terminie.')
    else if (said.overdueGr === said.closingGr) expect(main).toMatch(/termin minął/)
    else expect(grosze(/po terminie ([\d\s]+,\d{2}\szł)/.exec(main)?.[1] ?? '')).toBe(said.overdueGr)
    const years = [...new Set(said.entries.map(({ date }) => date.slice(0, 4)))]
    for (const year of years) {
      const wanted = said.entries
        .filter(({ date }) => date.startsWith(year))
        .map(({ date, debitGr, creditGr, balanceGr }) => [date, debitGr, creditGr, balanceGr])
      expect(await rowsOfYear(page, year), year).toEqual(wanted.reverse())
      const sum = (column: 1 | 2) => wanted.reduce((total, row) => total + Number(row[column]), 0)
      const [total = []] = await cellsOf(page, 'tfoot tr')
      expect(total.slice(1, 3).map(grosze), year).toEqual([sum(1), sum(2)])
    }
    await page.context().close()
  })

  it('reads a sum on /balance that adds up to the figure', async () => {
    const page = await openPage(one.person())
    await page.goto('/balance')
    const lines = await page.locator('.sum > div').allInnerTexts()
    const [total, ...parts] = lines.reverse()
    const added = parts.reduce((sum, text) => sum + (/odjęto/.test(text) ? -1 : 1) * grosze(text), 0)
    expect(added).toBe(total === undefined ? 0 : grosze(total))
    expect(total === undefined ? 0 : grosze(total)).toBe(Math.abs(statementOf(one).closingGr))
    await page.context().close()
  })

  it('reads on /advance what the package charged', async () => {
    const { packageDir, handEdited } = inject('portal')
    const folder = one.source === 'demo' ? packageDir : handEdited.packageDir
    const current = chargesIn(folder, one.source, one.account).findLast(({ from }) => from <= todayInWarsaw())
    const page = await openPage(one.person())
    await page.goto('/advance')
    expect(grosze(await page.locator('.figure').innerText())).toBe(current?.totalGr)
    const table = page.locator('main table').first()
    const amounts = (await table.locator('tbody td.now b').allInnerTexts()).map(grosze)
    expect(amounts.toSorted()).toEqual(current?.amounts.toSorted())
    expect(grosze(await table.locator('tfoot td.now').innerText())).toBe(current?.totalGr)
    await page.context().close()
  })
})

describe.each([
  { who: 'the tenant of the demo', person: () => personWith('tenant') },
  { who: 'the tenant of the hand-edited package', person: () => handEditedPerson('tenant') },
  { who: 'a member of the household', person: () => personWith('householdMember') },
])('$who', ({ person }) => {
  it('finds no money anywhere', async () => {
    const page = await openPage(person())
    for (const path of ['/balance', '/advance', '/balance/code'])
      expect((await page.request.get(path)).status(), path).toBe(404)
    for (const path of ['/', '/meters', '/record']) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(200)
      // The source too: nothing is sent and then hidden.
      expect(await page.content(), path).not.toMatch(/\bzł(?!\p{L})|Saldo|Zaliczka/u)
    }
    await page.context().close()
  })
})

describe.each([
  { seller: () => personWith('formerOwner'), own: 'K-31', other: 'K-31-2' },
  { seller: () => handEditedPerson('formerOwner'), own: 'L-5', other: 'L-5-2' },
])('the seller of $own', ({ seller, own, other }) => {
  it('sees that account and none of the buyer’s', async () => {
    const page = await openPage(seller())
    for (const path of ['/balance', '/record']) {
      await page.goto(path)
      expect(await page.content(), path).not.toMatch(new RegExp(`${other}(?![\\w-])`))
    }
    const view = (await (await page.request.get('/api/portal/balance')).json()) as { accounts: { code: string }[] }
    expect(view.accounts.map(({ code }) => code)).toEqual([own])
    expect(await page.getByRole('main').innerText()).toContain('Dostęp do odczytu do')
    await page.context().close()
  })
})

describe('the buyer', () => {
  it('sees nothing of the seller’s account', async () => {
    const page = await openPage(personWith('newOwner'))
    for (const path of ['/', '/balance', '/advance', '/record']) {
      await page.goto(path)
      expect(await page.content(), path).not.toMatch(/K-31(?![\w-])/)
    }
    await page.context().close()
  })
})

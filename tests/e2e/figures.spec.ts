import { describe, expect, inject, it } from 'vitest'
import { formatPln } from '@/src/domain/finance/money'
import { handEditedPerson, personWith, signedIn, useBrowser } from '@/tests/support/browser'
import { portal } from '@/tests/support/portal-command'
import type { AccountStatement } from '@/src/services/finance/account-statement'

const newPage = useBrowser()

const statement = (community: string, account: string): AccountStatement => {
  const args = ['statement', '--community', community, '--account', account, '--json']
  return portal(args, inject('portal').variables).json as AccountStatement
}

const money = (gr: number): string => formatPln(gr < 0 ? -gr : gr)

/** Words on the page with plain spaces, as amounts hold no-break ones. */
const plain = (text: string): string => text.replace(/\s+/g, ' ')

describe.each([
  ['an owner', () => personWith('resident'), 'WM-KLONOWA', 'K-7'],
  ['a part owner', () => handEditedPerson('partOwner'), 'WM-LIPOWA', 'L-3'],
  ['a former owner', () => handEditedPerson('formerOwner'), 'WM-LIPOWA', 'L-5'],
] as const)('%s', (_who, person, community, account) => {
  it('sees the figures of the command, every one of them', async () => {
    const wanted = statement(community, account)
    const page = await newPage({ storageState: await signedIn(newPage, person()) })
    await page.goto('/balance')
    const figure = plain(await page.locator('.figure').innerText())
    expect(figure).toContain(plain(money(wanted.closingGr)))
    const years = [...new Set(wanted.entries.map((entry) => entry.date.slice(0, 4)))]
    for (const year of years) {
      await page.goto(`/balance?year=${year}`)
      const shown = (await page.locator('#entries table.reflow tbody tr').allInnerTexts()).map(plain)
      const listed = wanted.entries.filter((entry) => entry.date.startsWith(year)).reverse()
      for (const [index, entry] of listed.entries()) {
        expect(shown[index], `${year}, row ${index}`).toContain(plain(money(entry.debitGr + entry.creditGr)))
        expect(shown[index], `${year}, row ${index}`).toContain(plain(money(entry.balanceGr)))
      }
    }
  })
})

describe('a tenant', () => {
  it.each([
    ['of the demo', () => personWith('tenant')],
    ['of the hand-edited house', () => handEditedPerson('tenant')],
  ])('%s finds no money anywhere', async (_which, person) => {
    const page = await newPage({ storageState: await signedIn(newPage, person()) })
    for (const path of [
      '/balance',
      '/advance',
      '/api/portal/balance',
      '/api/portal/ledger',
      '/api/portal/advance',
    ])
      expect((await page.goto(path))?.status(), path).toBe(404)
    for (const path of ['/', '/meters', '/record']) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      expect(await page.locator('body').innerText()).not.toContain('zł')
    }
  })
})

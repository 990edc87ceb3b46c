import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommunityCard, ResidentActor, Tie } from '@/access/actor/types'
import { makeBooks } from '@/src/cli/demo/books/make-books'
import { writeDemoPackage } from '@/src/cli/demo/package/write-demo-package'
import { runImport } from '@/src/import/run-import'
import { setClockForTests } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { statementPdf } from '@/src/portal/finance/documents/statement-pdf'
import { readBalance } from '@/src/portal/finance/read-balance'
import { readStatement } from '@/src/portal/finance/read-statement'
import { readYears } from '@/src/portal/finance/read-years'
import { placesOf } from '@/src/portal/register/place'
import { portalText } from '@/src/portal/text/portal-text'
import { accountStatement } from '@/src/services/finance/account-statement'
import { pdfPages } from '@/tests/support/pdf-text'
import { useTestDatabase } from '@/tests/support/database'

const TODAY = '2026-11-24'
const QUARTER = '2026-09-01'
const text = portalText('pl')

type Account = {
  id: string
  code: string
  premises_id: string
  premises_code: string
  use: Tie['premises']['use']
  community_id: string
  community_code: string
  name: string
}

useTestDatabase()
let accounts: Account[] = []
beforeAll(async () => {
  setClockForTests(() => new Date(`${TODAY}T12:00:00+01:00`))
  const folder = await mkdtemp(join(tmpdir(), 'agreement-'))
  await writeDemoPackage(folder, { today: TODAY })
  const importer = { kind: 'system' } as const
  const { applied } = await runImport({ source: folder, dryRun: false, importer, pool: appPool() })
  expect(applied).toBe(true)
  await makeBooks(appPool(), `${folder}-books`)
  await rm(folder, { recursive: true })
  await rm(`${folder}-books`, { recursive: true })
  const { rows } = await appPool().query<Account>(
    `select a.id, a.code, p.id as premises_id, p.code as premises_code, p.use, c.id as community_id,
       c.code as community_code, c.name
     from accounts a join premises p on p.id = a.premises_id join communities c on c.id = a.community_id
     order by c.code, a.code`,
  )
  accounts = rows
}, 300_000)
afterAll(() => setClockForTests(null))

const communityOf = (account: Account): CommunityCard =>
  ({
    id: account.community_id,
    name: account.name,
    city: 'Kraków',
    street: 'ul. Klonowa 12',
    postalCode: '30-702',
    dataAsOfAt: null,
    nrb: null,
    nip: null,
    regon: null,
    shortName: null,
  }) as CommunityCard

/** Someone who has held the account since before its first entry. */
function holder(account: Account): ResidentActor {
  const tie: Tie = {
    occupancyId: 'o',
    communityId: account.community_id,
    buildingId: 'b',
    premisesId: account.premises_id,
    capacity: 'owner',
    fromOn: '2000-01-01',
    toOn: null,
    isCurrent: true,
    readableUntilOn: null,
    accounts: [
      {
        accountId: account.id,
        accountCode: account.code,
        fromOn: '2000-01-01',
        untilOn: null,
        noticeFromOn: '2000-01-01',
      },
    ],
    premises: { code: account.premises_code, use: account.use, floor: null, staircase: null, areaM2: '1' },
  }
  return {
    kind: 'resident',
    id: 'r',
    sessionId: null,
    locale: 'pl',
    displayName: 'Osoba',
    ties: [tie],
    communities: { [account.community_id]: communityOf(account) },
    boardTerms: [],
  }
}

const plain = (words: string): string => words.replace(/\s+/g, ' ')

async function views(account: Account) {
  const actor = holder(account)
  const [place] = placesOf(actor)
  if (!place) throw new Error('no place')
  const command = { communityCode: account.community_code, accountCode: account.code }
  const [whole, quarter, balance, years, statement] = await Promise.all([
    accountStatement(command),
    accountStatement({ ...command, from: QUARTER }),
    readBalance(actor, place),
    readYears(actor, place),
    readStatement(actor, place, { accountId: account.id, from: QUARTER }),
  ])
  if (!balance || !years || !statement) throw new Error(`nothing to see of ${account.code}`)
  return { place, whole, quarter, balance, years, statement }
}

/** `/balance`, `/years`, the statement and its PDF, and the command `portal statement`, for every account of the demo. */
describe('the figures of every account of the demo', () => {
  it('are those of the command on the balance, the years and the statement', async () => {
    expect(accounts.length).toBeGreaterThan(100)
    // Those of the books the portal keeps itself are among them.
    expect(accounts.filter(({ community_code: code }) => code === 'WM-JESION')).toHaveLength(8)
    for (const account of accounts) {
      const { whole, quarter, balance, years, statement } = await views(account)
      const name = `${account.community_code} ${account.code}`
      expect([balance.figures.balanceGr, balance.figures.overdueGr], name).toEqual([
        whole.closingGr,
        whole.overdueGr,
      ])
      expect(years.years[0]?.closingGr ?? 0, name).toBe(whole.closingGr)
      years.years
        .slice(1)
        .forEach((year, index) => expect(year.closingGr, name).toBe(years.years[index]?.openingGr))
      const { openingGr, closingGr, overdueGr } = statement
      expect({ openingGr, closingGr, overdueGr }, name).toEqual({
        openingGr: quarter.openingGr,
        closingGr: quarter.closingGr,
        overdueGr: quarter.overdueGr,
      })
      expect(
        statement.rows.map(({ balanceGr }) => balanceGr),
        name,
      ).toEqual(quarter.entries.map(({ balanceGr }) => balanceGr))
    }
  }, 300_000)

  it('are those of the statement as PDF, read back from its text', async () => {
    for (const account of accounts) {
      const { place, quarter, statement } = await views(account)
      const context = { text, community: place.community, todayOn: TODAY, asOfAt: null }
      const pages = plain((await pdfPages(await renderPdf(statementPdf(context, statement)))).join('\n'))
      const name = `${account.community_code} ${account.code}`
      expect(pages, name).toContain(plain(`W tym po terminie ${text.money(quarter.overdueGr)}`))
      expect(pages, name).toMatch(
        new RegExp(
          `Stan na końcu \\([^)]+\\) ${plain(text.money(quarter.closingGr)).replaceAll('.', '\\.')}`,
        ),
      )
      for (const entry of quarter.entries) expect(pages, name).toContain(plain(text.amount(entry.balanceGr)))
    }
  }, 900_000)
})

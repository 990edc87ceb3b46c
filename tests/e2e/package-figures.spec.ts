import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { formatPln, parseMoney } from '@/src/domain/finance/money'
import { FILE_NAMES, HEADERS } from '@/src/cli/demo/package/hand-edited/polish-names'
import type { TableName } from '@/src/cli/demo/package/tables'
import type { MetersView } from '@/src/portal/meters/meters-view'
import { todayInWarsaw } from '@/src/platform/clock'
import { handEditedPerson, personWith, signedIn, useBrowser } from '@/tests/support/browser'
import { records } from '@/tests/unit/demo/support/read-package'

// What stands in the files that were imported must stand on the pages, read here without any of the portal's own code
// between: the demo's package in English, the hand-edited one as a clerk wrote it.

const newPage = useBrowser()

type Rows = Record<string, string>[]

const demoRows = (table: TableName): Rows =>
  records(readFileSync(join(inject('portal').packageDir, `${table}.csv`), 'utf8'))

/** Windows-1250, Polish headers, `dd.mm.yyyy`, decimal commas: put into the demo's own form. */
const clerkRows = (table: TableName): Rows => {
  const folder = inject('portal').handEdited.packageDir
  const file = readdirSync(folder).find((name) => name === FILE_NAMES[table])
  if (!file) throw new Error(`The hand-edited package has no ${table}.`)
  const english = Object.fromEntries(Object.entries(HEADERS[table]).map(([name, polish]) => [polish, name]))
  const rows = records(new TextDecoder('windows-1250').decode(readFileSync(join(folder, file))))
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([header, cell]) => [
        english[header] ?? header,
        cell.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1'),
      ]),
    ),
  )
}

const grosze = (cell: string | undefined): bigint => {
  const parsed = parseMoney(cell ?? '')
  if (!parsed.ok) throw new Error(`no money: ${cell}`)
  return parsed.value
}

/** Words with plain spaces and hyphens, as the pages keep some from breaking. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('\u2011', '-')

/** The account's rows of the notice in force today. */
const noticeOf = (charges: Rows, account: string): Rows => {
  const own = charges.filter((row) => row['account'] === account && row['validFrom']! <= todayInWarsaw())
  const newest = own.reduce((last, row) => (row['validFrom']! > last ? row['validFrom']! : last), '')
  return own.filter((row) => row['validFrom'] === newest)
}

describe.each([
  ['an owner', () => personWith('resident'), demoRows, 'K-7', '7'],
  ['a part owner of the hand-edited house', () => handEditedPerson('partOwner'), clerkRows, 'L-3', '3'],
] as const)('%s', (_who, person, rowsOf, account, premises) => {
  it('sees every component of the advance as the file has it, and their sum', async () => {
    const page = await newPage({ storageState: await signedIn(newPage, person()) })
    await page.goto('/advance')
    const notice = noticeOf(rowsOf('charges'), account)
    expect(notice.length).toBeGreaterThan(1)
    const table = plain(await page.locator('main').innerText())
    for (const row of notice) {
      expect(table).toContain(plain(row['name']!))
      expect(table).toContain(plain(formatPln(grosze(row['amount']))))
    }
    const total = notice.reduce((sum, row) => sum + grosze(row['amount']), 0n)
    expect(plain(await page.locator('.figure-amount').first().innerText())).toBe(plain(formatPln(total)))
  })

  it('sees each meter of the home with the last value the file has', async () => {
    const page = await newPage({ storageState: await signedIn(newPage, person()) })
    await page.goto('/meters')
    const shown = plain(await page.locator('main').innerText())
    const hanging = rowsOf('meters').filter((row) => row['premises'] === premises && !row['removedOn'])
    expect(hanging.length).toBeGreaterThan(0)
    for (const meter of hanging) {
      expect(shown).toContain(meter['serial']!)
      const values = rowsOf('readings')
        .filter((row) => row['meter'] === meter['serial'])
        .sort((a, b) => (a['date']! < b['date']! ? -1 : 1))
      const last = values.at(-1)?.['value'] ?? meter['initialReading']!
      expect(shown).toContain(last.replace('.', ','))
    }
  })
})

describe('a tenant', () => {
  it.each([
    ['of the demo', () => personWith('tenant'), demoRows, 'KL-026-N'],
    ['of the hand-edited house', () => handEditedPerson('tenant'), clerkRows, 'LI-006-N'],
  ] as const)('%s sees the readings of the own time, all of them and no others', async (...row) => {
    const [, person, rowsOf, code] = row
    const page = await newPage({ storageState: await signedIn(newPage, person()) })
    const { lines } = (await (await page.request.get('/api/portal/meters')).json()) as MetersView
    const tie = rowsOf('occupancies').find((each) => each['person'] === code)
    const serials = rowsOf('meters')
      .filter((each) => each['premises'] === tie?.['premises'])
      .map((each) => each['serial'])
    const wanted = rowsOf('readings').filter(
      (each) => serials.includes(each['meter']) && each['date']! >= tie!['from']!,
    )
    expect(wanted.length).toBeGreaterThan(0)
    const shown = lines.flatMap((line) => line.readings).map(({ serial, readOn }) => `${serial} ${readOn}`)
    expect(new Set(shown)).toEqual(new Set(wanted.map((each) => `${each['meter']} ${each['date']}`)))
  })
})

import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { toCsv } from '@/src/platform/tables/to-csv'
import { toXlsx } from '@/src/platform/tables/to-xlsx'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { statementPdf } from '@/src/portal/finance/documents/statement-pdf'
import { statementTable } from '@/src/portal/finance/documents/statement-table'
import { toStatementView } from '@/src/portal/finance/read-statement'
import { toYearsView } from '@/src/portal/finance/read-years'
import { readWish } from '@/src/portal/finance/statement-wish'
import { YearsPage } from '@/src/portal/finance/YearsPage'
import { portalText } from '@/src/portal/text/portal-text'
import { pdfPages } from '@/tests/support/pdf-text'
import { klonowa, ledgerOf } from './support/book'
import { community, contextOf, plain, resident, tie, TODAY } from './support/residents'

const text = portalText('pl')
const wish = (from?: string, to?: string) => ({ accountId: null, from, to })
const viewOf = (from?: string, to?: string) => {
  const view = toStatementView({ community }, [ledgerOf(klonowa)], wish(from, to), TODAY)
  if (!view) throw new Error('no view')
  return view
}

describe('the statement of a year', () => {
  const view = viewOf('2026-01-01', '2026-12-31')

  it('as PDF holds every entry with its amount and the balance after it, and the sums', async () => {
    const document = statementPdf({ text, community, todayOn: TODAY, asOfAt: community.dataAsOfAt }, view)
    const pages = await pdfPages(await renderPdf(document))
    const all = plain(pages.join('\n'))
    expect(all).toContain('od 1 stycznia 2026 do 31 grudnia 2026')
    expect(all).toContain('Stan na końcu (do zapłaty) 412,30 zł')
    expect(all).toContain('Stan na początku (nadpłata) 35,00 zł')
    for (const row of view.rows) {
      expect(all).toContain(plain(text.amount(row.debitGr + row.creditGr)))
      expect(all).toContain(plain(text.amount(row.balanceGr)))
    }
    expect(all).toContain(`Strona 1 z ${pages.length}`)
  })

  it('as CSV and XLSX holds the same numbers', async () => {
    const table = statementTable(text, view)
    const records: string[][] = parse(toCsv(table), { bom: true, delimiter: ';' })
    expect(records.slice(2).map((record) => record.at(-1))).toEqual(
      view.rows.map(({ balanceGr }) => (balanceGr / 100).toFixed(2).replace('.', ',')),
    )
    const sheet = await readSheet(await toXlsx(table))
    expect(sheet.slice(2).map((row) => row.at(-1))).toEqual(view.rows.map(({ balanceGr }) => balanceGr / 100))
    expect(sheet[1]?.at(-1)).toBe(-35)
  })
})

describe('days asked for', () => {
  it('may be typed as in Poland, and may be left out', () => {
    expect(readWish({ from: '29.03.2026', to: null })).toEqual({
      ok: true,
      from: '2026-03-29',
      to: undefined,
    })
  })

  it.each([
    [
      { from: '2026-02-30', to: null },
      { field: 'from', code: 'BAD_DAY' },
    ],
    [
      { from: null, to: 'kiedyś' },
      { field: 'to', code: 'BAD_DAY' },
    ],
    [
      { from: '2026-02-02', to: '2026-02-01' },
      { field: 'to', code: 'ORDER' },
    ],
  ])('%o is refused with what to correct', (typed, problem) => {
    expect(readWish(typed)).toEqual({ ok: false, problem })
    const years = toYearsView({ community }, [ledgerOf(klonowa)], null)
    if (!years) throw new Error('no view')
    const html = renderToStaticMarkup(
      <YearsPage context={contextOf(resident(tie()))} view={years} wish={typed} />,
    )
    expect(html).toContain('Błąd:')
    expect(html).toContain(`id="${problem.field}-error"`)
    expect(html.match(/<title>/g)).toHaveLength(1)
  })
})

describe('the years (domain rules 3.3)', () => {
  const years = toYearsView({ community }, [ledgerOf(klonowa)], null)
  const html = plain(
    renderToStaticMarkup(
      years ? (
        <YearsPage context={contextOf(resident(tie()))} view={years} wish={{ from: null, to: null }} />
      ) : null,
    ),
  )

  it('are one row each, the newest first, and lead down to their entries', () => {
    expect(years?.years.map(({ year }) => year)).toEqual([2026, 2025])
    expect(years?.years[0]?.openingGr).toBe(years?.years[1]?.closingGr)
    expect(html).toContain('href="/balance?year=2025#entries"')
  })

  it('say overpaid and deducted in words, never by a sign', () => {
    expect(html).toContain('nadpłata')
    expect(html).toContain('odjęto')
    expect(html).not.toMatch(/[−-]\d+,\d\d zł/)
  })
})

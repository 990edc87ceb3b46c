import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { ExportTable } from '@/src/platform/tables/table'
import { toCsv } from '@/src/platform/tables/to-csv'
import { toXlsx } from '@/src/platform/tables/to-xlsx'

const table: ExportTable = {
  title: 'Salda: marzec/kwiecień [2026]',
  columns: [
    { key: 'day', label: 'Data', kind: 'date' },
    { key: 'what', label: 'Opis', kind: 'text' },
    { key: 'amount', label: 'Kwota (zł)', kind: 'money' },
    { key: 'rate', label: 'Stawka', kind: 'decimal' },
    { key: 'count', label: 'Osoby', kind: 'integer' },
  ],
  rows: [
    { day: '2026-03-29', what: 'Wpłata; „za marzec”\nŁódź', amount: -97207, rate: '5.213300', count: 3 },
    { day: null, what: '=HYPERLINK("http://x")', amount: 123456789n, rate: null, count: 0 },
    { day: '2026-01-01', what: '+48 600', amount: 5, rate: '-1.5', count: null },
  ],
}

describe('CSV', () => {
  it('opens in a Polish spreadsheet: BOM, semicolons, decimal comma, quotes where needed', () => {
    const lines = toCsv(table).split('\r\n')
    expect(lines[0]).toBe('\ufeffData;Opis;Kwota (zł);Stawka;Osoby')
    expect(lines[1]).toBe('2026-03-29;"Wpłata; „za marzec”\nŁódź";-972,07;5,213300;3')
    expect(lines.at(-1)).toBe('')
  })

  it('runs no formula: what begins like one is text', () => {
    const records: string[][] = parse(toCsv(table), { bom: true, delimiter: ';' })
    expect(records.map((record) => record[1])).toEqual([
      'Opis',
      'Wpłata; „za marzec”\nŁódź',
      `'=HYPERLINK("http://x")`,
      `'+48 600`,
    ])
    expect(records[2]).toEqual(['', `'=HYPERLINK("http://x")`, '1234567,89', '', '0'])
    expect(records[3]?.[2]).toBe('0,05')
    // A negative amount is a number, no formula.
    expect(records[1]?.[2]).toBe('-972,07')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('escapes %j', (text) => {
    const csv = toCsv({
      title: 'x',
      columns: [{ key: 'a', label: 'A', kind: 'text' }],
      rows: [{ a: text }],
    })
    const records: string[][] = parse(csv, {
      bom: true,
      delimiter: ';',
      trim: false,
      record_delimiter: '\r\n',
    })
    expect(records[1]?.[0]).toBe(`'${text}`)
  })
})

describe('XLSX', () => {
  it('keeps numbers, amounts and days in their own types and formulas as text', async () => {
    const rows = await readSheet(await toXlsx(table))
    expect(rows[0]).toEqual(['Data', 'Opis', 'Kwota (zł)', 'Stawka', 'Osoby'])
    expect(rows[1]).toEqual([
      new Date('2026-03-29T00:00:00Z'),
      'Wpłata; „za marzec”\nŁódź',
      -972.07,
      5.2133,
      3,
    ])
    expect(rows[2]).toEqual([null, `'=HYPERLINK("http://x")`, 1234567.89, null, 0])
    expect(rows[3]).toEqual([new Date('2026-01-01T00:00:00Z'), `'+48 600`, 0.05, -1.5, null])
  })
})

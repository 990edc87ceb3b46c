import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { countsOf, errorsOf, importFiles } from './support/import-files'
import { changed, SAMPLE } from './support/sample-package'
import { countRows, emptyDatabase, snapshot } from './support/stored-rows'

const database = useTestDatabase()

beforeEach(() => emptyDatabase(database().owner))

describe('a package sent again', () => {
  it('is unchanged in every row, and no data row is written', async () => {
    const first = await importFiles(SAMPLE)
    expect(errorsOf(first)).toEqual([])
    expect(first.applied).toBe(true)
    expect(first.files.map((file) => file.new)).toEqual(first.files.map((file) => file.rows))
    const before = await snapshot(database().owner)
    const second = await importFiles(SAMPLE)
    expect(second.applied).toBe(true)
    expect(second.files.map((file) => file.unchanged)).toEqual(second.files.map((file) => file.rows))
    expect(await snapshot(database().owner)).toEqual(before)
  })

  it('counts a changed row as changed and writes that row alone', async () => {
    await importFiles(SAMPLE)
    const before = await snapshot(database().owner)
    const files = changed('premises.csv', ';50,5;', ';51,5;', changed('board-terms.csv', 'costs|', ''))
    const result = await importFiles(files)
    expect(countsOf(result, 'premises')).toMatchObject({ changed: 1, unchanged: 2, new: 0 })
    expect(countsOf(result, 'board-terms')).toMatchObject({ changed: 1 })
    const after = await snapshot(database().owner)
    const touched = Object.keys(after).filter(
      (table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]),
    )
    expect(touched).toEqual(['premises', 'board_terms', 'board_terms_grants'])
  })

  it('keeps what a missing optional column or a missing row says nothing about', async () => {
    await importFiles(SAMPLE)
    const before = await countRows(database().owner)
    const result = await importFiles({ 'people.csv': 'code;firstName;lastName\nP1;Jan;Żółkiewski\n' })
    expect(countsOf(result, 'people')).toMatchObject({ unchanged: 1, changed: 0 })
    expect(await countRows(database().owner)).toBe(before)
    const { rows } = await database().owner.query(`select email, phone from residents where code = 'P1'`)
    expect(rows).toEqual([{ email: 'jan@example.pl', phone: '600 100 100' }])
  })

  it('with lists in another order and with repetitions is unchanged', async () => {
    await importFiles(SAMPLE)
    const result = await importFiles(
      changed(
        'occupancies.csv',
        'K1|K2',
        ' K2 | K1|K2',
        changed('board-terms.csv', 'costs|balances', 'salda|koszty'),
      ),
    )
    expect(countsOf(result, 'occupancies')).toMatchObject({ unchanged: 3 })
    expect(countsOf(result, 'board-terms')).toMatchObject({ unchanged: 1 })
  })

  it('any package of entries is unchanged the second time', async () => {
    await importFiles(SAMPLE)
    const entry = fc.record({
      debit: fc.boolean(),
      grosze: fc.integer({ min: 1, max: 999_999_999 }),
      day: fc.integer({ min: 1, max: 28 }),
      text: fc.string({
        unit: fc.constantFrom('a', 'ż', '"', ';', '\\', '\n', '\t', ' ', '|', '=', '\u00a0'),
        maxLength: 12,
      }),
      reverses: fc.boolean(),
    })
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 12 }),
        fc.nat(1_000_000_000),
        async (entries, start) => {
          const lines = entries.map((one, index) => {
            const amount = `${Math.floor(one.grosze / 100)},${String(one.grosze % 100).padStart(2, '0')}`
            const sides = one.debit ? `${amount};` : `;${amount}`
            const day = `${String(one.day).padStart(2, '0')}.02.2026`
            const reversed = one.reverses && index > 0 ? `X${start}-${index - 1}` : ''
            return `WM1;X${start}-${index};K1;${day};correction;${sides};${cell(one.text)};${reversed}`
          })
          const files = {
            'ledger.csv': `community;externalId;account;date;kind;debit;credit;description;reversalOf\n${lines.join('\n')}\n`,
          }
          expect(errorsOf(await importFiles(files))).toEqual([])
          const again = await importFiles(files)
          expect(countsOf(again, 'ledger')).toMatchObject({ unchanged: entries.length, new: 0, changed: 0 })
        },
      ),
      { numRuns: 8 },
    )
  })
})

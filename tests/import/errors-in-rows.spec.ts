import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { errorsOf, importFiles } from './support/import-files'
import { changed, SAMPLE, withLine } from './support/sample-package'
import { countRows } from './support/stored-rows'
import { WRONG_ROWS } from './support/wrong-rows'
import { WRONG_SETTLEMENTS } from './support/wrong-settlements'

const database = useTestDatabase()

describe('a package with one wrong row', () => {
  it.each([...WRONG_ROWS, ...WRONG_SETTLEMENTS])('%s: %s', async (_, expected, files) => {
    const result = await importFiles(files)
    expect(errorsOf(result)).toEqual([expected])
    expect(result.applied).toBe(false)
    expect(await countRows(database().owner)).toBe(0)
  })

  it('is refused although everything else is new, and the rest is counted', async () => {
    const result = await importFiles(changed('ledger.csv', 'payment', 'gift'))
    expect(result.files.find((file) => file.name === 'ledger')).toEqual({
      name: 'ledger',
      rows: 3,
      new: 2,
      changed: 0,
      unchanged: 0,
      errors: 1,
    })
  })

  it('leaves a batch row that tells of it, and no audit row', async () => {
    const result = await importFiles(changed('ledger.csv', 'payment', 'gift'))
    const { rows } = await database().owner.query('select state, errors from import_batches where id = $1', [
      result.batch,
    ])
    expect(rows).toEqual([{ state: 'refused', errors: result.errors }])
    expect((await database().owner.query('select 1 from audit_events')).rowCount).toBe(0)
  })
})

describe('errors do not cascade', () => {
  it('rows that name a refused row find it', async () => {
    const result = await importFiles(changed('accounts.csv', 'K1;1;;;2020-01-01', 'K1;1;;;2020-13-01'))
    expect(errorsOf(result)).toEqual(['accounts 2 openedOn BAD_DATE'])
  })

  it('rows that name a ragged row find it', async () => {
    const result = await importFiles(changed('people.csv', 'Anna;Nowak;;;', 'Anna;Nowak;'))
    expect(errorsOf(result)).toEqual(['people 3 - BAD_FILE'])
  })

  it('rows of an unknown community are told so once each, at the community', async () => {
    const result = await importFiles(withLine('ledger.csv', 'WM9;E9;K9;2026-01-05;;payment;;;;;1,00;'))
    expect(errorsOf(result)).toEqual(['ledger 5 community UNKNOWN_REFERENCE'])
  })

  it('a file that cannot be read as a whole does not make references to it wrong', async () => {
    const result = await importFiles(changed('accounts.csv', 'openedOn', 'opened'))
    expect(errorsOf(result)).toEqual(['accounts - openedOn MISSING_COLUMN'])
  })

  it('an error in a key is reported once and the row is no reference', async () => {
    const result = await importFiles(changed('charges.csv', ';fr;', ';;', SAMPLE))
    expect(errorsOf(result)).toEqual(['charges 2 component MISSING_VALUE'])
  })
})

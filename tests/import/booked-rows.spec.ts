import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { countsOf, errorsOf, importFiles } from './support/import-files'
import { changed, SAMPLE } from './support/sample-package'
import { emptyDatabase, snapshot } from './support/stored-rows'

const database = useTestDatabase()

beforeEach(() => emptyDatabase(database().owner))

describe('booked rows', () => {
  it.each([
    ['the amount', 'credit', changed('ledger.csv', '400,00', '400,01')],
    ['the date', 'date', changed('ledger.csv', '2026-01-05;;', '2026-01-04;;')],
    ['what it reverses', 'reversalOf', changed('ledger.csv', '412,30;E1', '412,30;')],
    [
      'account and amount: the first column is named',
      'account',
      changed('ledger.csv', '400,00', '401', changed('ledger.csv', 'E2;K1', 'E2;K2')),
    ],
  ])('may not change %s', async (_, column, files) => {
    await importFiles(SAMPLE)
    const before = await snapshot(database().owner)
    const result = await importFiles(files)
    expect(errorsOf(result)).toEqual([`ledger ${column === 'reversalOf' ? 4 : 3} ${column} IMMUTABLE_ROW`])
    expect(await snapshot(database().owner)).toEqual(before)
  })

  it('may change description and document', async () => {
    await importFiles(SAMPLE)
    const result = await importFiles(changed('ledger.csv', 'WB/1;;Wpłata', 'WB/2;;Wpłata gotówką'))
    expect(errorsOf(result)).toEqual([])
    expect(countsOf(result, 'ledger')).toMatchObject({ changed: 1, unchanged: 2 })
    const { rows } = await database().owner.query(
      `select document, description, credit_gr from ledger_entries where external_id = 'E2'`,
    )
    expect(rows).toEqual([{ document: 'WB/2', description: 'Wpłata gotówką', credit_gr: 40000 }])
  })

  it('carry their batch, their reversal and the due day moved past Saturday and holiday', async () => {
    const result = await importFiles(SAMPLE)
    const { rows } = await database().owner.query(
      `select e.external_id, e.batch_id, r.external_id as reverses, e.effective_due_on::text as due
       from ledger_entries e left join ledger_entries r on r.id = e.reversal_of_id order by 1`,
    )
    // 10 January 2026 is a Saturday; 6 January is Epiphany.
    expect(rows).toEqual([
      { external_id: 'E1', batch_id: result.batch, reverses: null, due: '2026-01-12' },
      { external_id: 'E2', batch_id: result.batch, reverses: null, due: '2026-01-05' },
      { external_id: 'E3', batch_id: result.batch, reverses: 'E1', due: '2026-01-07' },
    ])
  })
})

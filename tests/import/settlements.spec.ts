import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { countsOf, errorsOf, importFiles } from './support/import-files'
import { changed, only, SAMPLE, withLine, without } from './support/sample-package'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()

beforeEach(() => emptyDatabase(database().owner))

describe('settlements', () => {
  it('come in with their lines, meters and sums (domain.md 3.1: 187.68 − 169.00 = 18.68)', async () => {
    expect(errorsOf(await importFiles(SAMPLE))).toEqual([])
    const { rows } = await database().owner.query(
      `select s.external_id, s.advances_gr::text, s.cost_gr::text, s.result_gr::text, l.line, m.serial,
         l.reading_to::text, l.quantity::text, l.unit_price::text
       from settlements s join settlement_lines l on l.settlement_id = s.id left join meters m on m.id = l.meter_id
       order by s.external_id, l.line`,
    )
    expect(rows[0]).toEqual({
      external_id: 'R1',
      advances_gr: '18768',
      cost_gr: '16900',
      result_gr: '1868',
      line: '1',
      serial: 'M2',
      reading_to: '32.417',
      quantity: '32.417',
      unit_price: '5.213300',
    })
    expect(rows.map((row: { line: string }) => row.line)).toEqual(['1', '1', '2'])
  })

  it('are corrected by a later package, header and lines together', async () => {
    await importFiles(SAMPLE)
    const files = changed(
      'settlements.csv',
      '100,00;110,50;-10,50',
      '100,00;100,00;0,00',
      changed('settlement-lines.csv', '90,00;101,00', '90,00;90,50'),
    )
    const result = await importFiles(files)
    expect(errorsOf(result)).toEqual([])
    expect(countsOf(result, 'settlements')).toMatchObject({ changed: 1, unchanged: 1 })
    expect(countsOf(result, 'settlement-lines')).toMatchObject({ changed: 1, unchanged: 2 })
  })

  it('sent without lines are held against the stored ones', async () => {
    await importFiles(SAMPLE)
    const clean = await importFiles(only(['settlements.csv']))
    expect(errorsOf(clean)).toEqual([])
    const wrong = await importFiles(
      only(['settlements.csv'], changed('settlements.csv', '187,68;169,00;18,68', '187,68;169,01;18,67')),
    )
    expect(errorsOf(wrong)).toEqual(['settlements 2 result SUM_MISMATCH'])
  })

  it('whose lines come alone are held against them', async () => {
    await importFiles(SAMPLE)
    expect(errorsOf(await importFiles(only(['settlement-lines.csv'])))).toEqual([])
    const wrong = await importFiles(
      only(
        ['settlement-lines.csv'],
        withLine('settlement-lines.csv', 'WM1;R1;2;SC;Ścieki;meter;;;;1;1;0;0,01'),
      ),
    )
    expect(errorsOf(wrong)).toEqual(['settlement-lines 2 cost SUM_MISMATCH'])
    expect(wrong.applied).toBe(false)
  })

  it('with a line that is wrong itself yield that one error', async () => {
    const result = await importFiles(changed('settlement-lines.csv', ';169,00', ';169,0x'))
    expect(errorsOf(result)).toEqual(['settlement-lines 2 cost BAD_NUMBER'])
  })

  it('cannot be stored with other sums by anyone: the database refuses', async () => {
    await importFiles(SAMPLE)
    await expect(
      database().owner.query(`update settlement_lines set cost_gr = cost_gr + 1 where line = '2'`),
    ).rejects.toMatchObject({ constraint: 'settlements_sum' })
    await expect(
      database().owner.query('update settlements set result_gr = result_gr + 1'),
    ).rejects.toMatchObject({ constraint: 'settlements_result' })
  })

  it('may stay out of a package altogether', async () => {
    const result = await importFiles(without(['settlements.csv', 'settlement-lines.csv']))
    expect(errorsOf(result)).toEqual([])
  })
})

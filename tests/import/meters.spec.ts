import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { exportReadings } from '@/src/services/meters/export-readings'
import { countsOf, errorsOf, importFiles } from './support/import-files'
import { changed, only, SAMPLE } from './support/sample-package'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()

beforeEach(async () => {
  await emptyDatabase(database().owner)
  await importFiles(SAMPLE)
})

describe('meters and readings', () => {
  const flags = async (): Promise<unknown[]> => {
    const text = `select m.serial, r.read_on::text as day, r.flag, p.code as premises from meter_readings r
      join meters m on m.id = r.meter_id left join premises p on p.id = r.premises_id order by 1, 2`
    return (await database().owner.query<Record<string, unknown>>(text)).rows
  }

  it('a falling reading is stored and flagged, also against the initial one and against one that came later', async () => {
    await importFiles({
      'readings.csv':
        'community;meter;date;kind;value\nWM1;M1;2020-02-01;remote;1\nWM1;M1;2020-06-30;remote;13\nWM1;M1;2021-12-31;remote;12,5\n',
    })
    expect(await flags()).toEqual([
      { serial: 'M1', day: '2020-02-01', flag: 'falling', premises: '1' },
      { serial: 'M1', day: '2020-06-30', flag: null, premises: '1' },
      { serial: 'M1', day: '2020-12-31', flag: 'falling', premises: '1' },
      { serial: 'M1', day: '2021-12-31', flag: null, premises: '1' },
      { serial: 'M2', day: '2025-12-31', flag: null, premises: '1' },
    ])
  })

  it('a corrected value takes the flag off again', async () => {
    const header = 'community;meter;date;kind;value\n'
    await importFiles({ 'readings.csv': `${header}WM1;M2;2026-01-31;remote;2\n` })
    expect((await flags()).at(-1)).toMatchObject({ day: '2026-01-31', flag: 'falling' })
    await importFiles({ 'readings.csv': `${header}WM1;M2;2026-01-31;remote;4\n` })
    expect((await flags()).at(-1)).toMatchObject({ day: '2026-01-31', flag: null })
  })

  it('a day is taken off readings of a program that dates them the next day, but for the first and the last', async () => {
    await database().owner.query(`update communities set readings_dated_next_day = true where code = 'WM1'`)
    const text = 'community;meter;date;kind;value\nWM1;M2;2026-07-01;remote;40\nWM1;M2;2026-07-01;final;40\n'
    await importFiles({ 'readings.csv': text })
    const days = await database().owner.query(
      `select r.read_on::text as day, r.kind from meter_readings r join meters m on m.id = r.meter_id
       where m.serial = 'M2' and r.read_on >= '2026-06-01' order by 1`,
    )
    expect(days.rows).toEqual([
      { day: '2026-06-30', kind: 'remote' },
      { day: '2026-07-01', kind: 'final' },
    ])
    // Sent again, the same rows are found again.
    const again = await importFiles({ 'readings.csv': text })
    expect(again.files[0]).toMatchObject({ name: 'readings', new: 0, changed: 0, unchanged: 2 })
  })

  it.each([false, true])(
    'what the portal gives out of readings comes in again unchanged (dated the next day: %s)',
    async (datedNextDay) => {
      await database().owner.query(`update communities set readings_dated_next_day = $1`, [datedNextDay])
      await importFiles({
        'readings.csv':
          'community;meter;date;kind;value\nWM1;M2;2026-07-01;remote;40,125\nWM1;M2;2026-07-02;final;41\n',
      })
      const { rows } = await database().owner.query<{ id: string }>(
        `select id from communities where code = 'WM1'`,
      )
      const span = { fromOn: '1900-01-01', toOn: '2100-01-01' }
      const csv = await exportReadings({ staffId: 'nobody', communities: 'all' }, rows[0]?.id ?? '', span)
      const again = await importFiles({ 'readings.csv': csv ?? '' })
      expect(errorsOf(again)).toEqual([])
      expect(countsOf(again, 'readings')).toMatchObject({ rows: 4, new: 0, changed: 0, unchanged: 4 })
    },
  )

  it('a confirmed rollover is no falling reading', async () => {
    const header = 'community;meter;date;kind;value\n'
    await importFiles({ 'readings.csv': `${header}WM1;M2;2026-01-31;remote;2\n` })
    await database().owner.query(
      `update meter_readings set rollover = true, flag = null where read_on = '2026-01-31'`,
    )
    await importFiles({ 'readings.csv': `${header}WM1;M2;2026-02-28;remote;3\n` })
    expect((await flags()).slice(-2)).toMatchObject([{ flag: null }, { flag: null }])
  })

  it('readings follow their meter when its premises are put right', async () => {
    await importFiles(changed('meters.csv', 'WM1;M2;1;', 'WM1;M2;2;', only(['meters.csv'])))
    expect(await flags()).toEqual([
      { serial: 'M1', day: '2020-12-31', flag: null, premises: '1' },
      { serial: 'M2', day: '2025-12-31', flag: null, premises: '2' },
    ])
  })

  it('a main meter stands in its building, others name it and the one they replace', async () => {
    const { rows } = await database().owner.query(
      `select m.serial, b.code as building, p.serial as parent, r.serial as replaces, m.remote, m.unit from meters m
       left join buildings b on b.id = m.building_id left join meters p on p.id = m.parent_id left join meters r on r.id = m.replaces_id order by 1`,
    )
    expect(rows).toEqual([
      { serial: 'G1', building: 'B1', parent: null, replaces: null, remote: false, unit: 'm³' },
      { serial: 'M1', building: null, parent: 'G1', replaces: null, remote: false, unit: 'm³' },
      { serial: 'M2', building: null, parent: 'G1', replaces: 'M1', remote: true, unit: 'm³' },
    ])
  })
})

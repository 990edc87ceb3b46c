import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { countsOf, errorsOf, importFiles, warningsOf } from './support/import-files'
import { SAMPLE } from './support/sample-package'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()

const header = 'wspolnota;id;budynek;lokal;kategoria;tytul;opis;data;status;raport;wykonano\n'
const rows = {
  own: 'WM1;Z1;;1;hydraulika;Cieknie kran;Kapie;2026-01-12;w_realizacji;;\n',
  common: 'WM1;Z2;B1;;Winda;Winda stoi;;2026-01-13;zamknięta;Wymieniono stycznik;2026-01-15\n',
  noise: 'WM1;Z3;B1;;hałas;Hałas w nocy;;14.01.2026;zgłoszona;;\n',
  unknown: 'WM1;Z4;;;szlaban;Szlaban nie działa;;2026-01-15;reported;;\n',
}
const packed = (...lines: string[]) => ({ ...SAMPLE, 'usterki.csv': header + lines.join('') })

const stored = async () =>
  (
    await database().owner.query<Record<string, unknown>>(
      `select f.external_id as id, f.number, p.code as premises, b.code as building, f.category, f.category_word as word,
         f.visibility, f.status, f.priority, f.fix_by_on::text as "fixByOn", f.done_on::text as "doneOn",
         f.report_text as report, f.closed_on::text as "closedOn",
         array(select e.kind || ':' || e.status from fault_events e where e.fault_id = f.id order by e.at, e.id) as events
       from faults f left join premises p on p.id = f.premises_id left join buildings b on b.id = f.building_id
       order by f.external_id`,
    )
  ).rows

describe('faults', () => {
  beforeEach(async () => {
    await emptyDatabase(database().owner)
    const result = await importFiles(packed(...Object.values(rows)))
    expect([errorsOf(result), warningsOf(result), result.applied]).toEqual([[], [], true])
  })

  it('come with place, category, terms and timeline', async () => {
    expect(await stored()).toMatchObject([
      {
        ...{ id: 'Z1', premises: '1', building: null, category: 'plumbing', visibility: 'building' },
        // Fourteen working days from Monday, 12 January 2026.
        ...{ status: 'inProgress', priority: 'normal', fixByOn: '2026-01-30' },
        events: ['reported:reported', 'status:inProgress'],
      },
      {
        ...{ id: 'Z2', premises: null, building: 'B1', category: 'lift', status: 'closed', fixByOn: null },
        ...{ doneOn: '2026-01-15', report: 'Wymieniono stycznik', closedOn: '2026-01-15' },
        events: ['reported:reported', 'status:closed'],
      },
      { id: 'Z3', category: 'noise', visibility: 'reporter', events: ['reported:reported'] },
      { id: 'Z4', premises: null, building: null, category: 'other', word: 'szlaban' },
    ])
    const numbers = (await stored()).map(({ number }) => number)
    expect([...numbers].sort()).toEqual(['001/2026', '002/2026', '003/2026', '004/2026'])
  })

  it('are found again: the second import changes nothing', async () => {
    const before = await stored()
    const result = await importFiles(packed(...Object.values(rows)))
    expect(countsOf(result, 'faults')).toMatchObject({ new: 0, changed: 0, unchanged: 4 })
    expect(await stored()).toEqual(before)
  })

  it('that move there move here, with an event, and keep what staff decided here', async () => {
    await database().owner.query(
      `update faults set category = 'door', visibility = 'reporter', priority = 'urgent' where external_id = 'Z4'`,
    )
    const line = rows.unknown.replace('reported;;', 'wykonana;Naprawiono;2026-01-20')
    const result = await importFiles(packed(rows.own, rows.common, rows.noise, line))
    expect(countsOf(result, 'faults')).toMatchObject({ new: 0, changed: 1, unchanged: 3 })
    expect((await stored())[3]).toMatchObject({
      ...{ status: 'done', category: 'door', visibility: 'reporter', priority: 'urgent' },
      events: ['reported:reported', 'status:done'],
    })
  })

  it.each([
    ['an unknown status', rows.own.replace('w_realizacji', 'gotowa'), 'faults 2 status BAD_CHOICE'],
    ['an unknown premises', rows.own.replace(';1;', ';99;'), 'faults 2 premises UNKNOWN_REFERENCE'],
    ['an unknown building', rows.common.replace('B1', 'B9'), 'faults 2 building UNKNOWN_REFERENCE'],
    ['an impossible day', rows.own.replace('2026-01-12', '2026-02-30'), 'faults 2 reportedOn BAD_DATE'],
    [
      'work before the report',
      rows.common.replace('2026-01-15\n', '2026-01-01\n'),
      'faults 2 doneOn BAD_DATE',
    ],
    ['no title', rows.own.replace('Cieknie kran', ''), 'faults 2 title MISSING_VALUE'],
    ['no category', rows.own.replace('hydraulika', ''), 'faults 2 category MISSING_VALUE'],
    ['the same id twice', rows.own + rows.own, 'faults 3 externalId DUPLICATE_KEY'],
  ])('with %s are refused, and nothing is written', async (_what, lines, error) => {
    const before = await stored()
    const result = await importFiles(packed(lines))
    expect([errorsOf(result), result.applied]).toEqual([[error], false])
    expect(await stored()).toEqual(before)
  })
})

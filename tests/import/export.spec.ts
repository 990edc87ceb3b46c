import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { samplePdf, samplePhoto } from '../support/sample-files'
import { useTestDatabase } from '../support/database'
import { bytesBelow, exportTo, linesOf } from './support/exports'
import { countsOf, errorsOf, importFiles, importFrom, inFolder, warningsOf } from './support/import-files'
import { changed, SAMPLE, withLine } from './support/sample-package'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()
const sql = (text: string, values: unknown[] = []) => database().owner.query(text, values)

const documents =
  'community;externalId;title;category;publishedOn;audience;resolution;file\n' +
  'WM1;D/1;Regulamin;rules;2024-01-01;owners|staircase:B1/A|group:Klatka A|resident:P3;;files/Regulamin domu.pdf\n' +
  'WM1;D_1;Plan;other;2024-02-01;;;files/plan.jpeg\n'

const packed = async () => ({
  ...SAMPLE,
  'documents.csv': documents,
  'files/Regulamin domu.pdf': samplePdf,
  // Kept without the place it was taken: the bytes that leave are not those that came.
  'files/plan.jpeg': await samplePhoto('jpeg'),
})

/** Exports, checks that the package changes nothing here, and that an empty portal gives the same one back. */
const goesRound = async (folder: string): Promise<void> => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  await exportTo(first)
  const again = await importFrom(first)
  expect([errorsOf(again), warningsOf(again)]).toEqual([[], []])
  expect(again.files.filter(({ rows, unchanged }) => rows !== unchanged)).toEqual([])
  await emptyDatabase(database().owner)
  const fresh = await importFrom(first)
  expect([errorsOf(fresh), warningsOf(fresh), fresh.applied]).toEqual([[], [], true])
  await exportTo(second)
  expect(await bytesBelow(second)).toEqual(await bytesBelow(first))
}

beforeEach(async () => {
  await emptyDatabase(database().owner)
  const result = await importFiles(await packed())
  expect([errorsOf(result), result.applied]).toEqual([[], true])
})

describe('an export', () => {
  it('imports again unchanged, here and in an empty portal, files and all', () => inFolder(goesRound))

  it('says cells in the format’s words, in order of the keys', () =>
    inFolder(async (folder) => {
      const result = await exportTo(folder)
      expect(result).toMatchObject({ communities: ['SM2', 'WM1'], leftOut: [] })
      expect(await linesOf(folder, 'manifest.csv')).toEqual(['asOf;source', '2026-01-31 06:30:00;LokaleNet'])
      expect(await linesOf(folder, 'occupancies.csv')).toEqual([
        'community;premises;person;capacity;from;to;fractionNum;fractionDen;account;principal',
        'WM1;1;P1;owner;2020-01-01;;1;2;K1;',
        'WM1;1;P2;owner;2020-01-01;;1;2;K1|K2;',
        'WM1;2;P3;owner;2020-01-01;;1;1;K2;',
      ])
      expect(await linesOf(folder, 'ledger.csv')).toEqual([
        'community;externalId;account;date;dueDate;kind;document;period;description;debit;credit;reversalOf',
        'WM1;E1;K1;2026-01-01;2026-01-10;charge;N/1;2026-01;Naliczenie;412.30;;',
        'WM1;E2;K1;2026-01-05;;payment;WB/1;;Wpłata;;400.00;',
        'WM1;E3;K1;2026-01-06;;correction;;;Storno;;412.30;E1',
      ])
      expect((await linesOf(folder, 'settlements.csv'))[2]).toContain(';100.00;110.50;-10.50;')
      expect((await linesOf(folder, 'documents.csv')).slice(1)).toEqual([
        expect.stringMatching(/^WM1;D\/1;.*;files\/WM1\/documents\/D_1-[0-9a-f]{8}\/Regulamin domu\.pdf$/),
        'WM1;D_1;Plan;other;2024-02-01;all;;files/WM1/documents/D_1/plan.jpg',
      ])
    }))

  it('disarms formulas, drops what no cell may hold, and the import takes the mark off again', async () => {
    await sql(
      `update charges set basis = '=HYPERLINK("http://x")', fund = '''-x', name = E'a\\u0007b\\u00a0'`,
    )
    await sql(`update residents set phone = '+48 600 100 100' where code = 'P1'`)
    await inFolder(async (folder) => {
      await exportTo(join(folder, 'one'))
      expect((await linesOf(join(folder, 'one'), 'charges.csv'))[1]).toBe(
        `WM1;K1;2026-01-01;fr;ab;m²;2.555;50;127.75;''-x;"'=HYPERLINK(""http://x"")"`,
      )
      expect((await linesOf(join(folder, 'one'), 'people.csv'))[1]).toContain(`'+48 600 100 100`)
      await emptyDatabase(database().owner)
      expect(errorsOf(await importFrom(join(folder, 'one')))).toEqual([])
      const { rows } = await sql('select basis, fund from charges')
      expect(rows).toEqual([{ basis: '=HYPERLINK("http://x")', fund: `'-x` }])
      const phones = await sql(`select phone from residents where code = 'P1'`)
      expect(phones.rows).toEqual([{ phone: '+48 600 100 100' }])
    })
  })

  it('of one community holds its rows and the people they name, and nobody else’s', () =>
    inFolder(async (folder) => {
      const result = await exportTo(folder, { community: { code: 'SM2' } })
      expect(result.communities).toEqual(['SM2'])
      expect(result.files).toEqual([
        { name: 'communities', rows: 1 },
        { name: 'buildings', rows: 1 },
        { name: 'premises', rows: 1 },
        { name: 'people', rows: 1 },
        { name: 'members', rows: 1 },
      ])
      expect(await linesOf(folder, 'people.csv')).toEqual([
        'code;firstName;lastName;companyName;email;phone',
        'P2;Anna;Nowak;;;',
      ])
    }))

  it('is refused where there is no such community', () =>
    inFolder(async (folder) => {
      await expect(exportTo(folder, { community: { code: 'nie-ma' } })).rejects.toThrow('UNKNOWN_COMMUNITY')
    }))

  it('keeps days of readings where the accounting program dates them a day later', async () => {
    await sql(`update communities set readings_dated_next_day = true`)
    await inFolder(goesRound)
  })

  it('is logged with who made it', async () => {
    await inFolder((folder) => exportTo(folder, { community: { code: 'WM1' } }))
    const { rows } = await sql(
      `select actor_kind::text as actor, details from audit_events where action = 'data-exported'`,
    )
    expect(rows).toEqual([{ actor: 'system', details: { communities: ['WM1'], archive: false } }])
  })
})

describe('what the format has no words for', () => {
  it('is left out and counted, and what is there still goes round', async () => {
    await sql(`update meter_readings set status = 'pending' where kind = 'resident'`)
    await sql(
      `insert into faults (id, community_id, title, reported_on, category, visibility, status, priority, created_at, updated_at)
       select gen_random_uuid(), c.id, t.title, '2026-01-02', 'plumbing', t.seen, 'reported', 'normal', now(), now()
       from communities c, (values ('Cieknie', 'building'), ('Prywatne', 'reporter')) t(title, seen) where c.code = 'WM1'`,
    )
    await sql(`update documents set until_on = '2025-01-01' where external_id = 'D_1'`)
    await inFolder(async (folder) => {
      const { leftOut } = await exportTo(join(folder, 'seen'))
      expect(leftOut).toEqual([
        { name: 'readings', rows: 1 },
        { name: 'documents', rows: 1 },
        { name: 'faults', rows: 1 },
      ])
      expect((await linesOf(join(folder, 'seen'), 'faults.csv')).slice(1)).toEqual([
        expect.stringMatching(/^WM1;[0-9a-f-]{36};;;plumbing;Cieknie;;2026-01-02;reported;;$/),
      ])
      await goesRound(join(folder, 'round'))
    })
  })

  it('includes a document for a group with nobody in it: with no readers left it would be for all', async () => {
    await sql(`delete from resident_groups_rels`)
    await inFolder(async (folder) => {
      const { leftOut } = await exportTo(folder)
      expect(leftOut).toEqual([{ name: 'documents', rows: 1 }])
      expect(await linesOf(folder, 'documents.csv')).toHaveLength(2)
    })
  })
})

it('an older export never moves the as-of time back, and a changed one is a package as any other', async () => {
  await inFolder(async (folder) => {
    await exportTo(folder)
    await importFiles(changed('manifest.csv', '2026-01-31 06:30', '2026-02-10 06:30'))
    const result = await importFrom(folder)
    expect(countsOf(result, 'manifest')).toMatchObject({ unchanged: 1 })
    const later = await importFiles(withLine('members.csv', 'SM2;P1;2022-01-01;'))
    expect(countsOf(later, 'members')).toMatchObject({ new: 1 })
  })
})

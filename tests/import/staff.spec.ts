import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { countsOf, errorsOf, importFiles, warningsOf } from './support/import-files'
import { changed, only, SAMPLE } from './support/sample-package'
import { emptyDatabase, snapshot } from './support/stored-rows'

const database = useTestDatabase()

beforeEach(async () => {
  await emptyDatabase(database().owner)
  await importFiles(SAMPLE)
})

const person = async (code: string): Promise<unknown> => {
  const text = 'select first_name, display_name, email, phone from residents where code = $1'
  return (await database().owner.query<Record<string, unknown>>(text, [code])).rows[0]
}

/** A member of staff with the communities of these codes. */
const staff = async (...codes: string[]) => {
  const { rows } = await database().owner.query<{ id: string }>(
    'select id from communities where code = any($1)',
    [codes],
  )
  const made = await database().owner.query<{ id: string }>(
    `insert into staff (id, email, name, role) values (gen_random_uuid(), gen_random_uuid() || '@example.pl', 'S', 'accountant') returning id`,
  )
  return { kind: 'staff' as const, id: made.rows[0]?.id ?? '', communityIds: rows.map((row) => row.id) }
}

describe('staff with communities of their own', () => {
  it('import for those, and the batch says who', async () => {
    const importer = await staff('WM1')
    const result = await importFiles(changed('ledger.csv', 'Wpłata', 'Wpłata własna', only(['ledger.csv'])), {
      importer,
    })
    expect(errorsOf(result)).toEqual([])
    expect(countsOf(result, 'ledger')).toMatchObject({ changed: 1 })
    const { rows } = await database().owner.query('select created_by_id from import_batches where id = $1', [
      result.batch,
    ])
    expect(rows).toEqual([{ created_by_id: importer.id }])
    const audit = await database().owner.query(
      'select actor_kind::text, actor_id from audit_events where object_id = $1',
      [result.batch],
    )
    expect(audit.rows).toEqual([{ actor_kind: 'staff', actor_id: importer.id }])
  })

  it('get an error for every row of another, also where it exists', async () => {
    const before = await snapshot(database().owner)
    const result = await importFiles(only(['members.csv', 'buildings.csv', 'communities.csv']), {
      importer: await staff('WM1'),
    })
    expect(errorsOf(result)).toEqual([
      'communities 3 code UNKNOWN_REFERENCE',
      'buildings 3 community UNKNOWN_REFERENCE',
      'members 2 community UNKNOWN_REFERENCE',
    ])
    expect(await snapshot(database().owner)).toEqual(before)
  })

  it('may not make a community', async () => {
    const files = {
      'communities.csv': 'code;kind;name;street;postalCode;city\nX1;condominium;X;U 1;00-001;W\n',
    }
    expect(errorsOf(await importFiles(files, { importer: await staff('WM1') }))).toEqual([
      'communities 2 code UNKNOWN_REFERENCE',
    ])
    const importer = { ...(await staff()), communityIds: 'all' as const }
    expect(errorsOf(await importFiles(files, { importer }))).toEqual([])
  })

  it('leave a person with ties elsewhere as he is, with a warning where he would change', async () => {
    const renamed = changed(
      'people.csv',
      'Jan;',
      'Janusz;',
      changed('people.csv', 'Anna;', 'Hanna;', only(['people.csv'])),
    )
    const result = await importFiles(renamed, { importer: await staff('WM1') })
    expect(warningsOf(result)).toEqual(['people 3 code PERSON_ELSEWHERE'])
    expect(countsOf(result, 'people')).toMatchObject({ changed: 1, unchanged: 2 })
    expect(await person('P2')).toMatchObject({ first_name: 'Anna' })
    expect(await person('P1')).toMatchObject({ first_name: 'Janusz' })
  })

  it('with both communities may change him', async () => {
    const result = await importFiles(changed('people.csv', 'Anna;', 'Hanna;', only(['people.csv'])), {
      importer: await staff('WM1', 'SM2'),
    })
    expect(warningsOf(result)).toEqual([])
    expect(await person('P2')).toMatchObject({ first_name: 'Hanna' })
  })
})

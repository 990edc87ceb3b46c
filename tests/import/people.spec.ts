import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { countsOf, errorsOf, importFiles, warningsOf } from './support/import-files'
import { changed, only, SAMPLE, withLine, without } from './support/sample-package'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()

beforeEach(async () => {
  await emptyDatabase(database().owner)
  await importFiles(SAMPLE)
})

const person = async (code: string): Promise<unknown> => {
  const text = 'select first_name, display_name, email, phone from residents where code = $1'
  return (await database().owner.query<Record<string, unknown>>(text, [code])).rows[0]
}

describe('people', () => {
  it('get a login code of their own and the name lists show', async () => {
    const { rows } = await database().owner.query<{
      code: string
      username: string
      display_name: string
      locale: string
    }>('select code, username, display_name, locale::text from residents order by code')
    expect(rows.map((row) => row.display_name)).toEqual([
      'Jan Żółkiewski',
      'Anna Nowak',
      'Firma "Z" sp. z o.o.',
    ])
    expect(new Set(rows.map((row) => row.username)).size).toBe(3)
    expect(rows.every((row) => /^[23456789bcdfghjkmnpqrstvwxyz]{8}$/.test(row.username))).toBe(true)
  })

  it('keep their login code when they change, and take a new contact while not activated', async () => {
    const before = await database().owner.query(`select username from residents where code = 'P1'`)
    await importFiles(changed('people.csv', 'Jan;Żółkiewski;;jan@', 'Janusz;Żółkiewski;;Janusz@'))
    expect(await person('P1')).toEqual({
      first_name: 'Janusz',
      display_name: 'Janusz Żółkiewski',
      email: 'janusz@example.pl',
      phone: '600 100 100',
    })
    expect((await database().owner.query(`select username from residents where code = 'P1'`)).rows).toEqual(
      before.rows,
    )
  })

  it('once activated keep their contact data, with a warning, but not their name', async () => {
    await database().owner.query(
      `update residents set activated_at = now(), email = 'own@example.pl' where code = 'P1'`,
    )
    const result = await importFiles(changed('people.csv', 'Jan;', 'Janusz;', only(['people.csv'])))
    expect(warningsOf(result)).toEqual(['people 2 email CONTACT_DIFFERS'])
    expect(result.applied).toBe(true)
    expect(await person('P1')).toMatchObject({
      first_name: 'Janusz',
      email: 'own@example.pl',
      phone: '600 100 100',
    })
    const again = await importFiles(changed('people.csv', 'Jan;', 'Janusz;', only(['people.csv'])))
    expect(countsOf(again, 'people')).toMatchObject({ unchanged: 3, changed: 0 })
    expect(warningsOf(again)).toEqual(['people 2 email CONTACT_DIFFERS'])
  })
})

describe('ties', () => {
  it('name their accounts, their principal and their fraction', async () => {
    await importFiles(withLine('occupancies.csv', 'WM1;2;P2;przedstawiciel;01.02.2021;;;;K2;P3'))
    const { rows } = await database().owner.query(
      `select p.code, o.capacity::text, o.fraction_num as num, o.fraction_den as den, q.code as principal,
         (select string_agg(a.code, ',' order by a.code) from occupancies_rels r join accounts a on a.id = r.accounts_id
          where r.parent_id = o.id and r.path = 'accounts') as accounts
       from occupancies o join residents p on p.id = o.person_id left join residents q on q.id = o.principal_id order by 1, 2`,
    )
    expect(rows).toEqual([
      { code: 'P1', capacity: 'owner', num: 1, den: 2, principal: null, accounts: 'K1' },
      { code: 'P2', capacity: 'owner', num: 1, den: 2, principal: null, accounts: 'K1,K2' },
      { code: 'P2', capacity: 'representative', num: 1, den: 1, principal: 'P3', accounts: 'K2' },
      { code: 'P3', capacity: 'owner', num: 1, den: 1, principal: null, accounts: 'K2' },
    ])
  })

  it('a sale on one day is no overlap: the seller’s last day is the one before', async () => {
    const sold = changed('occupancies.csv', 'P3;owner;2020-01-01;;', 'P3;owner;2020-01-01;2025-06-01;')
    const result = await importFiles(withLine('occupancies.csv', 'WM1;2;P1;owner;2025-06-01;;;;;', sold))
    expect(errorsOf(result)).toEqual([])
    expect(countsOf(result, 'occupancies')).toMatchObject({ new: 1, changed: 1 })
  })

  it('a stored owner counts, also where the package does not name him; the whole in sixths is no overlap', async () => {
    const header = 'community;premises;person;capacity;from;fractionNum;fractionDen\n'
    const more = await importFiles({ 'occupancies.csv': `${header}WM1;2;P1;owner;2024-01-01;1;1000000\n` })
    expect(errorsOf(more)).toEqual(['occupancies 2 from OVERLAP'])
    const shares = ['P1;owner;2020-01-01;1;6', 'P2;owner;2020-01-01;1;3', 'P3;owner;2020-01-01;1;2']
    const sixths = await importFiles({
      'occupancies.csv': header + shares.map((row) => `WM1;2;${row}\n`).join(''),
    })
    expect(errorsOf(sixths)).toEqual([])
  })

  it('a spouse beside an owner adds nothing', async () => {
    const result = await importFiles(withLine('occupancies.csv', 'WM1;2;P1;malzonek;2020-01-01;;;;K2;P3'))
    expect(errorsOf(result)).toEqual([])
  })

  it('only the row that is too much is named, not those after it that fit', async () => {
    const header = 'community;premises;person;capacity;from;fractionNum;fractionDen\n'
    const rows = ['P1;owner;2020-01-01;1;2', 'P2;owner;2020-01-01;2;3', 'P3;owner;2020-01-01;1;2']
    const result = await importFiles({
      'occupancies.csv': header + rows.map((row) => `SM2;1;${row}\n`).join(''),
    })
    expect(errorsOf(result)).toEqual(['occupancies 3 from OVERLAP'])
  })

  it('a person already in a group is not put there twice', async () => {
    const result = await importFiles(
      withLine('resident-groups.csv', 'WM1;Klatka A;P3', only(['resident-groups.csv'])),
    )
    expect(countsOf(result, 'resident-groups')).toMatchObject({ rows: 3, new: 1, unchanged: 2 })
    const { rows } = await database().owner.query(`select "order" from resident_groups_rels order by 1`)
    expect(rows).toEqual([{ order: 1 }, { order: 2 }, { order: 3 }])
  })
})

it('a payer’s number is the end of the account number where none is given', async () => {
  const { rows } = await database().owner.query('select code, payer_id from accounts order by code')
  expect(rows).toEqual([
    { code: 'K1', payer_id: null },
    { code: 'K2', payer_id: '071219812874' },
  ])
})

it('a package without the files it refers to finds what is stored', async () => {
  const result = await importFiles(
    without(['communities.csv', 'buildings.csv', 'people.csv', 'accounts.csv', 'meters.csv']),
  )
  expect(errorsOf(result)).toEqual([])
  expect(result.files.every((file) => file.unchanged === file.rows)).toBe(true)
})

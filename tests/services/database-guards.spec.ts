import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { insertRows, rowsOf } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { refusal, takenBack } from './support/plain-sql'

const world = useWorld()
const owner = () => world.database().owner

const entry = (values: Record<string, unknown>) => ({
  ...rowsOf('ledger-entries').find(({ label }) => label === 'K1.4')?.values,
  id: idOf('ledger-entries', 'new'),
  external_id: 'new',
  ...values,
})

describe('the ledger, the votes and the audit', () => {
  const statements = [
    'ledger_entries',
    'audit_events',
    'voting_rights',
    'votes',
    'vote_annulments',
    'voting_declarations',
  ].flatMap((table) => [
    `update ${table} set id = gen_random_uuid()`,
    `update ${table} set id = id where false`,
    `delete from ${table}`,
    `delete from ${table} where false`,
    `truncate ${table}`,
    `truncate ${table} cascade`,
  ])

  it.each(statements)('refuse the server: %s', async (statement) => {
    expect(await refusal(appPool().query(statement))).toEqual({ code: '42501' })
  })

  it.each([
    'update ledger_entries set debit_gr = debit_gr + 1 where debit_gr > 0',
    `update ledger_entries set booked_on = '2020-01-01'`,
    `update ledger_entries set external_id = external_id || 'x'`,
    'delete from ledger_entries',
    'truncate ledger_entries cascade',
    `update votes set choice = 'abstain'`,
    `update votes set id = id`,
    'delete from votes',
    'truncate votes cascade',
    'update voting_rights set share_num = share_num + 1',
    'delete from vote_annulments',
    'delete from voting_declarations',
    `update audit_events set action = 'x'`,
    'delete from audit_events',
    'truncate audit_events',
  ])('refuse the owner as well, by their triggers: %s', async (statement) => {
    expect(await refusal(takenBack(owner(), (db) => db.query(statement)))).toEqual({ code: '42501' })
  })

  it('take a new row', async () => {
    await takenBack(appPool(), async (db) => {
      await insertRows(db, 'ledger_entries', [entry({})])
      const { rows } = await db.query('select 1 from ledger_entries where external_id = $1', ['new'])
      expect(rows).toHaveLength(1)
    })
  })
})

describe('describe_ledger', () => {
  const read = async (db: pg.PoolClient, id: string) =>
    (await db.query<Record<string, unknown>>('select * from ledger_entries where id = $1', [id])).rows[0] ??
    {}

  it('changes the texts of the named entries, and nothing else', async () => {
    await takenBack(appPool(), async (db) => {
      const [id, other] = [idOf('ledger-entries', 'K1.4'), idOf('ledger-entries', 'K2.3')]
      const [before, untouched] = [await read(db, id), await read(db, other)]
      const { rows } = await db.query<{ count: number }>(
        'select portal.describe_ledger($1, $2, $3) as count',
        [[id], ['FV 1'], ['opis']],
      )
      expect(rows).toEqual([{ count: 1 }])
      const after = await read(db, id)
      expect(after).toMatchObject({ document: 'FV 1', description: 'opis' })
      const told = { document: null, description: null, updated_at: null }
      expect({ ...after, ...told }).toEqual({ ...before, ...told })
      expect(await read(db, other)).toEqual(untouched)
    })
  })

  it('counts what changed', async () => {
    await takenBack(appPool(), async (db) => {
      const ids = [idOf('ledger-entries', 'K1.4'), idOf('ledger-entries', 'none')]
      const call = () =>
        db.query<{ count: number }>('select portal.describe_ledger($1, $2, $3) as count', [
          ids,
          ['a', 'b'],
          ['c', 'd'],
        ])
      expect((await call()).rows).toEqual([{ count: 1 }])
      expect((await call()).rows).toEqual([{ count: 0 }])
    })
  })
})

describe('an entry', () => {
  it.each([
    ['on both sides', { debit_gr: 1, credit_gr: 1 }],
    ['on neither', { debit_gr: 0, credit_gr: 0 }],
    ['below zero', { debit_gr: -1, credit_gr: 0 }],
    ['below zero beside one above', { debit_gr: 1, credit_gr: -1 }],
  ])('%s is refused', async (_how, sides) => {
    expect(
      await refusal(takenBack(appPool(), (db) => insertRows(db, 'ledger_entries', [entry(sides)]))),
    ).toEqual({
      code: '23514',
      constraint: 'ledger_entries_one_sided',
    })
  })

  it('is one of its kind in its community', async () => {
    const again = entry({ external_id: 'K1.4' })
    expect(
      (await refusal(takenBack(appPool(), (db) => insertRows(db, 'ledger_entries', [again])))).code,
    ).toBe('23505')
  })
})

describe('deleting what the ledger stands on', () => {
  it.each([
    ['premises', 'P1'],
    ['accounts', 'K1'],
    ['communities', 'C1'],
    ['import-batches', 'I1'],
    ['buildings', 'B1'],
  ] as const)('of %s %s changes no entry through a foreign key', async (slug, label) => {
    const book = 'select md5(string_agg(e::text, chr(10) order by id)) as digest from ledger_entries e'
    for (const pool of [appPool(), owner()]) {
      const before = await owner().query(book)
      const table = slug.replaceAll('-', '_')
      await takenBack(pool, async (db) => {
        await db.query('savepoint before')
        const { code } = await refusal(db.query(`delete from ${table} where id = $1`, [idOf(slug, label)]))
        if (code !== 'allowed') await db.query('rollback to before')
        // What stands above the accounts may not go: each way down to the book is refused on the way.
        if (['accounts', 'communities', 'import-batches'].includes(slug)) expect(code).not.toBe('allowed')
        expect((await db.query(book)).rows).toEqual(before.rows)
      })
    }
  })
})

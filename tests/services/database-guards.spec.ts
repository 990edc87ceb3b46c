import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { insertRows, rowsOf } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const owner = () => world.database().owner

type Refusal = { code: string; constraint?: string }
const refusal = (run: Promise<unknown>): Promise<Refusal> =>
  run.then(
    () => ({ code: 'allowed' }),
    ({ code, constraint }: Refusal) => ({ code, ...(constraint ? { constraint } : {}) }),
  )

/** Runs `work` in a transaction that is taken back. */
async function takenBack<T>(pool: pg.Pool, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const entry = (values: Record<string, unknown>) => ({
  ...rowsOf('ledger-entries').find(({ label }) => label === 'K1.4')?.values,
  id: idOf('ledger-entries', 'new'),
  external_id: 'new',
  ...values,
})

describe('the ledger and the audit', () => {
  const statements = ['ledger_entries', 'audit_events'].flatMap((table) => [
    `update ${table} set created_at = now()`,
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

const ownership = (label: string, num: number, den: number, more: Record<string, unknown> = {}) => ({
  id: idOf('occupancies', `new ${label}`),
  community_id: idOf('communities', 'C1'),
  premises_id: idOf('premises', 'P5'),
  person_id: idOf('residents', label.split('.')[0] ?? label),
  capacity: 'owner',
  from_on: '2026-01-01',
  fraction_num: num,
  fraction_den: den,
  ...more,
})
const whole = { code: '23514', constraint: 'occupancies_whole' }
const people = ['owner', 'tenant', 'buyer', 'company', 'spouse', 'proxy', 'boardBasic']

describe('owners of premises', () => {
  /** Empties P5, then adds owners: in one statement, or one after the other. */
  const owners = (rows: Record<string, unknown>[], each = false): Promise<Refusal> =>
    refusal(
      takenBack(appPool(), async (db) => {
        await db.query('delete from occupancies where premises_id = $1', [idOf('premises', 'P5')])
        for (const part of each ? rows.map((row) => [row]) : [rows]) await insertRows(db, 'occupancies', part)
      }),
    )
  const equal = (count: number, den: number) =>
    people.slice(0, count).map((label) => ownership(label, 1, den))

  it.each([false, true])('may hold three thirds, whether one by one: %s', async (each) => {
    expect(await owners(equal(3, 3), each)).toEqual({ code: 'allowed' })
  })

  it.each([false, true])('may not hold seven sixths, whether one by one: %s', async (each) => {
    expect(await owners(equal(6, 6), each)).toEqual({ code: 'allowed' })
    expect(await owners(equal(7, 6), each)).toEqual(whole)
  })

  it.each([
    [
      '1/2, 1/3 and 1/6',
      [
        [1, 2],
        [1, 3],
        [1, 6],
      ],
      'allowed',
    ],
    [
      '1/2, 1/3 and 1/5',
      [
        [1, 2],
        [1, 3],
        [1, 5],
      ],
      '23514',
    ],
    [
      '3333333333/9999999999 and 2/3',
      [
        [3333333333, 9999999999],
        [2, 3],
      ],
      'allowed',
    ],
    [
      '3333333334/9999999999 and 2/3',
      [
        [3333333334, 9999999999],
        [2, 3],
      ],
      '23514',
    ],
  ] as const)('are added exactly: %s', async (_what, fractions, code) => {
    const rows = fractions.map(([num, den], at) => ownership(people[at] ?? '', num, den))
    expect((await owners(rows)).code).toBe(code)
  })

  it('may follow one another on the day one leaves', async () => {
    const first = ownership('owner', 1, 1, { from_on: '2020-01-01', to_on: '2025-06-01' })
    const next = (from: string) => ownership('buyer', 1, 1, { from_on: from })
    expect(await owners([first, next('2025-06-01')])).toEqual({ code: 'allowed' })
    expect(await owners([first, next('2025-05-31')])).toEqual(whole)
    expect(await owners([next('2025-06-01'), first], true)).toEqual({ code: 'allowed' })
  })

  it('share it with spouses, tenants and proxies, who add nothing', async () => {
    const others = ['spouse', 'tenant', 'proxy', 'representative', 'householdMember'].map((capacity, at) =>
      ownership(`${people[at + 1]}.${capacity}`, 1, 1, { capacity }),
    )
    expect(await owners([ownership('owner', 1, 1), ...others])).toEqual({ code: 'allowed' })
  })

  it.each([
    ['a fraction', 'fraction_num = 2'],
    ['an earlier first day', `from_on = '2020-01-01'`],
    ['a capacity', `capacity = 'owner'`],
  ])('may not exceed it by a change of %s', async (_what, change) => {
    const rows = [
      ownership('owner', 1, 2, { from_on: '2020-01-01', to_on: '2026-01-01' }),
      ownership('tenant', 2, 3, { capacity: 'tenant', from_on: '2020-01-01' }),
      ownership('buyer', 2, 3, { from_on: '2026-01-01' }),
      ownership('company', 1, 3, { from_on: '2026-01-01' }),
    ]
    const target =
      { fraction_num: 'company', from_on: 'buyer', capacity: 'tenant' }[change.split(' ')[0] ?? ''] ?? ''
    const answer = await refusal(
      takenBack(appPool(), async (db) => {
        await db.query('delete from occupancies where premises_id = $1', [idOf('premises', 'P5')])
        await insertRows(db, 'occupancies', rows)
        await db.query(`update occupancies set ${change} where id = $1`, [
          idOf('occupancies', `new ${target}`),
        ])
      }),
    )
    expect(answer).toEqual(whole)
  })

  it('cannot be exceeded by two who write at the same time', async () => {
    const [one, two] = [await appPool().connect(), await appPool().connect()]
    try {
      await owner().query('delete from occupancies where premises_id = $1', [idOf('premises', 'P5')])
      await one.query('begin')
      await two.query('begin')
      await insertRows(one, 'occupancies', [ownership('owner', 2, 3)])
      let isDone = false
      const second = refusal(insertRows(two, 'occupancies', [ownership('buyer', 2, 3)])).finally(
        () => (isDone = true),
      )
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(isDone).toBe(false)
      await one.query('commit')
      expect(await second).toEqual(whole)
    } finally {
      await two.query('rollback')
      one.release()
      two.release()
    }
  })
})

import { describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { insertRows } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { refusal, takenBack, type Refusal } from './support/plain-sql'

const world = useWorld()
const owner = () => world.database().owner

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

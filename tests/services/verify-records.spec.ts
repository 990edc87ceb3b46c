import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { verifyRecords, type BrokenRecord } from '@/src/services/system/verify-records'
import { insertRows, rowsOf } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

/** What verifying finds while `change`, made past every guard, stands; it is taken back afterwards. */
async function foundAfter(change: (db: pg.PoolClient) => Promise<unknown>): Promise<BrokenRecord[]> {
  const client = await world.database().owner.connect()
  try {
    await client.query('begin')
    for (const table of ['ledger_entries', 'audit_events'])
      await client.query(`alter table ${table} disable trigger user`)
    await client.query('alter table ledger_entries drop constraint ledger_entries_one_sided')
    await change(client)
    const { ok, broken } = await verifyRecords(client as unknown as pg.Pool)
    expect(ok).toBe(broken.length === 0)
    return broken
  } finally {
    await client.query('rollback')
    client.release()
  }
}
const named = (broken: BrokenRecord[]) => broken.map(({ check, table, id }) => [check, table, id])

it('a clean database is well, and every check looked at its rows', async () => {
  const entries = rowsOf('ledger-entries').length
  expect(await verifyRecords()).toEqual({
    ok: true,
    broken: [],
    checked: expect.objectContaining({
      'ledger-one-sided': entries,
      'ledger-community': entries,
      'ledger-reversals': 0,
      'charges-amount': rowsOf('charges').length,
      'settlements-sum': rowsOf('settlements').length,
      'settlements-community': rowsOf('settlements').length,
      'accounts-community': rowsOf('accounts').length,
      'audit-chain': rowsOf('audit-events').length,
      'charge-runs-ledger': 0,
      'charge-run-lines': rowsOf('charge-run-accounts').length,
      'settlement-runs-cost': 0,
    }) as Record<string, number>,
  })
  expect(await foundAfter(async () => {})).toEqual([])
})

describe('a settlement', () => {
  const id = idOf('settlements', 'K1.2')

  it.each([
    ['whose line was altered', `update settlement_lines set cost_gr = cost_gr + 1 where name = 'K1.2.1'`],
    ['that lost a line', `delete from settlement_lines where name = 'K1.2.2'`],
    ['without any line', `delete from settlement_lines where name like 'K1.2.%'`],
    ['with another result', `update settlements set result_gr = 1 where external_id = 'R-K1.2'`],
  ])('%s is named', async (_how, change) => {
    const broken = await foundAfter(async (db) => {
      await db.query('alter table settlements drop constraint settlements_result')
      await db.query(change)
    })
    expect(named(broken)).toEqual([['settlements-sum', 'settlements', id]])
  })

  it('moved to an account of another community is named', async () => {
    const account = idOf('accounts', 'K20')
    const broken = await foundAfter((db) =>
      db.query('update settlements set account_id = $2 where id = $1', [id, account]),
    )
    expect(named(broken)).toEqual([['settlements-community', 'settlements', id]])
  })
})

describe('a row of the ledger', () => {
  const id = idOf('ledger-entries', 'K1.4')
  const other = idOf('ledger-entries', 'K2.3')

  it.each([
    ['with an amount on either side', 'credit_gr = 5', 'ledger-one-sided'],
    ['with no amount', 'debit_gr = 0', 'ledger-one-sided'],
    ['with an amount below zero', 'debit_gr = -60000', 'ledger-one-sided'],
    ['moved to another community', `community_id = '${idOf('communities', 'C2')}'`, 'ledger-community'],
    [
      'moved to an account of another community',
      `account_id = '${idOf('accounts', 'K20')}'`,
      'ledger-community',
    ],
    ['reversing one of another account', `reversal_of_id = '${other}'`, 'ledger-reversals'],
    ['reversing itself', `reversal_of_id = '${id}'`, 'ledger-reversals'],
  ])('%s is named', async (_how, change, check) => {
    const broken = await foundAfter((db) =>
      db.query(`update ledger_entries set ${change} where id = $1`, [id]),
    )
    expect(named(broken)).toEqual([[check, 'ledger_entries', id]])
  })

  it('and its reversal fit until either amount is altered', async () => {
    const reversal = { id: idOf('ledger-entries', 'R'), external_id: 'R', reversal_of_id: id }
    const row = rowsOf('ledger-entries').find(({ label }) => label === 'K1.4')?.values ?? {}
    const book = (db: pg.PoolClient, creditGr: number) =>
      insertRows(db, 'ledger_entries', [
        { ...row, ...reversal, kind: 'correction', debit_gr: 0, credit_gr: creditGr },
      ])
    expect(await foundAfter((db) => book(db, 60000))).toEqual([])
    expect(named(await foundAfter((db) => book(db, 59999)))).toEqual([
      ['ledger-reversals', 'ledger_entries', reversal.id],
    ])
    const altered = await foundAfter(async (db) => {
      await book(db, 60000)
      await db.query('update ledger_entries set debit_gr = 60001 where id = $1', [id])
    })
    expect(named(altered)).toEqual([['ledger-reversals', 'ledger_entries', reversal.id]])
  })
})

it('a notice line that is not rate times quantity is named', async () => {
  const id = idOf('charges', 'K1.2')
  const broken = await foundAfter((db) =>
    db.query('update charges set amount_gr = amount_gr + 1 where id = $1', [id]),
  )
  expect(named(broken)).toEqual([['charges-amount', 'charges', id]])
})

it('an account at premises of another community is named', async () => {
  const id = idOf('accounts', 'K1')
  const premises = idOf('premises', 'P9')
  const broken = await foundAfter((db) =>
    db.query('update accounts set premises_id = $2 where id = $1', [id, premises]),
  )
  expect(named(broken)).toEqual([['accounts-community', 'accounts', id]])
})

describe('the audit', () => {
  const events = async (): Promise<{ id: string; seq: number }[]> => {
    const { rows } = await world
      .database()
      .owner.query<{ id: string; seq: number }>('select id, seq::int as seq from audit_events order by seq')
    return rows
  }
  const grow = async () => {
    for (let round = 0; round < 4; round += 1)
      await recordEvent(appPool(), { actorKind: 'system', action: `event ${round}` })
  }

  it.each([
    `action = 'nothing'`,
    `actor_id = 'somebody'`,
    `at = at + interval '1 second'`,
    `details = '{"fields": []}'`,
    `object_id = 'another'`,
  ])('names a row altered by %s', async (change) => {
    await grow()
    const rows = await events()
    const middle = rows[rows.length - 2]
    const broken = await foundAfter((db) =>
      db.query(`update audit_events set ${change} where id = $1`, [middle?.id]),
    )
    expect(named(broken)).toEqual([['audit-chain', 'audit_events', middle?.id]])
    expect(broken[0]?.detail).toContain('content does not fit its hash')
  })

  it('names the row after one whose hash was made to fit again', async () => {
    const rows = await events()
    const [middle, next] = rows.slice(-2)
    const broken = await foundAfter(async (db) => {
      await db.query(`update audit_events set action = 'nothing' where id = $1`, [middle?.id])
      await db.query('update audit_events a set hash = portal.audit_digest(a) where id = $1', [middle?.id])
    })
    expect(named(broken)).toEqual([['audit-chain', 'audit_events', next?.id]])
    expect(broken[0]?.detail).toContain('hash of the row before')
  })

  it('names the row after a deleted one', async () => {
    const rows = await events()
    const [gone, next] = rows.slice(-3)
    const broken = await foundAfter((db) => db.query('delete from audit_events where id = $1', [gone?.id]))
    expect(named(broken)[0]).toEqual(['audit-chain', 'audit_events', next?.id])
    expect(broken[0]?.detail).toBe(`row ${next?.seq}: a row before it is missing`)
  })

  it('names the second row where the first was deleted', async () => {
    const [first, second] = await events()
    const broken = await foundAfter((db) => db.query('delete from audit_events where id = $1', [first?.id]))
    expect(named(broken)[0]).toEqual(['audit-chain', 'audit_events', second?.id])
  })
})

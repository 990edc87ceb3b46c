import { beforeEach, describe, expect, it } from 'vitest'
import { undoBatch, type UndoResult } from '@/src/import/undo/undo-batch'
import { appPool } from '@/src/platform/db/pool'
import { verifyRecords } from '@/src/services/system/verify-records'
import { mt940 } from '../support/bank-files'
import { testVariables, useTestDatabase } from '../support/database'
import { portal } from '../support/portal-command'
import { countsOf, errorsOf, importFiles } from './support/import-files'
import { changed, type Files } from './support/sample-package'
import { emptyDatabase } from './support/stored-rows'
import { BASE, NEXT } from './support/undo-packages'
import { balances, stored } from './support/undo-state'

const database = useTestDatabase()
const sql = (text: string, values: unknown[] = []) => database().owner.query(text, values)

const undo = (batchId: string): Promise<UndoResult> =>
  undoBatch({ batchId, by: { kind: 'system' }, pool: appPool() })
const apply = async (files: Files): Promise<string> => {
  const result = await importFiles(files)
  expect([errorsOf(result), result.applied]).toEqual([[], true])
  return result.batch
}

beforeEach(async () => {
  await emptyDatabase(database().owner)
  await apply(BASE)
})

describe('the newest import', () => {
  it('is taken back whole: rows return, go, are reversed, and files with them', async () => {
    const before = [await stored(database().owner), await balances(database().owner)]
    const ledger = (await sql('select external_id, description from ledger_entries order by 1')).rows
    const batch = await apply(NEXT)
    const result = await undo(batch)
    const after = await stored(database().owner)
    // The new file lies in the trash; all else is as it was.
    expect((after['files'] ?? []).slice(0, 1)).toEqual(before[0]?.['files' as never])
    expect((after['files'] ?? []).slice(1)).toEqual([expect.objectContaining({ trashed: true })])
    expect({ ...after, files: null }).toEqual({ ...(before[0] as object), files: null })
    expect(await balances(database().owner)).toEqual(before[1])
    expect(result.reversed).toBe(2)
    const own = `select external_id, description from ledger_entries where external_id not like '%~%' order by 1`
    expect((await sql(own)).rows).toEqual(ledger)
    const all = await sql('select from ledger_entries')
    expect(all.rowCount).toBe(ledger.length + 4)
    const as = await sql(
      `select distinct data_as_of_at at time zone 'Europe/Warsaw' = '2026-01-31 06:30' as back from communities`,
    )
    expect(as.rows).toEqual([{ back: true }])
    expect(await verifyRecords(database().owner)).toMatchObject({ ok: true })
    const states = await sql(`select state::text from import_batches order by created_at`)
    expect(states.rows).toEqual([{ state: 'applied' }, { state: 'undone' }])
    const log = await sql(`select object_id from audit_events where action = 'import-undone'`)
    expect(log.rows).toEqual([{ object_id: batch }])
  })

  it('can be sent again, the same or put right, under the same ids', async () => {
    await undo(await apply(NEXT))
    const right = changed(
      'ledger.csv',
      'WM1;E4;K1;2026-02-01;;charge;;2026-02;;500,00',
      'WM1;E4;K1;2026-02-01;;charge;;2026-02;;450,00',
      NEXT,
    )
    const result = await importFiles(changed('ledger.csv', ';;;;500,00;E4', ';;;;450,00;E4', right))
    expect(errorsOf(result)).toEqual([])
    expect(countsOf(result, 'ledger')).toMatchObject({ new: 2, changed: 1 })
    expect(countsOf(result, 'people')).toMatchObject({ new: 1, changed: 1 })
    expect(countsOf(result, 'manifest')).toMatchObject({ new: 1 })
  })

  it('is undone one after the other, back to nothing but what booked entries name', async () => {
    const [first] = (await sql(`select id from import_batches`)).rows as { id: string }[]
    const second = await apply(NEXT)
    await expect(undo(first?.id ?? '')).rejects.toThrow('UNDO_NEWER')
    await undo(second)
    const result = await undo(first?.id ?? '')
    expect(result.reversed).toBe(3)
    const left = await sql(
      `select (select count(*) from residents)::int as people, (select count(*) from occupancies)::int as ties,
         (select count(*) from meters)::int as meters, (select count(*) from documents)::int as documents,
         (select count(*) from faults)::int as faults, (select count(*) from supplier_payments)::int as payments,
         (select array_agg(code order by code) from accounts) as accounts,
         (select array_agg(code order by code) from communities) as communities,
         (select sum(debit_gr - credit_gr)::int from ledger_entries) as gr`,
    )
    expect(left.rows).toEqual([
      {
        ...{ people: 0, ties: 0, meters: 0, documents: 0, faults: 0, payments: 0, gr: 0 },
        accounts: ['K1'],
        communities: ['WM1'],
      },
    ])
    expect(errorsOf(await importFiles(BASE))).toEqual([])
  })

  it('goes by the command, which says what was done or what is in the way', async () => {
    const batch = await apply(NEXT)
    const done = portal(['undo', '--json'], testVariables(database().urls))
    expect([done.code, done.json]).toMatchObject([0, { batch, reversed: 2 }])
    const again = portal(['undo', '--batch', batch, '--json'], testVariables(database().urls))
    expect([again.code, again.json]).toMatchObject([1, { error: { code: 'UNDO_NOT_APPLIED' } }])
  })
})

describe('an import on which something depends is not taken back', () => {
  const cases: [string, string, string][] = [
    [
      'a person it changed was edited',
      `update residents set last_name = 'Inna' where code = 'P2'`,
      'UNDO_EDITED',
    ],
    [
      'a row it brought was edited',
      `update costs set description = 'x', updated_at = now() where external_id = 'C9'`,
      'UNDO_EDITED',
    ],
    [
      'a list of a row it changed was edited',
      `delete from board_terms_grants where value = 'costs'`,
      'UNDO_EDITED',
    ],
    [
      'the book has a later entry that reverses one of its own',
      `insert into ledger_entries (id, community_id, external_id, account_id, booked_on, effective_due_on, kind, debit_gr, credit_gr, reversal_of_id)
       select gen_random_uuid(), community_id, 'X', account_id, booked_on, effective_due_on, kind, credit_gr, debit_gr, id
       from ledger_entries where external_id = 'E4'`,
      'UNDO_REVERSED',
    ],
    [
      'a person it brought got another tie',
      `insert into occupancies (id, community_id, premises_id, person_id, capacity, from_on, fraction_num, fraction_den)
       select gen_random_uuid(), p.community_id, p.id, r.id, 'tenant', '2026-03-01', 1, 1 from premises p, residents r
       where r.code = 'P9' and p.code = '1' limit 1`,
      'UNDO_DEPENDS',
    ],
    [
      'somebody wrote about a fault it brought',
      `insert into fault_events (id, community_id, fault_id, at, kind, visibility, author)
       select gen_random_uuid(), community_id, id, now(), 'comment', 'residents', 'staff' from faults where external_id = 'Z2'`,
      'UNDO_DEPENDS',
    ],
  ]

  it.each(cases)('%s', async (_what, statement, code) => {
    const batch = await apply(NEXT)
    expect((await sql(statement)).rowCount).toBeGreaterThan(0)
    const before = [await stored(database().owner), await balances(database().owner)]
    await expect(undo(batch)).rejects.toThrow(code)
    expect([await stored(database().owner), await balances(database().owner)]).toEqual(before)
  })

  it('it brought what a bank reported', async () => {
    const own = '61109010140000071219812874'
    const transfer = {
      bookedOn: '2026-02-02',
      amountGr: 100,
      side: 'C',
      nrb: own,
      name: 'A',
      title: 't',
      reference: 'R',
    } as const
    const batch = await apply({ 'statements/w.sta': mt940([transfer], '<', { own }) })
    await expect(undo(batch)).rejects.toThrow('UNDO_BANK')
  })

  it('it was only checked, or never', async () => {
    const { batch } = await importFiles(NEXT, { dryRun: true })
    await expect(undo(batch)).rejects.toThrow('UNDO_NOT_APPLIED')
    await expect(undo('019acb2e-5a1c-7cc0-9d41-6f0c2f2f8a10')).rejects.toThrow('UNDO_UNKNOWN')
  })
})

it('nobody but an undo changes what stands for good', async () => {
  await expect(appPool().query('select portal.undo_import(gen_random_uuid())')).rejects.toThrow('not applied')
  await expect(
    appPool().query('insert into portal.undo_marks values (pg_current_xact_id())'),
  ).rejects.toThrow('permission denied')
  for (const table of ['supplier_payments', 'fault_events', 'ledger_entries'])
    await expect(sql(`delete from ${table}`), table).rejects.toThrow('append-only')
  await expect(sql(`update ledger_entries set external_id = 'X'`)).rejects.toThrow('append-only')
})

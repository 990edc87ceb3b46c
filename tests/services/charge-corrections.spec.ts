import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { draftCharges } from '@/src/services/finance/charging/draft-charges'
import { draftNextMonth } from '@/src/services/finance/charging/draft-next-month'
import { postCharges } from '@/src/services/finance/charging/post-charges'
import { readRun } from '@/src/services/finance/charging/read-run'
import { verifyRecords } from '@/src/services/system/verify-records'
import { useTestDatabase } from '@/tests/support/database'
import { insertRows } from '@/tests/support/world/build'
import {
  account,
  accountId,
  buildPortalHouse,
  house,
  keeper,
  ledgerOf,
  noticesOf,
  parameter,
  premisesId,
  rateRow,
} from './support/portal-house'

const database = useTestDatabase()
const owner = () => database().owner

beforeAll(async () => {
  setClockForTests(() => new Date('2026-05-05T12:00:00+02:00'))
  await buildPortalHouse(owner())
})
afterAll(() => setClockForTests(null))

/** Empties the books; the house itself stays. Rows of the ledger go with their triggers asleep. */
beforeEach(async () => {
  await owner().query(`
    alter table ledger_entries disable trigger user; alter table charge_runs disable trigger user;
    alter table charge_run_accounts disable trigger user; alter table charge_run_lines disable trigger user;
    alter table rates disable trigger user;
    delete from ledger_entries; delete from charges; delete from charge_run_lines; delete from charge_run_accounts;
    delete from charge_runs; delete from rates;
    alter table ledger_entries enable trigger user; alter table charge_runs enable trigger user;
    alter table charge_run_accounts enable trigger user; alter table charge_run_lines enable trigger user;
    alter table rates enable trigger user;`)
  await insertRows(owner(), 'rates', [
    rateRow('EKSP', '4.15'),
    rateRow('SM', '34.00', { quantity: 'wastePersons', unit: 'os.', use: 'residential' }),
  ])
})

const draft = async (period: string): Promise<string> => {
  const result = await draftCharges({ communityId: house, period }, keeper)
  if (result.state !== 'drafted') throw new Error('nothing to draft')
  return result.runId
}
const digestOf = async (runId: string): Promise<string> => (await readRun(keeper, runId))?.run.digest ?? ''
const post = async (runId: string) => postCharges({ runId, digest: await digestOf(runId) }, keeper)
const postMonth = async (period: string) => post(await draft(period))

describe('a correction', () => {
  it('books only what a changed rate adds, and keeps to its month', async () => {
    await postMonth('2026-03')
    await postMonth('2026-04')
    expect(await draftCharges({ communityId: house, period: '2026-03' }, keeper)).toEqual({
      state: 'unchanged',
    })
    // March alone at another rate: the charged rate is ended, two new ones follow.
    await owner().query(`update rates set valid_to_on = '2026-03-01' where component = 'EKSP'`)
    await insertRows(owner(), 'rates', [
      rateRow('EKSP', '4.25', { valid_from_on: '2026-03-01', valid_to_on: '2026-04-01' }),
      rateRow('EKSP', '4.15', { valid_from_on: '2026-04-01' }),
    ])
    await postMonth('2026-03')
    const corrections = (await ledgerOf(owner())).filter(({ kind }) => kind === 'correction')
    expect(
      corrections.map(({ account: code, amountGr, bookedOn, dueOn, document }) => [
        code,
        amountGr,
        bookedOn,
        dueOn,
        document,
      ]),
    ).toEqual([
      ['1', 483, '2026-05-05', '2026-06-10', 'KOR/2026-03/1'],
      ['2', 621, '2026-05-05', '2026-06-10', 'KOR/2026-03/1'],
      ['3', 350, '2026-05-05', '2026-06-10', 'KOR/2026-03/1'],
      ['G1', 140, '2026-05-05', '2026-06-10', 'KOR/2026-03/1'],
    ])
    expect(await noticesOf(owner())).toEqual([
      ...['1 2026-03-01 27357', '2 2026-03-01 33193', '3 2026-03-01 21696', 'G1 2026-03-01 5950'],
      ...['1 2026-04-01 26874', '2 2026-04-01 32572', '3 2026-04-01 21346', 'G1 2026-04-01 5810'],
    ])
    expect(await draftCharges({ communityId: house, period: '2026-04' }, keeper)).toEqual({
      state: 'unchanged',
    })
    expect((await verifyRecords()).broken).toEqual([])
  })

  it('moves the days after a sale from the seller to the buyer, and adds up to the month', async () => {
    await postMonth('2026-04')
    await insertRows(owner(), 'accounts', [account('1-B', '1', '2026-04-17')])
    await owner().query(`update accounts set closed_on = '2026-04-17' where id = $1`, [accountId('1')])
    try {
      await postMonth('2026-04')
      const own = (await ledgerOf(owner())).filter(({ account: code }) => code.startsWith('1'))
      expect(own.map(({ account: code, amountGr }) => [code, amountGr])).toEqual([
        ['1', 26874],
        ['1', -12541],
        ['1-B', 12541],
      ])
    } finally {
      await owner().query(`update accounts set closed_on = null where id = $1`, [accountId('1')])
      await owner().query(`update accounts set closed_on = opened_on where id = $1`, [accountId('1-B')])
    }
  })
})

describe('a rate', () => {
  const refused = (sql: string) =>
    expect(owner().query(sql)).rejects.toMatchObject({ code: '23514', constraint: 'rates_charged' })

  it('that a month was charged by keeps its amount; its end may be moved', async () => {
    await postMonth('2026-04')
    await refused(`update rates set rate = 5 where component = 'EKSP'`)
    await refused(`update rates set valid_from_on = '2026-02-01' where component = 'EKSP'`)
    await refused(`delete from rates where component = 'EKSP'`)
    await owner().query(
      `update rates set valid_to_on = '2026-06-01', basis = 'uchwała nr 3/2026' where component = 'EKSP'`,
    )
  })

  it('is alone in its scope on any day; an individual one stands beside it', async () => {
    const overlapping = rateRow('EKSP', '5', { valid_from_on: '2026-03-01' })
    await expect(insertRows(owner(), 'rates', [overlapping])).rejects.toMatchObject({
      code: '23P01',
      constraint: 'rates_one_at_a_time',
    })
    await insertRows(owner(), 'rates', [{ ...overlapping, premises_id: premisesId('1') }])
    const runId = await draft('2026-04')
    expect((await readRun(keeper, runId))?.accounts.get(accountId('1'))?.amountGr).toBe(24185 + 6800)
  })

  it('taken out takes the drafts reckoned by it with it', async () => {
    const runId = await draft('2026-04')
    await owner().query(`delete from rates where component = 'EKSP'`)
    expect(await readRun(keeper, runId)).toBeNull()
  })
})

describe('the monthly job', () => {
  it('drafts the next month from the 20th on, once, with the worker’s own rights', async () => {
    expect(await draftNextMonth()).toEqual([])
    setClockForTests(() => new Date('2026-05-20T03:00:00+02:00'))
    const [runId, ...others] = await draftNextMonth()
    expect(others).toEqual([])
    expect((await readRun(keeper, runId ?? ''))?.run).toMatchObject({
      period: '2026-06',
      state: 'draft',
      accounts: 4,
    })
    expect(await draftNextMonth()).toEqual([])
    setClockForTests(() => new Date('2026-05-05T12:00:00+02:00'))
  })
})

it('a posted run keeps its rows', async () => {
  await postMonth('2026-04')
  for (const statement of [
    `update charge_runs set amount_gr = 1`,
    `delete from charge_run_lines`,
    `update charge_run_accounts set amount_gr = 1`,
  ])
    await expect(appPool().query(statement)).rejects.toMatchObject({ constraint: 'posted_run' })
})

it('persons who changed count from the first of the next month', async () => {
  await insertRows(owner(), 'premises_parameters', [parameter('3', 'persons', '2026-04-02', '4.000')])
  const [april, may] = [await draft('2026-04'), await draft('2026-05')]
  const amountOf = async (runId: string) =>
    (await readRun(keeper, runId))?.accounts.get(accountId('3'))?.amountGr
  expect(await amountOf(april)).toBe(21346)
  expect(await amountOf(may)).toBe(28146)
  await owner().query(`delete from premises_parameters where valid_from_on = '2026-04-02'`)
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { draftCharges, discardDraft } from '@/src/services/finance/charging/draft-charges'
import { postCharges } from '@/src/services/finance/charging/post-charges'
import { readRun } from '@/src/services/finance/charging/read-run'
import { verifyRecords } from '@/src/services/system/verify-records'
import { useTestDatabase } from '@/tests/support/database'
import { insertRows } from '@/tests/support/world/build'
import {
  buildPortalHouse,
  house,
  importedHouse,
  keeper,
  ledgerOf,
  noticesOf,
  rateRow,
  stranger,
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

describe('a month', () => {
  it('is drafted without booking, approved, and booked once with its notices', async () => {
    const runId = await draft('2026-04')
    expect(await ledgerOf(owner())).toEqual([])
    expect(await post(runId)).toEqual({ state: 'posted', entries: 4 })
    expect(await ledgerOf(owner())).toEqual(
      [
        ['1', 26874],
        ['2', 32572],
        ['3', 21346],
        ['G1', 5810],
      ].map(([code, amountGr]) => ({
        ...{ account: code, kind: 'charge', bookedOn: '2026-04-01', dueOn: '2026-04-10' },
        ...{ document: 'NAL/2026-04', amountGr },
      })),
    )
    expect(await noticesOf(owner())).toEqual([
      '1 2026-04-01 26874',
      '2 2026-04-01 32572',
      '3 2026-04-01 21346',
      'G1 2026-04-01 5810',
    ])
    expect(await post(runId)).toEqual({ state: 'already', entries: 0 })
    expect((await verifyRecords()).broken).toEqual([])
  })

  it('asked for from many places at once is booked once', async () => {
    const runId = await draft('2026-04')
    const digest = await digestOf(runId)
    const answers = await Promise.all(Array.from({ length: 8 }, () => postCharges({ runId, digest }, keeper)))
    expect(answers.filter(({ state }) => state === 'posted')).toHaveLength(1)
    expect(answers.filter(({ state }) => state === 'already')).toHaveLength(7)
    expect(await ledgerOf(owner())).toHaveLength(4)
  })

  it('drafted from many places at once is one draft', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => draft('2026-04')))
    expect(new Set(ids).size).toBe(1)
  })

  it('is not booked as it was looked at once a rate or figure has changed', async () => {
    const runId = await draft('2026-04')
    await owner().query(`update rates set rate = 4.20 where component = 'EKSP'`)
    expect(await post(runId)).toEqual({ state: 'stale', entries: 0 })
    expect(await ledgerOf(owner())).toEqual([])
    expect(await post(runId)).toEqual({ state: 'posted', entries: 4 })
    expect(await postCharges({ runId, digest: 'x'.repeat(64) }, keeper)).toMatchObject({ state: 'already' })
  })

  it('brings no new notice where nothing changed, and one where a rate did', async () => {
    await postMonth('2026-03')
    await postMonth('2026-04')
    expect(await noticesOf(owner())).toHaveLength(4)
    await owner().query(`update rates set valid_to_on = '2026-05-01' where component = 'EKSP'`)
    await insertRows(owner(), 'rates', [rateRow('EKSP', '4.30', { valid_from_on: '2026-05-01' })])
    const runId = await draft('2026-05')
    const detail = await readRun(keeper, runId)
    expect(detail?.comparedWith).toEqual({ period: '2026-04', isSameMonth: false })
    expect(detail?.difference.components).toMatchObject([
      { component: 'EKSP', differenceGr: 2392n },
      { component: 'SM', differenceGr: 0n },
    ])
    await post(runId)
    expect((await noticesOf(owner())).slice(4)).toEqual([
      '1 2026-05-01 27599',
      '2 2026-05-01 33503',
      '3 2026-05-01 21872',
      'G1 2026-05-01 6020',
    ])
  })

  it('with something missing is drafted with what is missing and not booked', async () => {
    await insertRows(owner(), 'rates', [
      rateRow('CO_GJ', '90', { quantity: 'heat', unit: 'GJ', use: 'residential' }),
    ])
    const runId = await draft('2026-04')
    const detail = await readRun(keeper, runId)
    expect(detail?.problems).toContainEqual(
      expect.objectContaining({ kind: 'MISSING', premises: '1', parameter: 'heatForecast' }),
    )
    await expect(post(runId)).rejects.toMatchObject({ code: 'RUN_HAS_PROBLEMS' })
    expect(await ledgerOf(owner())).toEqual([])
  })

  it('of an imported or a foreign community is refused, and a draft can be taken out', async () => {
    const all = { staffId: null, communities: 'all' } as const
    await expect(draftCharges({ communityId: importedHouse, period: '2026-04' }, all)).rejects.toMatchObject({
      code: 'BOOKS_IMPORTED',
    })
    await expect(draftCharges({ communityId: house, period: '2026-04' }, stranger)).rejects.toMatchObject({
      code: 'UNKNOWN_COMMUNITY',
    })
    await expect(draftCharges({ communityId: house, period: '2027-04' }, keeper)).rejects.toMatchObject({
      code: 'TOO_EARLY',
    })
    const runId = await draft('2026-04')
    expect(await readRun(stranger, runId)).toBeNull()
    await expect(discardDraft(runId, stranger)).rejects.toMatchObject({ code: 'UNKNOWN_COMMUNITY' })
    await discardDraft(runId, keeper)
    expect(await readRun(keeper, runId)).toBeNull()
    const { rows } = await owner().query<{ action: string }>(
      'select action from audit_events where object_id = $1 order by seq',
      [runId],
    )
    expect(rows.map(({ action }) => action)).toEqual(['charges-drafted', 'charges-discarded'])
  })
})

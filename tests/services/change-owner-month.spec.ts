import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { draftCharges } from '@/src/services/finance/charging/draft-charges'
import { postCharges } from '@/src/services/finance/charging/post-charges'
import { readRun } from '@/src/services/finance/charging/read-run'
import { changeOwner, previewChange } from '@/src/services/register/change-owner/change-owner'
import { verifyRecords } from '@/src/services/system/verify-records'
import { useTestDatabase } from '@/tests/support/database'
import { insertRows } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { change, stranger, whole } from './support/owner-changes'
import {
  accountId,
  buildPortalHouse,
  house,
  keeper,
  ledgerOf,
  premisesId,
  rateRow,
} from './support/portal-house'

const database = useTestDatabase()
const owner = () => database().owner
const clerk = { staffId: idOf('staff', 'clerk'), communities: [house] }
const person = (label: string) => idOf('residents', `portal ${label}`)

const post = async (period: string): Promise<void> => {
  const result = await draftCharges({ communityId: house, period }, keeper)
  const runId = result.state === 'drafted' ? result.runId : ''
  await postCharges({ runId, digest: (await readRun(keeper, runId))?.run.digest ?? '' }, keeper)
}

/** Owners of the flats, each paying on the account of the flat's name. */
async function buildOwners(): Promise<void> {
  await insertRows(owner(), 'staff', [
    { id: clerk.staffId, name: 'Zarządca', email: 'zarzadca@example.pl', role: 'manager', locale: 'pl' },
  ])
  await insertRows(
    owner(),
    'residents',
    ['1', '2'].map((flat) => ({
      ...{
        id: person(flat),
        code: `W${flat}`,
        first_name: 'Właściciel',
        last_name: flat,
        display_name: flat,
      },
      ...{ username: `abcdefg${flat}`, locale: 'pl' },
    })),
  )
  for (const flat of ['1', '2']) {
    const id = idOf('occupancies', `portal ${flat}`)
    await insertRows(owner(), 'occupancies', [
      {
        ...{ id, community_id: house, premises_id: premisesId(flat), person_id: person(flat) },
        ...{ capacity: 'owner', from_on: '2025-01-01', fraction_num: 1, fraction_den: 1 },
      },
    ])
    await insertRows(owner(), 'occupancies_rels', [
      { order: 1, parent_id: id, path: 'accounts', accounts_id: accountId(flat) },
    ])
  }
}

const sale = (flat: string, more: Parameters<typeof change>[0] = {}) =>
  change({
    ...{ premisesId: premisesId(flat), changedOn: '2026-04-17' },
    sales: [{ id: idOf('occupancies', `portal ${flat}`), part: whole }],
    buyers: [stranger(`Nabywca${flat}`)],
    account: { mode: 'new', code: `${flat}/2`, nrb: null, payerId: null },
    ...more,
  })

beforeAll(async () => {
  setClockForTests(() => new Date('2026-05-05T12:00:00+02:00'))
  await buildPortalHouse(owner())
  await buildOwners()
  // Whole month of flat 1: 972,07 zł, the vector of the rules.
  await insertRows(owner(), 'rates', [
    rateRow('EKSP', '972.07', { quantity: 'premises', unit: 'lokal', premises_id: premisesId('1') }),
    rateRow('EKSP', '100.00', { quantity: 'premises', unit: 'lokal', use: 'residential' }),
  ])
  for (const period of ['2026-03', '2026-04', '2026-05']) await post(period)
})
afterAll(() => setClockForTests(null))

describe('the month of a change (domain rules 2.5)', () => {
  it('is shared out by days: 972,07 zł, sale on 17 April, 518,44 and 453,63', async () => {
    const { split, charged } = await previewChange(sale('1'), clerk)
    expect(split).toMatchObject({ source: 'books', period: '2026-04', monthDays: 30, problems: [] })
    expect(split?.parts).toEqual([
      { account: '1', isBuyers: false, days: 16, fullGr: 97_207n, amountGr: 51_844n },
      { account: '1/2', isBuyers: true, days: 14, fullGr: 97_207n, amountGr: 45_363n },
    ])
    expect(charged).toEqual(['2026-04', '2026-05'])
  })

  it('charged already is left alone unless a correction is asked for', async () => {
    const before = await ledgerOf(owner())
    await changeOwner(sale('2'), clerk)
    expect(await ledgerOf(owner())).toEqual(before)
  })

  it('is drafted, not booked, where others’ figures have changed as well', async () => {
    // Flat 2 changed hands above without a correction, so its difference waits in every month.
    const { corrections } = await previewChange(sale('1', { isCorrecting: true }), clerk)
    expect(corrections.map(({ period, state }) => [period, state])).toEqual([
      ['2026-04', 'drafted'],
      ['2026-05', 'drafted'],
    ])
  })

  it('is refused as STALE where corrections would book what nobody looked at', async () => {
    const before = await ledgerOf(owner())
    const { seen } = await previewChange(sale('1'), clerk)
    const asked = sale('1', { isCorrecting: true, seen })
    await expect(changeOwner(asked, clerk)).rejects.toMatchObject({ code: 'STALE' })
    expect(await ledgerOf(owner())).toEqual(before)
  })

  it('is corrected with the change, in all months charged, once', async () => {
    for (const period of ['2026-04', '2026-05']) await post(period)
    const before = (await ledgerOf(owner())).length
    const asked = sale('1', { isCorrecting: true })
    const told = await previewChange(asked, clerk)
    expect((await ledgerOf(owner())).length).toBe(before)
    expect(told.corrections).toEqual([
      {
        ...{ period: '2026-04', state: 'posted' },
        accounts: [
          { code: '1', amountGr: -45_363 },
          { code: '1/2', amountGr: 45_363 },
        ],
      },
      {
        ...{ period: '2026-05', state: 'posted' },
        accounts: [
          { code: '1', amountGr: -97_207 },
          { code: '1/2', amountGr: 97_207 },
        ].sort((a, b) => b.amountGr - a.amountGr),
      },
    ])
    await changeOwner({ ...asked, seen: told.seen }, clerk)
    await changeOwner({ ...asked, seen: told.seen }, clerk)
    const added = (await ledgerOf(owner())).filter(
      ({ account, kind }) => kind === 'correction' && account.startsWith('1'),
    )
    expect(added.reduce((sum, { amountGr }) => sum + Number(amountGr), 0)).toBe(0)
    expect(added).toHaveLength(4)
    const { rows } = await owner().query<{ gr: number }>(
      `select sum(debit_gr - credit_gr)::bigint as gr from ledger_entries where account_id = $1`,
      [accountId('1')],
    )
    // March whole and sixteen days of April.
    expect(rows[0]?.gr).toBe(97_207 + 51_844)
    expect((await verifyRecords()).broken).toEqual([])
  })

  it('is refused as STALE once somebody else has changed the premises', async () => {
    await expect(changeOwner(sale('2', { seen: 'x', token: randomUUID() }), clerk)).rejects.toMatchObject({
      code: 'STALE',
    })
  })
})

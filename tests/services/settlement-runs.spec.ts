import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { previewSettlement, saveSettlement } from '@/src/services/finance/settling/draft-settlement'
import { postSettlement } from '@/src/services/finance/settling/post-settlement'
import { settlementTerms, type SettlementTerms } from '@/src/services/finance/settling/settlement-terms'
import { verifyRecords } from '@/src/services/system/verify-records'
import { useTestDatabase } from '@/tests/support/database'
import { accountId, importedHouse, keeper, ledgerOf, stranger } from './support/portal-house'
import { buildSettledHouse, water } from './support/settled-house'

const database = useTestDatabase()
const owner = () => database().owner

beforeAll(async () => {
  setClockForTests(() => new Date('2026-07-10T12:00:00+02:00'))
  await buildSettledHouse(owner())
})
afterAll(() => setClockForTests(null))

describe('a settlement of water', () => {
  it('shares the cost out by meters, sets the advances against it, and is posted once', async () => {
    const runId = await saveSettlement(water, keeper)
    const { draft } = await previewSettlement(runId, keeper)
    expect(draft.problems).toEqual([])
    // Domain rules 3.1: 77.00 by 1.234, 0.766 and 2.000 m³.
    expect(
      draft.settlements.map(({ advancesGr, costGr, resultGr }) => [advancesGr, costGr, resultGr]),
    ).toEqual([
      [3000n, 2375n, 625n],
      [3000n, 1475n, 1525n],
      [3000n, 3850n, -850n],
    ])
    expect((await ledgerOf(owner())).filter(({ kind }) => kind === 'settlement')).toEqual([])
    const answers = await Promise.all(
      [1, 2, 3].map(() => postSettlement({ runId, digest: draft.digest }, keeper)),
    )
    expect(answers.map(({ state }) => state).sort()).toEqual(['already', 'already', 'posted'])
    expect(
      (await ledgerOf(owner()))
        .filter(({ kind }) => kind === 'settlement')
        .map((row) => [row.account, row.amountGr, row.dueOn]),
    ).toEqual([
      ['1', -625, null],
      ['2', -1525, null],
      ['3', 850, '2026-07-24'],
    ])
    const { rows } = await owner().query<Record<string, unknown>>(
      `select a.code, l.line, l.method, l.reading_from, l.reading_to, l.quantity, l.unit_price, l.cost_gr
       from settlement_lines l join settlements s on s.id = l.settlement_id join accounts a on a.id = s.account_id
       where a.code = '1'`,
    )
    expect(rows).toEqual([
      {
        ...{ code: '1', line: '1', method: 'meter', reading_from: '10.000', reading_to: '11.234' },
        ...{ quantity: '1.234', unit_price: '19.250000', cost_gr: 2375 },
      },
    ])
    expect((await verifyRecords()).broken).toEqual([])
  })

  it('whose figures changed since it was looked at is not posted', async () => {
    const runId = await saveSettlement({ ...water, document: 'RW/2/2026' }, keeper)
    const { draft } = await previewSettlement(runId, keeper)
    await owner().query(`update meter_readings set value = 33 where value = 32`)
    expect(await postSettlement({ runId, digest: draft.digest }, keeper)).toEqual({
      state: 'stale',
      entries: 0,
    })
    await owner().query(`update meter_readings set value = 32 where value = 33`)
  })

  it('without a reading names the meter; without use names the cost', async () => {
    await owner().query(
      `update meter_readings set status = 'rejected' where read_on = '2026-06-30' and value = 32`,
    )
    const runId = await saveSettlement({ ...water, document: 'RW/3/2026' }, keeper)
    const { draft } = await previewSettlement(runId, keeper)
    expect(draft.problems).toEqual([{ kind: 'NO_READING', premises: '3', serial: 'W3' }])
    await expect(postSettlement({ runId, digest: draft.digest }, keeper)).rejects.toMatchObject({
      code: 'RUN_HAS_PROBLEMS',
    })
    await owner().query(`update meter_readings set status = 'accepted'`)
    const heat = { ...water.items[0]!, component: 'CO_GJ', advanceComponents: [] }
    await saveSettlement({ ...water, document: 'RW/3/2026', items: [heat] }, keeper, runId)
    expect((await previewSettlement(runId, keeper)).draft.problems).toEqual([
      { kind: 'NO_WEIGHT', component: 'CO_GJ', premises: null },
    ])
  })

  it('takes a month’s advances once, whatever the document’s number', async () => {
    const runId = await saveSettlement({ ...water, document: 'RW/4/2026' }, keeper)
    const { draft } = await previewSettlement(runId, keeper)
    await expect(postSettlement({ runId, digest: draft.digest }, keeper)).rejects.toMatchObject({
      code: 'ADVANCES_SETTLED',
    })
    const part = settlementTerms.safeParse({ ...water, periodToOn: '2026-06-29' })
    expect(part.error?.issues.map(({ path }) => path)).toEqual([['periodToOn']])
  })

  it('of an imported or foreign community, and one with a number in use, is refused', async () => {
    const all = { staffId: null, communities: 'all' } as const
    await expect(saveSettlement({ ...water, communityId: importedHouse }, all)).rejects.toMatchObject({
      code: 'BOOKS_IMPORTED',
    })
    await expect(saveSettlement(water, stranger)).rejects.toMatchObject({ code: 'UNKNOWN_COMMUNITY' })
    await expect(saveSettlement(water, keeper)).rejects.toMatchObject({ code: 'DOCUMENT_TAKEN' })
  })
})

describe('a year of management', () => {
  it('is shared by area, and by persons and days where it is so said', async () => {
    const items: SettlementTerms['items'] = [
      {
        component: 'EKSP',
        name: 'Koszty zarządu',
        method: 'area',
        costGr: 100_000,
        advanceComponents: ['EKSP'],
      },
      { component: 'WI', name: 'Winda', method: 'persons', costGr: 10_000, advanceComponents: [] },
    ]
    const runId = await saveSettlement({ ...water, medium: 'annual', document: 'RR/2026', items }, keeper)
    const { draft } = await previewSettlement(runId, keeper)
    expect(draft.settlements.map(({ accountId: id }) => id)).toEqual(['1', '2', '3', 'G1'].map(accountId))
    expect(draft.settlements.reduce((sum, { costGr }) => sum + costGr, 0n)).toBe(110_000n)
    expect(draft.settlements.map(({ lines }) => lines[1]?.costGr)).toEqual([3334n, 3333n, 3333n, 0n])
  })
})

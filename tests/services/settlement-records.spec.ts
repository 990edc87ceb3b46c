import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import {
  discardSettlement,
  previewSettlement,
  saveSettlement,
} from '@/src/services/finance/settling/draft-settlement'
import { postSettlement } from '@/src/services/finance/settling/post-settlement'
import { useTestDatabase } from '@/tests/support/database'
import { keeper } from './support/portal-house'
import { buildSettledHouse, water } from './support/settled-house'

const database = useTestDatabase()
const owner = () => database().owner

beforeAll(async () => {
  setClockForTests(() => new Date('2026-07-10T12:00:00+02:00'))
  await buildSettledHouse(owner())
})
afterAll(() => setClockForTests(null))

describe('a settlement', () => {
  it('once posted is shown as it was posted, whatever is entered afterwards', async () => {
    const runId = await saveSettlement(water, keeper)
    const { draft: drafted } = await previewSettlement(runId, keeper)
    await postSettlement({ runId, digest: drafted.digest }, keeper)
    await owner().query(`update meter_readings set value = 35 where value = 32`)
    const { run, draft } = await previewSettlement(runId, keeper)
    await owner().query(`update meter_readings set value = 32 where value = 35`)
    expect(run.state).toBe('posted')
    expect(draft.settlements).toEqual(drafted.settlements)
    expect(draft.settlements.map(({ costGr, resultGr }) => [costGr, resultGr])).toEqual([
      [2375n, 625n],
      [1475n, 1525n],
      [3850n, -850n],
    ])
    expect(draft.settlements[2]?.lines).toMatchObject([
      { name: 'Zimna woda', method: 'meter', quantity: '2.000', readingTo: '32.000', costGr: 3850n },
    ])
    expect([draft.costGr, draft.advancesGr]).toEqual([7700n, 9000n])
  })

  it('drafted, changed and thrown away stands in the log', async () => {
    const runId = await saveSettlement({ ...water, document: 'RW/9/2026' }, keeper)
    await saveSettlement({ ...water, document: 'RW/9a/2026' }, keeper, runId)
    await discardSettlement(runId, keeper)
    const { rows } = await owner().query<{ action: string }>(
      `select action from audit_events where object_id = $1 order by seq`,
      [runId],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'settlement-drafted',
      'settlement-redrafted',
      'settlement-discarded',
    ])
  })
})

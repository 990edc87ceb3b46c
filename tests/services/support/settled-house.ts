import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { draftCharges } from '@/src/services/finance/charging/draft-charges'
import { postCharges } from '@/src/services/finance/charging/post-charges'
import { readRun } from '@/src/services/finance/charging/read-run'
import type { SettlementTerms } from '@/src/services/finance/settling/settlement-terms'
import { insertRows } from '@/tests/support/world/build'
import { buildingId, buildPortalHouse, house, keeper, premisesId, rateRow } from './portal-house'

const meterOf = (premises: string, from: string, to: string | null) => {
  const id = randomUUID()
  const common = { community_id: house, meter_id: id, premises_id: premisesId(premises), status: 'accepted' }
  const reading = (on: string, value: string) => ({
    ...{ id: randomUUID(), ...common, read_on: on, value, kind: 'administration' },
  })
  return {
    meter: {
      ...{
        id,
        community_id: house,
        premises_id: premisesId(premises),
        serial: `W${premises}`,
        kind: 'coldWater',
      },
      ...{
        unit: 'm3',
        decimals: 3,
        digits: 5,
        installed_on: '2025-01-01',
        initial_reading: '0',
        remote: false,
      },
    },
    readings: [reading('2025-12-31', from), ...(to === null ? [] : [reading('2026-06-30', to)])],
  }
}

/** The house with three months of water charged and a meter in each flat, read at both ends of the half-year. */
export async function buildSettledHouse(owner: pg.Pool): Promise<void> {
  await buildPortalHouse(owner)
  await insertRows(owner, 'rates', [
    rateRow('ZW', '10.00', { quantity: 'premises', unit: 'lokal', use: 'residential' }),
  ])
  for (const period of ['2026-01', '2026-02', '2026-03']) {
    const result = await draftCharges({ communityId: house, period }, keeper)
    const runId = result.state === 'drafted' ? result.runId : ''
    await postCharges({ runId, digest: (await readRun(keeper, runId))?.run.digest ?? '' }, keeper)
  }
  const meters = [meterOf('1', '10', '11.234'), meterOf('2', '20', '20.766'), meterOf('3', '30', '32')]
  await insertRows(
    owner,
    'meters',
    meters.map(({ meter }) => meter),
  )
  await insertRows(
    owner,
    'meter_readings',
    meters.flatMap(({ readings }) => readings),
  )
}

/** Water of the half-year by meters. */
export const water: SettlementTerms = {
  ...{
    communityId: house,
    buildingId,
    medium: 'water',
    periodFromOn: '2026-01-01',
    periodToOn: '2026-06-30',
  },
  ...{ issuedOn: '2026-07-10', dueOn: '2026-07-24', contestUntilOn: '2026-08-10', document: 'RW/1/2026' },
  items: [{ component: 'ZW', name: 'Zimna woda', method: 'meter', costGr: 7700, advanceComponents: ['ZW'] }],
}

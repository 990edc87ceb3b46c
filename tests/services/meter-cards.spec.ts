import { describe, expect, it } from 'vitest'
import type { MeterKeeper } from '@/access/may-keep-meters'
import { buildingBalances } from '@/src/services/meters/building-balance'
import { enterCard } from '@/src/services/meters/enter-card'
import { exportReadings } from '@/src/services/meters/export-readings'
import { metersInPlace } from '@/src/services/meters/meters-in-place'
import { cardCode, cardsOf, cardWindows, findCard } from '@/src/services/meters/reading-cards'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const owner = () => world.database().owner

const manager: MeterKeeper = { staffId: idOf('staff', 'manager'), communities: [idOf('communities', 'C1')] }
const stranger: MeterKeeper = {
  staffId: idOf('staff', 'managerOfC2'),
  communities: [idOf('communities', 'C2')],
}
const community = idOf('communities', 'C1')

describe('lists of meters', () => {
  it('those in place, those whose legalisation ends', async () => {
    const inPlace = await metersInPlace(manager, { communityId: community })
    expect(inPlace.map(({ serial }) => serial)).not.toContain('M4')
    expect(await metersInPlace(stranger, { communityId: community })).toEqual([])
    await owner().query(`update meters set legal_until_on = '2026-04-01' where id = $1`, [
      idOf('meters', 'M6'),
    ])
    const ending = await metersInPlace(manager, { communityId: community, legalUpTo: '2026-06-30' })
    expect(ending.map(({ serial }) => serial)).toEqual(['M6'])
  })

  it('main meter less the sum of those behind it', async () => {
    await owner().query(
      `insert into meter_readings (id, community_id, meter_id, read_on, kind, value, status)
       select portal.uuid_v7(), community_id, id, '2024-12-31', 'administration', 950, 'accepted' from meters where id = $1`,
      [idOf('meters', 'M9')],
    )
    const span = { fromOn: '2023-12-31', toOn: '2024-12-31' }
    const [balance] = await buildingBalances(manager, community, span)
    expect(balance).toMatchObject({ kind: 'coldWater', main: '50.000', mainSerials: ['M9'] })
    expect(Number(balance?.difference)).toBeCloseTo(50 - Number(balance?.sum), 6)
    expect(balance?.uncovered).toContain('M8')
    expect(balance?.uncovered).not.toContain('M9')
    const later = await buildingBalances(manager, community, { fromOn: '2024-12-31', toOn: '2026-06-30' })
    expect(later[0]?.uncovered).toContain('M9')
    expect(await buildingBalances(stranger, community, span)).toEqual([])
  })
})

describe('reading cards', () => {
  const window = async () => {
    const [found] = (await cardWindows(manager, '2026-03-10')).filter(
      ({ id }) => id === idOf('reading-windows', 'W1'),
    )
    if (!found) throw new Error('No window.')
    return found
  }

  it('bear a code of the premises and the window, found however it is typed', async () => {
    const cards = await cardsOf(await window())
    expect(new Set(cards.map(({ code }) => code)).size).toBe(cards.length)
    const card = cards.find(({ premises }) => premises === 'P4') ?? cards[0]
    const code = cardCode(idOf('reading-windows', 'W1'), card?.premisesId ?? '')
    expect(code).toBe(card?.code)
    expect(await findCard(manager, code.toLowerCase().replace('-', ' '), '2026-03-10')).toMatchObject({
      code,
    })
    expect(await findCard(stranger, code, '2026-03-10')).toBeNull()
    expect(await findCard(manager, 'XXXX-XXXX', '2026-03-10')).toBeNull()
  })

  it('are entered: sound values accepted at once, doubted ones queued, all or none', async () => {
    await owner().query(`delete from meter_readings where meter_id = $1 and window_id is not null`, [
      idOf('meters', 'M2'),
    ])
    const code = cardCode(idOf('reading-windows', 'W1'), idOf('premises', 'P1'))
    const enter = (value: string, readOn = '2026-03-09') =>
      enterCard(world.payload(), { code, readOn, values: new Map([[idOf('meters', 'M2'), value]]) }, manager)
    await expect(enter('24', '2026-04-01')).rejects.toMatchObject({ code: 'CARD_DAY' })
    await expect(enter('')).rejects.toMatchObject({ code: 'CARD_EMPTY' })
    await expect(enter('24,12345')).rejects.toMatchObject({
      code: 'READING_DECIMALS',
      details: { serial: 'M2' },
    })
    expect(await enter('10')).toMatchObject({ accepted: 0, waiting: 1 })
    expect(await enter('25,4')).toMatchObject({ accepted: 1, waiting: 0 })
    await expect(enter('28')).rejects.toMatchObject({ code: 'READING_ACCEPTED' })
  })
})

describe('the export of accepted readings', () => {
  const span = { fromOn: '2025-01-01', toOn: '2025-12-31' }

  it('is the table of the import format, dated as the accounting program dates', async () => {
    const csv = await exportReadings(manager, community, span)
    const [head, ...lines] = (csv ?? '').replace('\ufeff', '').trim().split('\r\n')
    expect(head).toBe('community;meter;date;kind;value')
    expect(lines).toContain('C1;M2;2025-06-30;administration;11,000')
    await owner().query(`update communities set readings_dated_next_day = true where id = $1`, [community])
    expect(await exportReadings(manager, community, span)).toContain('C1;M2;2025-07-01;administration;11,000')
    expect(await exportReadings(stranger, community, span)).toBeNull()
  })
})

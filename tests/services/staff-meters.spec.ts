import { describe, expect, it } from 'vitest'
import type { MeterKeeper } from '@/access/may-keep-meters'
import { loadResident } from '@/access/actor/load'
import { decideReadings } from '@/src/services/meters/decide-readings'
import { readingQueue, soundReadings } from '@/src/services/meters/reading-queue'
import { replaceMeters } from '@/src/services/meters/replace-meters'
import { submitReading } from '@/src/services/meters/submit-reading'
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

const send = async (label: string, meter: string, typed: string): Promise<string> => {
  const actor = await loadResident(idOf('residents', label), null)
  if (!actor) throw new Error(`${label} is not of the world.`)
  const result = await submitReading(world.payload(), actor, { meterId: idOf('meters', meter), typed })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.readingId
}

const stored = async (id: string) =>
  (
    await owner().query<{ status: string; reason: string | null; rollover: boolean }>(
      `select status, reason, rollover from meter_readings where id = $1`,
      [id],
    )
  ).rows[0]

describe('the queue of readings', () => {
  it('shows what waits beside what was before, doubted ones first, of one’s own communities', async () => {
    await send('owner', 'M2', '26')
    await send('ownerOfTwo', 'M7', '69')
    const queue = await readingQueue(manager, null)
    expect(queue[0]).toMatchObject({
      serial: 'M7',
      value: '69.000',
      doubts: ['FALLING'],
      last: { readOn: '2023-12-31', value: '70.000' },
    })
    expect(queue.map(({ serial }) => serial)).toContain('M2')
    expect((await readingQueue(stranger, null)).map(({ serial }) => serial)).not.toContain('M2')
    expect(await readingQueue(stranger, community)).toEqual([])
  })

  it('accepts a lower value only with a confirmed rollover, and all together or none', async () => {
    const queue = await readingQueue(manager, null)
    const lower = queue.find(({ serial }) => serial === 'M7')?.id ?? ''
    const sound = queue.find(({ serial, doubts }) => serial === 'M2' && doubts.length === 0)?.id ?? ''
    await expect(decideReadings({ ids: [sound, lower], decision: 'accept' }, manager)).rejects.toMatchObject({
      code: 'READING_FALLING',
      details: { serials: 'M7' },
    })
    expect(await stored(sound)).toMatchObject({ status: 'pending' })
    expect(await decideReadings({ ids: [sound, lower], decision: 'accept' }, stranger)).toBe(0)
    expect(
      await decideReadings({ ids: [sound, lower], decision: 'accept', rollovers: [lower, sound] }, manager),
    ).toBe(2)
    expect(await stored(lower)).toMatchObject({ status: 'accepted', rollover: true })
    expect(await stored(sound)).toMatchObject({ status: 'accepted', rollover: false })
    // A second clerk with the same list changes nothing.
    expect(await decideReadings({ ids: [sound], decision: 'reject', reason: 'x' }, manager)).toBe(0)
  })

  it('refuses with a reason, which is mailed to who sent it', async () => {
    const id = await send('halfOwnerA', 'M5', '900')
    expect(() => decideReadings({ ids: [id], decision: 'reject', reason: ' ' }, manager)).toThrow(
      'READING_REASON',
    )
    expect(await decideReadings({ ids: [id], decision: 'reject', reason: 'Zdjęcie' }, manager)).toBe(1)
    expect(await stored(id)).toMatchObject({ status: 'rejected', reason: 'Zdjęcie' })
    const { rows } = await owner().query(
      `select topic, values from outgoing_messages where template = 'readingRefused' and resident_id = $1`,
      [idOf('residents', 'halfOwnerA')],
    )
    expect(rows).toMatchObject([{ topic: 'meters', values: { serial: 'M5', reason: 'Zdjęcie' } }])
  })

  it('by the admin’s own form a lower value is not accepted without the tick either', async () => {
    const id = await send('company', 'M6', '59')
    const as = { collection: 'staff', label: 'manager' } as const
    const path = `/meter-readings/${id}`
    const refused = await world.rest(path, { as, method: 'PATCH', body: { status: 'accepted' } })
    expect(refused.status).toBe(400)
    const body = { status: 'accepted', rollover: true }
    expect((await world.rest(path, { as, method: 'PATCH', body })).status).toBe(200)
  })

  it('knows what nobody doubts', async () => {
    const id = await send('ownerWithoutAccount', 'M8', '81')
    expect(await soundReadings(manager, community)).toContain(id)
    expect(await soundReadings(stranger, null)).not.toContain(id)
    await decideReadings({ ids: [id], decision: 'accept' }, manager)
  })
})

describe('a replacement', () => {
  const row = (
    change: Partial<{ meterId: string; finalReading: string; serial: string; initialReading: string }> = {},
  ) => ({
    meterId: idOf('meters', 'M5'),
    finalReading: '60,5',
    serial: 'M5-NOWY',
    initialReading: '0,1',
    ...change,
  })
  const round = (rows: ReturnType<typeof row>[], replacedOn = '2026-03-10') => ({
    replacedOn,
    legalUntilOn: '2031-03-09',
    rows,
  })

  it.each([
    ['UNKNOWN_METER', round([row({ meterId: idOf('meters', 'M20') })])],
    ['METER_REMOVED', round([row({ meterId: idOf('meters', 'M4') })])],
    ['REPLACED_BEFORE_LAST', round([row()], '2024-01-01')],
    ['READING_FUTURE', round([row()], '2027-01-01')],
    ['FINAL_FALLING', round([row({ finalReading: '50' })])],
    ['READING_DECIMALS', round([row({ finalReading: '60,1234' })])],
    ['READING_NUMBER', round([row({ finalReading: '' })])],
    ['NEW_SERIAL', round([row({ serial: ' ' })])],
    ['SERIAL_TAKEN', round([row({ serial: 'M6' })])],
  ])('is refused as %s, and then changes nothing', async (code, wrong) => {
    const good = row({ meterId: idOf('meters', 'M8'), finalReading: '99', serial: 'M8-NOWY' })
    await expect(replaceMeters({ ...wrong, rows: [...wrong.rows, good] }, manager)).rejects.toMatchObject({
      code,
    })
    const { rows } = await owner().query(`select 1 from meters where serial in ('M5-NOWY', 'M8-NOWY')`)
    expect(rows).toEqual([])
  })

  it('of several meters: final and initial state on one date, in the same place', async () => {
    const rows = [
      row(),
      row({ meterId: idOf('meters', 'M8'), finalReading: '99', serial: 'M8-NOWY', initialReading: '0' }),
    ]
    expect(await replaceMeters(round(rows), manager)).toHaveLength(2)
    const { rows: meters } = await owner().query(
      `select o.removed_on, o.final_reading::text, n.installed_on, n.initial_reading::text, n.legal_until_on, n.digits::int, n.kind,
         n.premises_id = o.premises_id as same_place
       from meters n join meters o on o.id = n.replaces_id where n.serial = 'M5-NOWY'`,
    )
    expect(meters).toEqual([
      {
        removed_on: '2026-03-10',
        final_reading: '60.500',
        installed_on: '2026-03-10',
        initial_reading: '0.100',
        legal_until_on: '2031-03-09',
        digits: 5,
        kind: 'coldWater',
        same_place: true,
      },
    ])
  })
})

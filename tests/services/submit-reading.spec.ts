import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import type { ResidentActor } from '@/access/actor/types'
import { mayRead } from '@/access/may-read'
import { openReadings } from '@/access/open-readings'
import { submitReading } from '@/src/services/meters/submit-reading'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { refusal } from './support/plain-sql'

const world = useWorld()
const owner = () => world.database().owner

const as = async (label: string): Promise<ResidentActor> => {
  const actor = await loadResident(idOf('residents', label), null)
  if (!actor) throw new Error(`${label} is not of the world.`)
  return actor
}

const send = async (
  label: string,
  meter: string,
  typed: string,
  photo?: { name: string; bytes: Uint8Array },
) => submitReading(world.payload(), await as(label), { meterId: idOf('meters', meter), typed, photo })

type StoredReading = {
  id: string
  value: string
  status: string
  flag: string | null
  sent_by_id: string
  photo_id: string | null
}
const inWindow = async (meter: string, window = 'W1'): Promise<StoredReading[]> =>
  (
    await owner().query<StoredReading>(
      `select id, value::text, status, flag, sent_by_id, photo_id from meter_readings where meter_id = $1 and window_id = $2`,
      [idOf('meters', meter), idOf('reading-windows', window)],
    )
  ).rows

const missing = { ok: false, code: 'NOT_FOUND' }

describe('which readings are asked for', () => {
  it('are those of meters in place, of the kinds of a window that runs, in today’s homes', async () => {
    const metersOf = async (label: string) =>
      (await openReadings(await as(label), '2026-03-10')).map(({ serial }) => serial)
    expect(await metersOf('owner')).toEqual(['M2'])
    expect(await metersOf('tenant')).toEqual(['M2'])
    expect(await metersOf('formerOwner')).toEqual([])
    expect(await metersOf('ownerElsewhere')).toEqual(['M20'])
    expect(await openReadings(await as('owner'), '2026-03-16')).toEqual([])
    expect(await openReadings(await as('owner'), '2026-03-15')).toHaveLength(1)
  })
})

it('one’s first reading tells nothing of those who lived here before', async () => {
  const before = async (label: string) => (await openReadings(await as(label), '2026-03-10'))[0]?.lastIsOwn
  expect(await before('owner')).toBe(true)
  const { rows } = await owner().query<{ from_on: string }>(
    `select from_on::text from occupancies where person_id = $1 and capacity = 'tenant'`,
    [idOf('residents', 'tenant')],
  )
  expect(rows[0]?.from_on && rows[0].from_on > '2025-12-31' ? await before('tenant') : false).toBe(false)
})

it('one’s first reading tells nothing of those who lived here before', async () => {
  const tenant = await as('tenant')
  const movedIn = (fromOn: string): ResidentActor => ({
    ...tenant,
    ties: tenant.ties.map((tie) => ({ ...tie, fromOn })),
  })
  const lastIsOwn = async (actor: ResidentActor) =>
    (await openReadings(actor, '2026-03-10')).map((open) => open.lastIsOwn)
  expect(await lastIsOwn(tenant)).toEqual([true])
  expect(await lastIsOwn(movedIn('2026-01-01'))).toEqual([false])
  expect(await lastIsOwn(await as('owner'))).toEqual([true])
})

describe('a reading', () => {
  it('waits for staff, and a corrected one takes its place', async () => {
    const first = await send('owner', 'M2', '24,5')
    expect(first).toMatchObject({ ok: true })
    expect(await send('tenant', 'M2', '25')).toEqual(first)
    expect(await inWindow('M2')).toMatchObject([
      { value: '25.000', status: 'pending', sent_by_id: idOf('residents', 'tenant') },
    ])
  })

  it('sent from many tabs at once is stored once', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => send('buyer', 'M4', '42')))
    // M4 was taken out before the window; P3's meter is there.
    expect(results).toEqual(Array.from({ length: 8 }, () => missing))
    const sent = await Promise.all(
      ['51.5', '51.5', '52', '51.5', '52'].map((value) => send('halfOwnerA', 'M5', value)),
    )
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect(await inWindow('M5')).toHaveLength(1)
  })

  it('that cannot be is refused, one that is unusual taken with its doubts', async () => {
    const refused = (code: string) => ({ ok: false, errors: [{ field: 'value', code }] })
    expect(await send('ownerOfTwo', 'M7', 'dużo')).toEqual(refused('READING_NUMBER'))
    expect(await send('ownerOfTwo', 'M7', '70,1234')).toEqual(refused('READING_DECIMALS'))
    expect(await send('ownerOfTwo', 'M7', '100070')).toEqual(refused('READING_CAPACITY'))
    expect(await inWindow('M7')).toEqual([])
    expect(await send('ownerOfTwo', 'M7', '69')).toMatchObject({ ok: true })
    expect(await inWindow('M7')).toMatchObject([{ flag: 'FALLING', status: 'pending' }])
  })

  it('of a foreign, a past and a missing meter is answered alike', async () => {
    expect(await send('owner', 'M5', '60')).toEqual(missing)
    expect(await send('formerOwner', 'M2', '60')).toEqual(missing)
    expect(await send('owner', 'none', '60')).toEqual(missing)
  })

  it('stays as it is once it was accepted; a refused one may be sent anew the same day', async () => {
    await send('company', 'M6', '61')
    const [sent] = await inWindow('M6')
    await owner().query(
      `update meter_readings set status = 'rejected', reason = 'Niewyraźnie' where id = $1`,
      [sent?.id],
    )
    expect(await send('company', 'M6', '62')).toEqual({ ok: true, readingId: sent?.id })
    expect(await inWindow('M6')).toMatchObject([{ value: '62.000', status: 'pending' }])
    await owner().query(`update meter_readings set status = 'accepted' where id = $1`, [sent?.id])
    expect(await send('company', 'M6', '63')).toEqual({
      ok: false,
      errors: [{ field: 'value', code: 'READING_ACCEPTED' }],
    })
    expect(await inWindow('M6')).toMatchObject([{ value: '62.000', status: 'accepted' }])
  })
})

describe('its photo', () => {
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer()

  it('is seen by those who see the reading, and by nobody else', async () => {
    const result = await send('ownerWithoutAccount', 'M8', '81', {
      name: 'licznik.jpg',
      bytes: await picture(),
    })
    if (!result.ok) throw new Error(JSON.stringify(result))
    const [row] = await inWindow('M8')
    expect(row?.photo_id).toEqual(expect.any(String))
    expect(await mayRead(await as('ownerWithoutAccount'), 'meter-readings', result.readingId)).toBe(true)
    expect(await mayRead(await as('owner'), 'meter-readings', result.readingId)).toBe(false)
  })

  it('of another type is refused, and nothing of the reading is stored', async () => {
    const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(await send('ownerInBoth', 'M20', '21')).toEqual(missing)
    expect(await send('ownerElsewhere', 'M20', '21', { name: 'x.jpg', bytes })).toEqual({
      ok: false,
      errors: [{ field: 'photo', code: 'FILE_TYPE' }],
    })
    expect(await inWindow('M20', 'W20')).toEqual([])
  })
})

it('the database takes one waiting value for each meter and window', async () => {
  const again = owner().query(
    `insert into meter_readings (id, community_id, meter_id, premises_id, read_on, kind, value, status, window_id)
     select portal.uuid_v7(), community_id, meter_id, premises_id, read_on - 1, kind, value, status, window_id
     from meter_readings where window_id is not null and status = 'pending' limit 1`,
  )
  expect(await refusal(again)).toEqual({ code: '23505', constraint: 'meter_readings_pending_once' })
})

describe('a window in which somebody else lived here', () => {
  it('keeps his reading as it was sent, and takes one’s own beside it', async () => {
    const meter = idOf('meters', 'M2')
    await owner().query(`delete from meter_readings where meter_id = $1 and window_id is not null`, [meter])
    await owner().query(
      `insert into meter_readings (id, community_id, meter_id, premises_id, read_on, kind, value, status, window_id, sent_by_id, sent_at)
       select portal.uuid_v7(), m.community_id, m.id, m.premises_id, '2026-03-02', 'resident', 200, 'pending', $2, $3, now()
       from meters m where m.id = $1`,
      [meter, idOf('reading-windows', 'W1'), idOf('residents', 'formerOwner')],
    )
    const actor = await as('owner')
    const movedIn = { ...actor, ties: actor.ties.map((tie) => ({ ...tie, fromOn: '2026-03-05' })) }
    expect((await openReadings(movedIn, '2026-03-10')).map(({ sent }) => sent)).toEqual([null])
    await submitReading(world.payload(), movedIn, { meterId: meter, typed: '205' })
    const { rows } = await owner().query<{ day: string; value: string; status: string }>(
      `select read_on::text as day, value::text, status from meter_readings
       where meter_id = $1 and read_on >= '2026-03-02' order by read_on`,
      [meter],
    )
    expect(rows).toMatchObject([
      { day: '2026-03-02', status: 'pending' },
      { day: '2026-03-10', status: 'pending' },
    ])
    expect(rows.map(({ value }) => Number(value))).toEqual([200, 205])
  })
})

import { describe, expect, it } from 'vitest'
import { GET as csv } from '@/app/(portal)/meters/csv/route'
import { loadResident } from '@/access/actor/load'
import { env } from '@/src/platform/env'
import { readHistory } from '@/src/portal/meters/read-history'
import { readMeters } from '@/src/portal/meters/read-meters'
import { placesOf } from '@/src/portal/register/place'
import { idOf } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

const at = async (label: string, premises: string) => {
  const actor = await loadResident(idOf('residents', label), null)
  const place = actor && placesOf(actor).find(({ premisesId }) => premisesId === idOf('premises', premises))
  if (!actor || !place) throw new Error(`${label} has no ${premises}.`)
  return { actor, place }
}

const file = async (label: string | null, search: string): Promise<Response> => {
  const cookie = label ? await cookieOf('residents', label) : ''
  return csv(new Request(`${env().serverUrl}/meters/csv?${search}`, { headers: { cookie } }))
}

describe('the history of a meter', () => {
  it('goes across the replacement for who sees the whole of it, and not beyond the own time for a tenant', async () => {
    const { actor, place } = await at('owner', 'P1')
    const history = await readHistory(actor, place, idOf('meters', 'M2'), null)
    expect(history?.line.meters.map(({ serial }) => serial)).toEqual(['M2', 'M1'])
    expect(await readHistory(actor, place, idOf('meters', 'M1'), '2021')).toMatchObject({ year: '2021' })
    expect(await readHistory(actor, place, idOf('meters', 'M5'), null)).toBeNull()
    const tenant = await at('tenant', 'P1')
    const own = await readHistory(tenant.actor, tenant.place, idOf('meters', 'M2'), null)
    expect(own?.line.meters.map(({ serial }) => serial)).toEqual(['M2'])
    expect(own?.line.readings.every(({ readOn }) => readOn >= '2025-09-01')).toBe(true)
  })

  it('counts a rollover that staff confirmed', async () => {
    const { rows } = await world.database().owner.query<{ id: string }>(
      `insert into meter_readings (id, community_id, meter_id, premises_id, read_on, kind, value, status, rollover)
       select portal.uuid_v7(), community_id, id, premises_id, '2026-03-02', 'control', 4.233, 'accepted', true
       from meters where id = $1 returning id`,
      [idOf('meters', 'M7')],
    )
    await world
      .database()
      .owner.query(`update meter_readings set value = 99987.512 where meter_id = $1 and id <> $2`, [
        idOf('meters', 'M7'),
        rows[0]?.id,
      ])
    const { actor, place } = await at('ownerOfTwo', 'P6')
    const { lines } = await readMeters(actor, place)
    expect(lines[0]?.readings[0]).toMatchObject({ value: '4.233', use: '16.721', state: 'rollover' })
  })

  it('as CSV is given to whom the page is shown, and 404 to all others', async () => {
    const own = await file('owner', `meter=${idOf('meters', 'M2')}&what=readings`)
    expect(own.status).toBe(200)
    expect(own.headers.get('content-disposition')).toContain('odczyty-M2.csv')
    const text = await own.text()
    expect(text).toContain('2025-06-30;M2;')
    expect(text).toContain('11,000')
    expect((await file('owner', `meter=${idOf('meters', 'M2')}&what=months`)).status).toBe(200)
    expect((await file('owner', `meter=${idOf('meters', 'M5')}`)).status).toBe(404)
    expect((await file('owner', 'meter=x')).status).toBe(404)
    expect((await file('halfOwnerA', `meter=${idOf('meters', 'M2')}`)).status).toBe(404)
    // Of his own time, and nothing after it.
    const former = await (await file('formerOwner', `meter=${idOf('meters', 'M2')}`)).text()
    expect(former).toContain('2025-05-31;M2;')
    expect(former).not.toContain('2025-06-30')
    expect((await file(null, `meter=${idOf('meters', 'M2')}`)).status).toBe(401)
  })

  it('of the building is hidden where fewer than five premises are measured', async () => {
    const { actor, place } = await at('owner', 'P1')
    expect((await readMeters(actor, place)).lines.map(({ average }) => average)).toEqual(
      expect.arrayContaining([null]),
    )
  })
})

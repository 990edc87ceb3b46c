import { describe, expect, it } from 'vitest'
import { remindReadings } from '@/src/services/meters/remind-readings'
import { workerPool } from '@/src/platform/db/pool'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

const reminded = async (): Promise<Map<string, { place: string; lastOn: string }>> => {
  const { rows } = await world
    .database()
    .owner.query<{ resident_id: string; values: { place: string; lastOn: string } }>(
      `select resident_id, values from outgoing_messages where template = 'readingReminder'`,
    )
  return new Map(rows.map(({ resident_id, values }) => [resident_id, values]))
}

// The window of the world lasts until 2026-03-15.
describe('reminders of readings', () => {
  it('wait until three days are left', async () => {
    expect(await remindReadings(workerPool(), '2026-03-11')).toBe(0)
    expect((await reminded()).size).toBe(0)
  })

  it('go to those who live there and have sent nothing, once', async () => {
    await world.database().owner.query(
      `insert into meter_readings (id, community_id, meter_id, premises_id, read_on, kind, value, status, window_id)
       select portal.uuid_v7(), m.community_id, m.id, m.premises_id, '2026-03-10', 'resident', 60, 'pending', $2
       from meters m where m.id = $1`,
      [idOf('meters', 'M5'), idOf('reading-windows', 'W1')],
    )
    const count = await remindReadings(workerPool(), '2026-03-12')
    const mails = await reminded()
    expect(count).toBe(mails.size)
    expect(mails.get(idOf('residents', 'owner'))).toEqual({ place: 'P1', lastOn: '15.03.2026' })
    expect(mails.has(idOf('residents', 'tenant'))).toBe(true)
    // Sent already, gone already, of another home without meters to read.
    for (const label of ['halfOwnerA', 'formerOwner', 'formerTenant', 'proxy'])
      expect(mails.has(idOf('residents', label)), label).toBe(false)
    expect(await remindReadings(workerPool(), '2026-03-13')).toBe(0)
  })

  it('go to who has had none and whose reading was refused, and to nobody after the last day', async () => {
    await world
      .database()
      .owner.query(`update meter_readings set status = 'rejected' where window_id = $1`, [
        idOf('reading-windows', 'W1'),
      ])
    // He has had no reminder in this window yet: the refusal leaves his meter unread.
    expect(await remindReadings(workerPool(), '2026-03-14')).toBeGreaterThan(0)
    expect((await reminded()).has(idOf('residents', 'halfOwnerA'))).toBe(true)
    expect(await remindReadings(workerPool(), '2026-03-16')).toBe(0)
  })
})

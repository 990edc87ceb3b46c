import { describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { appPool, workerPool } from '@/src/platform/db/pool'
import { closeDueResolutions } from '@/src/services/voting/move-resolution'
import { openResolution } from '@/src/services/voting/open-resolution'
import { remindOfVotings } from '@/src/services/voting/remind-voters'
import { loadResolution } from '@/src/services/voting/voting-rows'
import { idOf, todayAt } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
const manager = idOf('staff', 'manager')
const opened = async (label: string, values: Record<string, unknown> = {}): Promise<string> => {
  const id = await draft(owner(), label, values)
  await openResolution({ resolutionId: id, staffId: manager })
  return id
}
const load = (id: string) => loadResolution(appPool(), id)
const mailsOf = async (key: string) =>
  (
    await owner().query<{ staff_id: string }>('select staff_id from outgoing_messages where "key" = $1', [
      key,
    ])
  ).rows
const onDay = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
  setClockForTests(() => new Date(`${day}T12:00:00Z`))
  try {
    return await work()
  } finally {
    setClockForTests(() => todayAt)
  }
}

describe('the worker', () => {
  it('closes votings whose last day has passed, and tells their managers', async () => {
    const id = await opened('W1', { closes_on: '2026-03-12' })
    expect(await closeDueResolutions(workerPool())).toBe(0)
    await onDay('2026-03-12', () => closeDueResolutions(workerPool()))
    expect(await load(id)).toMatchObject({ state: 'open' })
    await onDay('2026-03-13', () => closeDueResolutions(workerPool()))
    expect(await load(id)).toMatchObject({ state: 'rejected' })
    const told = await mailsOf(`voting-closed:${id}`)
    expect(told.map(({ staff_id: staff }) => staff)).toContain(manager)
    const closed = await owner().query(
      `select from audit_events where action = 'resolution-moved' and object_id = $1`,
      [id],
    )
    expect(closed.rowCount).toBe(1)
  })

  it('reminds a week and two days before the end, each once', async () => {
    const id = await opened('W2', { closes_on: '2026-03-20' })
    const keyed = async (days: number) => (await mailsOf(`voting-reminder:${id}:${days}-days`)).length
    await onDay('2026-03-12', () => remindOfVotings())
    expect([await keyed(7), await keyed(2)]).toEqual([0, 0])
    await onDay('2026-03-14', () => remindOfVotings())
    const first = await keyed(7)
    expect(first).toBeGreaterThan(0)
    await onDay('2026-03-15', () => remindOfVotings())
    expect([await keyed(7), await keyed(2)]).toEqual([first, 0])
    await onDay('2026-03-18', () => remindOfVotings())
    expect(await keyed(2)).toBe(first)
  })

  it('may not read what proves votes, nor change any', async () => {
    for (const statement of [
      'select salt from votes',
      'update votes set choice = choice',
      `update resolutions set text = 'x'`,
    ])
      await expect(workerPool().query(statement)).rejects.toMatchObject({ code: '42501' })
  })
})

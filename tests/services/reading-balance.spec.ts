import { describe, expect, it } from 'vitest'
import { addDays, firstOfMonth } from '@/src/domain/time/civil-date'
import { readReadingBalance } from '@/src/portal/board/readings/read-reading-balance'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const C1 = idOf('communities', 'C1')

/** A main meter of C1 and meters behind it, each read a year ago and yesterday. */
async function hang(serial: string, premises: readonly string[], used: number, behind = 0): Promise<void> {
  const owner = world.database().owner
  const firstOn = addDays(firstOfMonth(today), -400)
  const meter = async (name: string, where: { premises?: string; parent?: string }, use: number) => {
    const { rows } = await owner.query<{ id: string }>(
      `insert into meters (id, community_id, serial, premises_id, building_id, parent_id, kind, unit, decimals, digits, installed_on,
         initial_reading, remote)
       values (portal.uuid_v7(), $1, $2, $3, case when $3::uuid is null then $4::uuid end, $5, 'coldWater', 'm³', 3, 5, $6, 0, true)
       returning id`,
      [C1, name, where.premises ?? null, idOf('buildings', 'B1'), where.parent ?? null, firstOn],
    )
    const id = rows[0]!.id
    await owner.query(
      `insert into meter_readings (id, community_id, meter_id, read_on, kind, value, status, rollover)
       values (portal.uuid_v7(), $1, $2, $3, 'remote', $4, 'accepted', false)`,
      [C1, id, today, use],
    )
    return id
  }
  const parent = await meter(serial, {}, used)
  // A main meter of its own behind it, as hot water behind cold.
  if (behind > 0) await meter(`${serial}-H`, { parent }, behind)
  for (const [index, one] of premises.entries())
    await meter(`${serial}-${index}`, { premises: one, parent }, 20)
}

describe('the reading balance of a community', () => {
  it('adds up what the meters behind a main meter counted, and hides sums of fewer than five premises', async () => {
    const { rows } = await world
      .database()
      .owner.query<{ id: string }>(`select id from premises where community_id = $1 order by code limit 6`, [
        C1,
      ])
    const premises = rows.map(({ id }) => id)
    expect(premises).toHaveLength(6)
    await hang('GL-1', premises, 150, 20)
    await hang('GL-2', premises.slice(0, 4), 90)
    const mains = await readReadingBalance(C1, today)
    const [first, second] = ['GL-1', 'GL-2'].map((serial) => mains.find((one) => one.serial === serial)!)
    expect(first).toMatchObject({ premises: 6, kind: 'coldWater', unit: 'm³' })
    expect(first!.months).toHaveLength(12)
    for (const { mainUnits, subUnits, missing } of first!.months!) {
      expect(missing).toBe(0)
      // 150 against 6 × 20 and 20, spread alike: the difference is a fifteenth, but for rounding of thousandths.
      expect(Math.abs(Number(mainUnits! * 14n - subUnits * 15n))).toBeLessThan(15 * 8)
    }
    expect(first!.total?.months).toBe(12)
    expect(second).toMatchObject({ premises: 4, months: null, total: null })
  })

  it('holds nothing of another community', async () => {
    expect(
      (await readReadingBalance(idOf('communities', 'C2'), today)).map(({ serial }) => serial),
    ).not.toContain('GL-1')
  })
})

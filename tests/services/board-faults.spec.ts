import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { boardsOf } from '@/access/board'
import { readCockpit } from '@/src/portal/board/cockpit/read-cockpit'
import { readFaultsOverview } from '@/src/portal/board/faults/read-faults-overview'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const C1 = idOf('communities', 'C1')

describe('faults of a community in numbers', () => {
  it('counts them by status, those past their term, and how long repairs took', async () => {
    const { buildings, ...numbers } = await readFaultsOverview(C1, today)
    expect(numbers).toEqual({
      ...{ open: 4, overdue: 4, oldestOn: '2025-03-01', reported: 4 },
      states: [
        { state: 'reported', count: 1 },
        { state: 'inProgress', count: 3 },
        { state: 'done', count: 1 },
      ],
      categories: [
        { category: 'plumbing', count: 3 },
        { category: 'noise', count: 1 },
      ],
      // U1, reported on 11 February and repaired on 3 March, its term being the 16th.
      repairs: { count: 1, medianDays: 20, inTime: 0, withTerm: 1 },
      before: { count: 0, medianDays: null, inTime: 0, withTerm: 0 },
    })
    expect(
      buildings.map(({ inspections }) => inspections.map(({ kind, state, open }) => [kind, state, open])),
    ).toEqual([
      [
        ['yearly', 'soon', 2],
        ['gas', 'overdue', 0],
      ],
      [['gas', 'valid', 0]],
    ])
  })

  it('tells the median of repairs, whatever their order, and each community its own', async () => {
    await world.database().owner.query(
      `insert into faults (id, community_id, category, title, status, priority, visibility, reported_on, fix_by_on, done_on,
         created_at, updated_at)
       select portal.uuid_v7(), $1, 'lift', 'x', 'closed', 'normal', 'building', $2::date - d, $2::date - d + 5, $2::date - 1, now(), now()
       from unnest(array[3, 41, 5, 9]) d`,
      [idOf('communities', 'C2'), today],
    )
    const { repairs } = await readFaultsOverview(idOf('communities', 'C2'), today)
    expect(repairs).toEqual({ count: 4, medianDays: 4, inTime: 2, withTerm: 4 })
    expect((await readFaultsOverview(C1, today)).repairs.count).toBe(1)
  })

  it('names nobody and quotes nothing', async () => {
    const whole = JSON.stringify(await readFaultsOverview(C1, today))
    for (const secret of ['Osoba', 'Usterka', 'Opis', 'Inspektor', 'Wykonawca', 'Zalecenie', 'MAP/'])
      expect(whole).not.toContain(secret)
  })

  it('stands on the first page of the board, the same', async () => {
    const actor = await loadResident(idOf('residents', 'boardBasic'), null)
    const [board] = boardsOf(actor!)
    expect((await readCockpit(board!, today)).faults).toEqual({ open: 4, overdue: 4 })
  })
})

import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { boardsOf } from '@/access/board'
import { readAccountAdvance } from '@/src/portal/board/advances/read-account-advance'
import { readAdvances } from '@/src/portal/board/advances/read-advances'
import { readSettings } from '@/src/portal/settings/read-settings'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const C1 = idOf('communities', 'C1')
const wish = { component: null, sort: 'premises', buildingId: null, page: 1 } as const

/** Σ of the notices in force on a day, by SQL of its own. */
const charged = async (day: string, component: string | null = null): Promise<number> => {
  const { rows } = await world.database().owner.query<{ gr: string }>(
    `select coalesce(sum(c.amount_gr), 0)::text as gr from charges c join accounts a on a.id = c.account_id
     where c.community_id = $1 and ($3::text is null or c.component = $3) and a.opened_on <= $2 and (a.closed_on is null or a.closed_on > $2)
       and c.valid_from_on = (select max(x.valid_from_on) from charges x where x.account_id = a.id and x.valid_from_on <= $2)`,
    [C1, day, component],
  )
  return Number(rows[0]?.gr)
}

describe('advances', () => {
  it.each(['2025-06-01', '2026-03-01', '2026-07-01'])(
    'of %s are the sums of the notices in force',
    async (month) => {
      const view = (await readAdvances(C1, { ...wish, month }))!
      expect(view.total.gr).toBe(await charged(month))
      expect(view.accounts.reduce((sum, { gr }) => sum + gr, 0)).toBe(view.total.gr)
      expect(view.components.reduce((sum, { gr }) => sum + gr, 0)).toBe(view.total.gr)
    },
  )

  it('stand beside the month before, by component', async () => {
    const view = (await readAdvances(C1, { ...wish, month: '2026-01-01', component: 'eksploatacja' }))!
    const account = view.accounts.find(({ code }) => code === 'K1')
    expect(account).toMatchObject({ gr: 43_000, beforeGr: 42_000 })
    expect(view.shown.gr).toBe(await charged('2026-01-01', 'eksploatacja'))
    expect(await readAdvances(C1, { ...wish, month: '2026-01-01', component: 'nie ma' })).toBeNull()
    expect(
      await readAdvances(C1, { ...wish, month: '2026-01-01', buildingId: idOf('buildings', 'B3') }),
    ).toBeNull()
  })

  it('name people one by one, which they are told', async () => {
    const actor = (await loadResident(idOf('residents', 'boardAdvances'), null))!
    const board = boardsOf(actor)[0]!
    const view = await readAccountAdvance(actor, board, idOf('accounts', 'K1'), '2026-03-01', today)
    expect(view).toMatchObject({ lines: [{ amountGr: 43_000 }], beforeGr: 43_000 })
    const seen = await readSettings((await loadResident(idOf('residents', 'owner'), null))!)
    expect(seen?.events.map(({ action }) => action)).toContain('board-advance')
    expect(await readAccountAdvance(actor, board, idOf('accounts', 'K20'), '2026-03-01', today)).toBeNull()
  })
})

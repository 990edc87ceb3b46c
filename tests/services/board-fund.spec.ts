import { beforeAll, describe, expect, it } from 'vitest'
import { readCosts } from '@/src/portal/board/costs/read-costs'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const C1 = idOf('communities', 'C1')
const SPENT = 900_000

/** Lines that name the fund, lines that go to it, each of another amount; accounts closed and opened within a month. */
const CHARGES = `
update charges set name = 'Fundusz remontowy' where component = 'fundusz';
insert into charges (id, community_id, account_id, valid_from_on, component, name, unit, rate, quantity, amount_gr, fund)
select portal.uuid_v7(), community_id, account_id, valid_from_on, 'odpis', 'Odpis', 'm²', 1, 1,
  1000 + 7 * row_number() over (order by id), 'Fundusz remontowy'
from charges where component <> 'fundusz';
update accounts set closed_on = '2026-02-01' where code = 'K4';
update accounts set closed_on = '2026-01-15' where code = 'K5';
update accounts set opened_on = '2026-01-15' where code = 'K6'`

/** The same by another way: for each first of a month the notice in force then. */
const BY_MONTH = `
select coalesce(sum(c.amount_gr), 0)::text as gr
from generate_series(make_date($2, 1, 1), least($3::date, make_date($2, 12, 31)), interval '1 month') m(day)
join accounts a on a.community_id = $1 and a.opened_on <= m.day::date
  and (a.closed_on is null or a.closed_on > m.day::date)
join charges c on c.account_id = a.id and c.valid_from_on =
  (select max(x.valid_from_on) from charges x where x.account_id = a.id and x.valid_from_on <= m.day::date)
where c.name = 'Fundusz remontowy' or c.fund = 'Fundusz remontowy'`

const accrued = async (year: number): Promise<number> => {
  const { rows } = await world.database().owner.query<{ gr: string }>(BY_MONTH, [C1, year, today])
  return Number(rows[0]?.gr)
}

const fund = async (year: number, buildingId: string | null = null) =>
  (await readCosts(C1, { year, buildingId }, today))!.fundAccount

describe('the renovation fund’s account', () => {
  beforeAll(() => world.database().owner.query(CHARGES))

  it('is what the notices charged month by month less what was spent', async () => {
    const accruedGr = await accrued(2026)
    expect(accruedGr).toBeGreaterThan(0)
    expect(await fund(2026)).toEqual({ openingGr: null, accruedGr, spentGr: SPENT, closingGr: null })
    expect(await fund(2025)).toMatchObject({ accruedGr: await accrued(2025), spentGr: 0 })
    expect(await fund(2024)).toMatchObject({ accruedGr: await accrued(2024) })
  })

  it('closes where the plan says what it opened with, which is no plan', async () => {
    await world.database().owner.query(
      `insert into budgets (id, community_id, year, category, amount_gr)
       values (portal.uuid_v7(), $1, 2026, 'Fundusz remontowy: bilans otwarcia', 5000000)`,
      [C1],
    )
    const closingGr = 5_000_000 + (await accrued(2026)) - SPENT
    expect(await fund(2026)).toMatchObject({ openingGr: 5_000_000, closingGr })
    const view = await readCosts(C1, { year: 2026, buildingId: null }, today)
    expect(view?.fund.total.planGr).toBe(1_200_000)
  })

  it('is everybody’s, so that one building has none', async () => {
    expect(await fund(2026, idOf('buildings', 'B1'))).toBeNull()
  })
})

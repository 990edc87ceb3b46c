import { query, type Statement } from '@/src/platform/db/pool'
import { foldCosts, type CostsRow } from './fold-costs'
import type { CostsView } from './costs-view'
import { fundStatement, type ChargedLine } from './fund-statement'

/** Which costs: of a year, of the whole property or of one building. */
export type CostsWish = { year: number; buildingId: string | null }

// Sums by category, month and building cross the wire, never single costs: of five years or of fifty they are as few.
const text = `
with booked as (
  select c.category, c.building_id, extract(month from c.booked_on)::int as month, sum(c.amount_gr)::bigint as gr
  from costs c
  where c.community_id = $1 and c.booked_on >= make_date($2, 1, 1) and c.booked_on < make_date($2 + 1, 1, 1)
    and c.booked_on <= $4::date
  group by 1, 2, 3
)
select
  coalesce((select json_agg(json_build_array(b.category, b.month, b.gr)) from (
    select category, month, sum(gr)::bigint as gr from booked where $3::uuid is null or building_id = $3 group by 1, 2) b), '[]')
    as costs,
  coalesce((select json_agg(json_build_array(p.category, p.amount_gr)) from budgets p
    where p.community_id = $1 and p.year = $2), '[]') as plan,
  coalesce((select json_agg(json_build_object('id', b.id, 'code', b.code, 'area', b.area, 'premises', b.premises, 'gr', b.gr) order by b.code) from (
    select b.id, b.code, (select count(*) from premises p where p.building_id = b.id)::int as premises,
      coalesce((select sum(p.area_m2) from premises p where p.building_id = b.id), 0)::text as area,
      coalesce((select sum(k.gr) from booked k where k.building_id = b.id), 0)::bigint as gr
    from buildings b where b.community_id = $1) b), '[]') as buildings,
  coalesce((select sum(gr) from booked where building_id is null), 0)::bigint as "undividedGr",
  array(select distinct y from (
    select extract(year from c.booked_on)::int as y from costs c where c.community_id = $1
    union select p.year::int from budgets p where p.community_id = $1) years where y <= extract(year from $4::date) order by y desc)
    as years`

/** The statement of the page; the bench's floor runs it too. */
export const costsStatement = (communityId: string, wish: CostsWish, todayOn: string): Statement => ({
  name: 'board_costs',
  text,
  values: [communityId, wish.year, wish.buildingId, todayOn],
})

/**
 * Costs of a year against its plan, up to today: by category, month and building, the renovation fund apart. Null where
 * the building is none of the community's.
 */
export async function readCosts(
  communityId: string,
  wish: CostsWish,
  todayOn: string,
): Promise<CostsView | null> {
  const [rows, charged] = await Promise.all([
    query<CostsRow>(costsStatement(communityId, wish, todayOn)),
    wish.buildingId === null ? query<ChargedLine>(fundStatement(communityId, wish.year, todayOn)) : null,
  ])
  return rows[0] ? foldCosts(rows[0], charged, wish, todayOn) : null
}

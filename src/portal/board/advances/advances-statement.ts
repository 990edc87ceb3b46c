import type { Statement } from '@/src/platform/db/pool'

/**
 * The notice of each account in force on two days, the first of a month and of the one before: all rows of an account
 * with one `valid_from_on` are one notice. $1 community, $2 the month, $3 the month before.
 */
const text = `
with home as (
  select a.id, a.code, p.code as premises_code, p.use, p.building_id, b.code as building
  from accounts a join premises p on p.id = a.premises_id join buildings b on b.id = p.building_id
  where a.community_id = $1
), notice as (
  select h.*,
    (select max(c.valid_from_on) from charges c where c.account_id = h.id and c.valid_from_on <= $2::date) as now_on,
    case when a.opened_on <= $3::date then (
      select max(c.valid_from_on) from charges c where c.account_id = h.id and c.valid_from_on <= $3::date) end as before_on
  from home h join accounts a on a.id = h.id where a.opened_on <= $2::date and (a.closed_on is null or a.closed_on > $2::date)
)
select n.id, n.code, n.premises_code as "premisesCode", n.use as "premisesUse", n.building_id as "buildingId", n.building,
  coalesce((select json_agg(json_build_array(c.component, c.name, c.amount_gr)) from charges c
    where c.account_id = n.id and c.valid_from_on = n.now_on), '[]') as lines,
  case when n.before_on is distinct from n.now_on then coalesce((
    select json_agg(json_build_array(c.component, c.name, c.amount_gr)) from charges c
    where c.account_id = n.id and c.valid_from_on = n.before_on), '[]') end as before
from notice n where n.now_on is not null`

export const advancesStatement = (communityId: string, month: string, before: string): Statement => ({
  name: 'board_advances',
  text,
  values: [communityId, month, before],
})

/** The lines of one account's notice in force on a day, none where it is not open then. $1 community, $2 account, $3 day. */
export const accountLinesStatement = (communityId: string, accountId: string, day: string): Statement => ({
  name: 'board_account_lines',
  text: `
    select c.component, c.name, c.unit, c.rate::text as rate, c.quantity::text as quantity, c.amount_gr as "amountGr", c.basis,
      c.valid_from_on as "validFromOn"
    from charges c join accounts a on a.id = c.account_id and a.opened_on <= $3::date
      and (a.closed_on is null or a.closed_on > $3::date)
    where c.community_id = $1 and c.account_id = $2 and c.valid_from_on = (
      select max(x.valid_from_on) from charges x where x.account_id = $2 and x.valid_from_on <= $3::date)
    order by c.amount_gr desc, c.component collate "C"`,
  values: [communityId, accountId, day],
})

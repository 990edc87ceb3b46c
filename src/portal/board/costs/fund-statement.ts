import type { Statement } from '@/src/platform/db/pool'

/**
 * What the notices in force charged in a year, by the line's name and fund: a line of a notice counts once for each
 * first of a month it is in force on, from January to the month of $3, while its account is open: the month of a sale
 * counts in the seller's account alone. $1 community, $2 year.
 */
const text = `
with notice as (
  select n.account_id, n.valid_from_on,
    greatest(n.valid_from_on, make_date($2, 1, 1),
      (date_trunc('month', a.opened_on + interval '1 month' - interval '1 day'))::date) as from_on,
    least(lead(n.valid_from_on) over (partition by n.account_id order by n.valid_from_on),
      (date_trunc('month', a.closed_on - 1) + interval '1 month')::date,
      (date_trunc('month', least($3::date, make_date($2, 12, 31))) + interval '1 month')::date) as until_on
  from (select distinct account_id, valid_from_on from charges where community_id = $1) n
  join accounts a on a.id = n.account_id
), counted as (
  select account_id, valid_from_on, (extract(year from until_on) - extract(year from from_on)) * 12
    + extract(month from until_on) - extract(month from from_on) as months
  from notice where until_on > from_on
)
select c.name, c.fund, sum(c.amount_gr * n.months)::bigint as gr
from counted n join charges c on c.account_id = n.account_id and c.valid_from_on = n.valid_from_on
where c.community_id = $1 group by c.name, c.fund`

export type ChargedLine = { name: string; fund: string | null; gr: number }

/** Sums of a year's notices, a row for each name and fund of their lines. */
export const fundStatement = (communityId: string, year: number, todayOn: string): Statement => ({
  name: 'board_fund',
  text,
  values: [communityId, year, todayOn],
})

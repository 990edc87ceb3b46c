/** What is charged a month by the notice in force. Grosze. */
export type CurrentAdvance = { totalGr: number; validFromOn: string }

/**
 * SQL of the advance in force on the first of some accounts, as an object, null where there is none; the page „Zaliczka”
 * tells the rest. The three arrays are those of `chargeRanges`; the first account is the one that page puts first.
 */
export const currentAdvance = (ids: string, from: string, until: string, today: string): string => `(
  select case when now.on_day is not null then json_build_object('validFromOn', now.on_day, 'totalGr', (
    select coalesce(sum(c.amount_gr), 0)::bigint from charges c
    where c.account_id = r.id and c.valid_from_on = now.on_day)) end
  from unnest(${ids}::uuid[], ${from}::date[], ${until}::date[]) as r(id, from_on, until_on)
  join accounts a on a.id = r.id
  join premises p on p.id = a.premises_id
  cross join lateral (
    select max(c.valid_from_on) as on_day from charges c
    where c.account_id = r.id and c.valid_from_on >= r.from_on and c.valid_from_on < r.until_on
      and c.valid_from_on <= ${today}::date
  ) now
  order by p.use <> 'residential', a.closed_on <= ${today}::date nulls first, a.code, now.on_day desc nulls last limit 1)`

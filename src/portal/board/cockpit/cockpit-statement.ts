import { ENDED_STATES } from '@/src/domain/maintenance/fault-states'
import type { Statement } from '@/src/platform/db/pool'

const ended = ENDED_STATES.map((state) => `'${state}'`).join(', ')

/** The community's totals in one statement: sums alone, no row about anybody. $1 community, $2 today. */
const text = `
with account as (
  select a.id, p.building_id from accounts a join premises p on p.id = a.premises_id where a.community_id = $1
), balance as (
  select l.account_id, sum(l.debit_gr - l.credit_gr)::bigint as gr from ledger_entries l
  where l.community_id = $1 and l.booked_on <= $2::date group by 1
), owed as (
  select a.building_id, coalesce(sum(b.gr) filter (where b.gr > 0), 0)::bigint as arrears,
    coalesce(-sum(b.gr) filter (where b.gr < 0), 0)::bigint as overpaid
  from account a join balance b on b.account_id = a.id group by 1
), paid as (
  select p.invoice_id, sum(p.amount_gr) as gr from supplier_payments p
  where p.community_id = $1 and p.paid_on <= $2::date group by 1
)
select
  coalesce((select json_agg(json_build_object('id', b.id, 'code', b.code, 'arrearsGr', coalesce(o.arrears, 0),
      'overpaidGr', coalesce(o.overpaid, 0),
      'premises', (select count(*) from premises p where p.building_id = b.id)) order by b.code)
    from buildings b left join owed o on o.building_id = b.id where b.community_id = $1), '[]') as buildings,
  coalesce((select json_agg(json_build_array(c.category, c.gr)) from (select category, sum(amount_gr)::bigint as gr from costs
    where community_id = $1 and booked_on >= date_trunc('year', $2::date) and booked_on <= $2::date group by 1) c), '[]') as costs,
  coalesce((select json_agg(json_build_array(category, amount_gr)) from budgets
    where community_id = $1 and year = extract(year from $2::date)), '[]') as plan,
  (select coalesce(sum(i.gross_gr - coalesce(p.gr, 0)), 0)::bigint from supplier_invoices i
    left join paid p on p.invoice_id = i.id where i.community_id = $1 and i.issued_on <= $2::date) as "suppliersGr",
  (select json_build_object('count', count(*), 'gr', coalesce(sum(d.principal_gr + d.interest_gr + d.costs_gr), 0))
    from debt_cases d where d.community_id = $1 and d.stage <> 'closed') as debts,
  (select count(*)::int from resolutions r where r.community_id = $1 and r.state = 'open' and r.opens_on <= $2::date
    and (r.closes_on is null or r.closes_on >= $2::date)) as votes,
  (select json_build_object('open', count(*), 'overdue', count(*) filter (where f.fix_by_on < $2::date)) from faults f
    where f.community_id = $1 and f.status not in (${ended})) as faults,
  (select json_build_object('opensOn', w.opens_on, 'lastOn', w.last_on, 'meters', count(m.id),
      'read', count(m.id) filter (where exists (select from meter_readings r where r.meter_id = m.id
        and r.read_on between w.opens_on and w.last_on and r.status <> 'rejected')))
    from (select * from reading_windows x where x.community_id = $1 and x.opens_on <= $2::date
      order by x.last_on desc, x.id desc limit 1) w
    join reading_windows_kinds k on k.parent_id = w.id
    join meters m on m.community_id = $1 and m.premises_id is not null and m.kind::text = k.value::text
      and m.installed_on <= w.last_on and (m.removed_on is null or m.removed_on > w.last_on)
    join premises p on p.id = m.premises_id and (w.building_id is null or p.building_id = w.building_id)
    group by w.opens_on, w.last_on) as readings`

export const cockpitStatement = (communityId: string, todayOn: string): Statement => ({
  name: 'board_cockpit',
  text,
  values: [communityId, todayOn],
})

import type { Statement } from '@/src/platform/db/pool'

/**
 * What every account of a community owes at the end of a day. Credits pay debits in order of due date, date and external
 * id (import format, `statement`), so that of the debits put in that order what lies beyond the sum of credits is open.
 * Refunds and reversals go by rules of their own: such books cross the wire whole and are reckoned by the domain.
 * $1 community, $2 day, $3 account or null.
 */
const text = `
with entry as materialized (
  select l.id, l.account_id, l.external_id, l.kind, l.booked_on, l.due_on, l.effective_due_on, l.debit_gr, l.credit_gr,
    l.reversal_of_id
  from ledger_entries l where l.community_id = $1 and l.booked_on <= $2::date and ($3::uuid is null or l.account_id = $3)
), total as (
  select account_id, sum(debit_gr)::bigint as debit, sum(credit_gr)::bigint as credit,
    bool_or(kind = 'refund' or reversal_of_id is not null) as odd
  from entry group by 1
), ordered as (
  select e.account_id, e.effective_due_on, e.debit_gr, t.credit, sum(e.debit_gr) over (
    partition by e.account_id order by e.effective_due_on, e.booked_on, e.external_id collate "C"
    rows unbounded preceding) as upto
  from entry e join total t on t.account_id = e.account_id
  where e.debit_gr > 0 and not t.odd and t.debit > t.credit
), open as (
  select account_id, json_agg(json_build_array(effective_due_on, least(debit_gr, upto - credit))) as items
  from ordered where upto > credit group by 1
), book as (
  select e.account_id, json_agg(json_build_array(e.id, e.external_id, e.booked_on, e.due_on, e.kind, e.debit_gr,
    e.credit_gr, e.reversal_of_id)) as entries
  from entry e join total t on t.account_id = e.account_id where t.odd group by 1
)
select a.id, a.code, p.code as "premisesCode", p.use as "premisesUse", p.building_id as "buildingId", b.code as building,
  a.closed_on is not null and a.closed_on <= $2::date as "isClosed",
  coalesce(t.debit, 0)::bigint as "debitGr", coalesce(t.credit, 0)::bigint as "creditGr", open.items, book.entries
from accounts a
join premises p on p.id = a.premises_id
join buildings b on b.id = p.building_id
left join total t on t.account_id = a.id
left join open on open.account_id = a.id
left join book on book.account_id = a.id
where a.community_id = $1 and ($3::uuid is null or a.id = $3)`

export const balancesStatement = (
  communityId: string,
  onDate: string,
  accountId: string | null = null,
): Statement => ({ name: 'board_balances', text, values: [communityId, onDate, accountId] })

/** The sum of arrears and of overpayments at the end of each of the last months. $1 community, $2 day. */
const history = `
with month as (
  select (m + interval '1 month')::date as until_on, to_char(m, 'YYYY-MM') as period
  from generate_series(date_trunc('month', $2::date) - interval '11 months', date_trunc('month', $2::date), interval '1 month') m
), change as (
  select l.account_id, greatest(date_trunc('month', l.booked_on)::date,
      (date_trunc('month', $2::date) - interval '11 months')::date) as month_on, sum(l.debit_gr - l.credit_gr) as gr
  from ledger_entries l where l.community_id = $1 and l.booked_on <= $2::date group by 1, 2
), running as (
  select m.period, sum(coalesce(c.gr, 0)) over (partition by a.account_id order by m.period) as gr
  from (select distinct account_id from change) a cross join month m
  left join change c on c.account_id = a.account_id and to_char(c.month_on, 'YYYY-MM') = m.period
)
select period, coalesce(sum(gr) filter (where gr > 0), 0)::bigint as "arrearsGr",
  coalesce(-sum(gr) filter (where gr < 0), 0)::bigint as "overpaidGr"
from running group by period order by period`

export const historyStatement = (communityId: string, onDate: string): Statement => ({
  name: 'board_balances_history',
  text: history,
  values: [communityId, onDate],
})

import type { Check } from './verify-check'

/** What posted months and settlements say, recomputed from their rows and held against the ledger. */
export const bookChecks: readonly Check[] = [
  {
    name: 'charge-runs-ledger',
    table: 'charge_run_accounts',
    count: `select count(*) from charge_run_accounts a join charge_runs r on r.id = a.run_id and r.state = 'posted'`,
    broken: `select a.id, format('the run charges %s gr, the ledger holds %s', a.amount_gr - a.posted_gr,
        coalesce(e.debit_gr - e.credit_gr, 0)) as detail
      from charge_run_accounts a join charge_runs r on r.id = a.run_id and r.state = 'posted'
      left join ledger_entries e on e.community_id = r.community_id
        and e.external_id = format('portal/charge/%s/%s/%s', r.period, r.sequence, a.account_id)
      where a.amount_gr - a.posted_gr <> coalesce(e.debit_gr - e.credit_gr, 0)`,
  },
  {
    name: 'charge-run-lines',
    table: 'charge_run_accounts',
    count: 'select count(*) from charge_run_accounts',
    broken: `select a.id, format('lines charge %s gr, the account %s', coalesce(l.charged_gr, 0), a.amount_gr) as detail
      from charge_run_accounts a
      left join (select run_id, account_id, sum(charged_gr) as charged_gr from charge_run_lines group by 1, 2) l
        on l.run_id = a.run_id and l.account_id = a.account_id
      where coalesce(l.charged_gr, 0) <> a.amount_gr`,
  },
  {
    name: 'settlement-runs-cost',
    table: 'settlement_runs',
    count: `select count(*) from settlement_runs where state = 'posted'`,
    broken: `select r.id, format('costs of %s gr, settled %s', i.cost_gr, coalesce(s.cost_gr, 0)) as detail
      from settlement_runs r
      cross join lateral (select sum((item ->> 'costGr')::bigint) as cost_gr from jsonb_array_elements(r.items) item) i
      left join lateral (select sum(s.cost_gr) as cost_gr from settlements s
        where s.community_id = r.community_id and starts_with(s.external_id, 'portal/settlement/' || r.id || '/')) s on true
      where r.state = 'posted' and i.cost_gr <> coalesce(s.cost_gr, 0)`,
  },
]

import type { Check } from './verify-check'

/** A case of debt collection as it stands, held against the stages the database noted of it. */
export const debtChecks: readonly Check[] = [
  {
    name: 'debt-stages',
    table: 'debt_cases',
    count: 'select count(*) from debt_cases',
    broken: `select d.id, format('stands at %s since %s, and its course does not say so', d.stage, d.stage_on) as detail
      from debt_cases d left join portal.debt_stages s
        on s.case_id = d.id and s.stage = d.stage::text and s.stage_on = d.stage_on
      where s.id is null
        or (s.principal_gr, s.interest_gr, s.costs_gr) <> (d.principal_gr, d.interest_gr, d.costs_gr)`,
  },
]

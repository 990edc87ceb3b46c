import type { Statement } from '@/src/platform/db/pool'

/** Cases of a community with their premises, without names; their course for one case alone. $1 community, $2 one case or null for all. */
const text = `
select d.id, d.external_id as "number", d.account_id as "accountId", a.code as account, p.code as "premisesCode",
  p.use as "premisesUse", d.stage, d.stage_on as "stageOn", d.principal_gr as "principalGr", d.interest_gr as "interestGr",
  d.costs_gr as "costsGr", d.signature, d.court, d.bailiff, d.next_action as "nextAction", d.next_on as "nextOn",
  coalesce((select json_agg(json_build_object('dueOn', i.due_on, 'amountGr', i.amount_gr, 'paidOn', i.paid_on) order by i._order)
    from debt_cases_instalments i where i._parent_id = d.id), '[]') as instalments,
  case when $2::uuid is null then '[]' else coalesce((
    select json_agg(json_build_object('stage', s.stage, 'stageOn', s.stage_on) order by s.stage_on, s.id)
    from portal.debt_stages s where s.case_id = d.id), '[]') end as stages
from debt_cases d join accounts a on a.id = d.account_id join premises p on p.id = a.premises_id
where d.community_id = $1 and ($2::uuid is null or d.id = $2)
order by d.stage = 'closed', d.next_on nulls last, d.stage_on desc, d.external_id collate "C"`

export const debtsStatement = (communityId: string, caseId: string | null = null): Statement => ({
  name: 'board_debts',
  text,
  values: [communityId, caseId],
})

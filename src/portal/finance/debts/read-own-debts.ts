import type { ResidentActor, Tie } from '@/access/actor/types'
import { ledgerRanges, rangeArrays } from '@/access/sql-scope'
import type { DebtStage } from '@/src/domain/finance/debt-stages'
import type { Instalment } from '@/src/domain/finance/instalments'
import { query } from '@/src/platform/db/pool'

export type OwnDebt = {
  id: string
  number: string
  account: string
  premisesCode: string
  premisesUse: Tie['premises']['use']
  stage: DebtStage
  stageOn: string
  principalGr: number
  interestGr: number
  costsGr: number
  court: string | null
  signature: string | null
  bailiff: string | null
  instalments: Instalment[]
  stages: { stage: DebtStage; stageOn: string }[]
  papers: { id: string; name: string }[]
}

/** Cases of one's accounts by the day of their stage, as the policy's `ownDebtCases`; stages and papers before it are another's. */
const text = `
select d.id, d.external_id as number, a.code as account, p.code as "premisesCode", p.use as "premisesUse", d.stage,
  d.stage_on as "stageOn", d.principal_gr as "principalGr", d.interest_gr as "interestGr", d.costs_gr as "costsGr", d.court,
  d.signature, d.bailiff,
  coalesce((select json_agg(json_build_object('dueOn', i.due_on, 'amountGr', i.amount_gr, 'paidOn', i.paid_on) order by i._order)
    from debt_cases_instalments i where i._parent_id = d.id), '[]') as instalments,
  coalesce((select json_agg(json_build_object('stage', s.stage, 'stageOn', s.stage_on) order by s.stage_on, s.id)
    from portal.debt_stages s where s.case_id = d.id and s.stage_on >= r.from_on and s.stage_on < r.until_on), '[]') as stages,
  coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name) order by f.created_at desc)
    from files f where f.subject = 'debt-cases' and f.subject_id = d.id::text and f.deleted_at is null and not f.is_internal
      and (f.created_at at time zone 'Europe/Warsaw')::date >= r.from_on), '[]') as papers
from unnest($1::uuid[], $2::date[], $3::date[]) r(id, from_on, until_on)
join debt_cases d on d.account_id = r.id and d.stage_on >= r.from_on and d.stage_on < r.until_on
join accounts a on a.id = d.account_id join premises p on p.id = a.premises_id
order by d.stage = 'closed', d.stage_on desc`

/** What a resident owes that is being collected, with letters; the rows REST lets him read, and no notes of staff. */
export async function readOwnDebts(actor: ResidentActor): Promise<OwnDebt[]> {
  const ranges = ledgerRanges(actor)
  return ranges.length === 0
    ? []
    : query<OwnDebt>({ name: 'portal_own_debts', text, values: rangeArrays(ranges) })
}

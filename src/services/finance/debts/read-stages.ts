import type { DebtStage } from '@/src/domain/finance/debt-stages'
import { query } from '@/src/platform/db/pool'

export type KeptStage = {
  stage: DebtStage
  stageOn: string
  principalGr: number
  interestGr: number
  costsGr: number
}

/** Every stage the database kept of a case, the newest first. The caller has checked who asks. */
export const readStages = (caseId: string): Promise<KeptStage[]> =>
  query<KeptStage>({
    name: 'debt_stages',
    text: `select stage, stage_on as "stageOn", principal_gr as "principalGr", interest_gr as "interestGr", costs_gr as "costsGr"
      from portal.debt_stages where case_id = $1 order by stage_on desc, id desc`,
    values: [caseId],
  })

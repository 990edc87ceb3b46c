import { query } from '@/src/platform/db/pool'
import type { ResidentActor } from './actor/types'
import { ledgerRanges, rangeArrays } from './sql-scope'

/**
 * Whether a letter of a debt case came to its account in the resident's own time: a case may go on under the next owner,
 * the letters to the one before stay his. `addedOn` is a day in Warsaw.
 */
export async function isOwnPaper(actor: ResidentActor, caseId: string, addedOn: string): Promise<boolean> {
  const rows = await query({
    name: 'own_debt_paper',
    text: `select 1 from debt_cases d join unnest($1::uuid[], $2::date[], $3::date[]) r(id, from_on, until_on)
      on d.account_id = r.id and $5::date >= r.from_on and $5::date < r.until_on where d.id = $4`,
    values: [...rangeArrays(ledgerRanges(actor)), caseId, addedOn],
  })
  return rows.length > 0
}

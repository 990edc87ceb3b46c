import type { PoolClient } from 'pg'
import type { SettledLine } from '@/src/domain/finance/settling/settle-cost'
import { ownEntryPrefix } from '../books/book-entries'
import type { SettlementDraft } from './compute-settlement'
import type { SettlementRun } from './draft-settlement'

type LineRow = Omit<SettledLine, 'advancesGr' | 'costGr'> & { advancesGr: number; costGr: number }
type HeadRow = { accountId: string; advancesGr: number; costGr: number; resultGr: number; lines: LineRow[] }

/** Marks the settlements of one run among all of the community. */
export const settlementPrefix = (runId: string): string => `${ownEntryPrefix}settlement/${runId}/`

const statement = `
select s.account_id as "accountId", s.advances_gr as "advancesGr", s.cost_gr as "costGr", s.result_gr as "resultGr",
  coalesce((select json_agg(json_build_object('component', l.component, 'name', l.name, 'method', l.method,
      'meterId', l.meter_id, 'readingFrom', l.reading_from::text, 'readingTo', l.reading_to::text,
      'quantity', l.quantity::text, 'unitPrice', l.unit_price::text, 'advancesGr', l.advances_gr, 'costGr', l.cost_gr)
      order by length(l.line), l.line)
    from settlement_lines l where l.settlement_id = s.id), '[]') as lines
from settlements s join accounts a on a.id = s.account_id
where s.community_id = $1 and starts_with(s.external_id, $2)
order by a.code`

/**
 * What a posted run wrote, as it stands now: a clerk sees what residents see, whatever was entered since. Its digest is
 * empty, as there is nothing more to approve.
 */
export async function postedSettlement(client: PoolClient, run: SettlementRun): Promise<SettlementDraft> {
  const { rows } = await client.query<HeadRow>(statement, [run.communityId, settlementPrefix(run.id)])
  const settlements = rows.map(({ lines, ...head }) => ({
    accountId: head.accountId,
    advancesGr: BigInt(head.advancesGr),
    costGr: BigInt(head.costGr),
    resultGr: BigInt(head.resultGr),
    lines: lines.map((line) => ({
      ...line,
      advancesGr: BigInt(line.advancesGr),
      costGr: BigInt(line.costGr),
    })),
  }))
  return {
    settlements,
    problems: [],
    costGr: settlements.reduce((sum, { costGr }) => sum + costGr, 0n),
    advancesGr: settlements.reduce((sum, { advancesGr }) => sum + advancesGr, 0n),
    digest: '',
  }
}

import type { ResidentActor } from '@/access/actor/types'
import { ledgerRanges, rangeArrays, type DatedId } from '@/access/sql-scope'
import type { EntryKind } from '@/src/domain/finance/ledger'
import { query, type Statement } from '@/src/platform/db/pool'

/** A ledger row as an app shows it; grosze, civil dates. */
export type LedgerRow = {
  id: string
  account: string
  date: string
  dueDate: string | null
  kind: EntryKind
  document: string | null
  period: string | null
  description: string | null
  debitGr: number
  creditGr: number
}

// Each account gives its newest rows by its own index range; only those are merged.
const statement = {
  name: 'portal_ledger',
  text: `
select e.* from unnest($1::uuid[], $2::date[], $3::date[]) as r(id, from_on, until_on)
cross join lateral (
  select l.id, l.account_id as account, l.booked_on as date, l.due_on as "dueDate", l.kind, l.document, l.period,
    l.description, l.debit_gr as "debitGr", l.credit_gr as "creditGr", l.external_id as key
  from ledger_entries l
  where l.account_id = r.id and l.booked_on >= r.from_on and l.booked_on < r.until_on
  order by l.booked_on desc, (l.debit_gr > 0), l.external_id collate "C" desc
  limit $4
) e
order by e.date desc, (e."debitGr" > 0), e.key collate "C" desc
limit $4`,
}

export const ledgerLimits = { usual: 20, most: 100 } as const

/** The statement for some of the resident's accounts; null where none of them is his. The bench's floor runs it too. */
export function ledgerStatement(
  actor: ResidentActor,
  accountId: string | null,
  limit: number,
): Statement | null {
  const ranges: DatedId[] = ledgerRanges(actor).filter(
    (range) => accountId === null || range.id === accountId,
  )
  return ranges.length === 0 ? null : { ...statement, values: [...rangeArrays(ranges), limit] }
}

/**
 * The newest rows of one of the resident's accounts, or of all where none is named, newest first. Null where the account
 * is not his or he sees no money at all.
 */
export async function readLedger(
  actor: ResidentActor,
  accountId: string | null,
  limit: number,
): Promise<LedgerRow[] | null> {
  const asked = ledgerStatement(actor, accountId, limit)
  if (!asked) return null
  const rows = await query<LedgerRow & { key: string }>(asked)
  return rows.map(({ key: _key, ...row }) => row)
}

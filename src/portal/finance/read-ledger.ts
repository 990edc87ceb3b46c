import type { ResidentActor } from '@/access/actor/types'
import { ledgerRanges, rangeArrays, type DatedId } from '@/access/sql-scope'
import type { EntryKind } from '@/src/domain/finance/ledger'
import { query } from '@/src/platform/db/pool'

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

/**
 * The newest rows of one of the resident's accounts, or of all where none is named, newest first. Null where the account
 * is not his or he sees no money at all.
 */
export async function readLedger(
  actor: ResidentActor,
  accountId: string | null,
  limit: number,
): Promise<LedgerRow[] | null> {
  const ranges: DatedId[] = ledgerRanges(actor).filter(
    (range) => accountId === null || range.id === accountId,
  )
  if (ranges.length === 0) return null
  const rows = await query<LedgerRow & { key: string }>({
    ...statement,
    values: [...rangeArrays(ranges), limit],
  })
  return rows.map(({ key: _key, ...row }) => row)
}

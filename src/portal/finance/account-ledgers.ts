import type { ResidentActor, Tie } from '@/access/actor/types'
import { ledgerRanges, rangeArrays } from '@/access/sql-scope'
import type { Entry, EntryKind } from '@/src/domain/finance/ledger'
import { query } from '@/src/platform/db/pool'
import { accountColumns, toAccountHead, type AccountHead, type AccountRow } from './account-head'

/** An account with the part of its book the resident may see. */
export type AccountLedger = { account: AccountHead; entries: Entry[] }

// Arrays rather than objects: a book of many years crosses the wire without its column names on every row.
type EntryTuple = [
  id: string,
  externalId: string,
  bookedOn: string,
  dueOn: string | null,
  kind: EntryKind,
  document: string | null,
  period: string | null,
  description: string | null,
  debitGr: number,
  creditGr: number,
  reversalOf: string | null,
]

type Row = AccountRow & { entries: EntryTuple[] }

const WORDS = 'l.document, l.period, l.description'

const statementOf = (words: string): string => `
select ${accountColumns}, book.entries
from unnest($1::uuid[], $2::date[], $3::date[]) as r(id, from_on, until_on)
join accounts a on a.id = r.id
join premises p on p.id = a.premises_id
cross join lateral (
  select coalesce(json_agg(json_build_array(l.id, l.external_id, l.booked_on, l.due_on, l.kind, ${words},
    l.debit_gr, l.credit_gr, l.reversal_of_id)), '[]') as entries
  from ledger_entries l
  where l.account_id = r.id and l.booked_on >= r.from_on and l.booked_on < r.until_on
) book
order by p.use <> 'residential', a.code, r.from_on`

const whole = { name: 'portal_account_ledgers', text: statementOf(WORDS) }
const sums = { name: 'portal_account_sums', text: statementOf('null, null, null') }

const toEntry = (row: EntryTuple): Entry => ({
  id: row[0],
  externalId: row[1],
  bookedOn: row[2],
  dueOn: row[3],
  kind: row[4],
  document: row[5],
  period: row[6],
  description: row[7],
  debitGr: BigInt(row[8]),
  creditGr: BigInt(row[9]),
  reversalOf: row[10],
})

async function read(
  statement: { name: string; text: string },
  actor: ResidentActor,
  ties: readonly Tie[],
): Promise<AccountLedger[]> {
  const ranges = ledgerRanges(actor, ties)
  if (ranges.length === 0) return []
  const rows = await query<Row>({ ...statement, values: rangeArrays(ranges) })
  const ledgers = new Map<string, AccountLedger>()
  for (const row of rows) {
    const entries = row.entries.map(toEntry)
    const known = ledgers.get(row.id)
    // Two ties to one account with a gap between them are two ranges of one book.
    if (known) known.entries.push(...entries)
    else ledgers.set(row.id, { account: toAccountHead(row), entries })
  }
  return [...ledgers.values()]
}

/**
 * The accounts of some of the resident's ties with every entry he may see, in one statement. Entries come in no order;
 * the folds of `src/domain/finance` sort them.
 */
export const readAccountLedgers = (actor: ResidentActor, ties: readonly Tie[]): Promise<AccountLedger[]> =>
  read(whole, actor, ties)

/** As `readAccountLedgers`, for pages that say how much and by when: entries without document, period and description. */
export const readAccountSums = (actor: ResidentActor, ties: readonly Tie[]): Promise<AccountLedger[]> =>
  read(sums, actor, ties)

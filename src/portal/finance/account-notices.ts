import type { ResidentActor, Tie } from '@/access/actor/types'
import { chargeRanges, rangeArrays } from '@/access/sql-scope'
import type { ChargeLine } from '@/src/domain/finance/charge-lines'
import { query } from '@/src/platform/db/pool'
import { accountColumns, toAccountHead, type AccountHead, type AccountRow } from './account-head'

/** All rows of an account with one `validFromOn`: one notice, which replaces the one before whole. */
export type Notice = { validFromOn: string; lines: ChargeLine[] }

/** An account with its notices from the one before today's on, oldest first. */
export type AccountNotices = { account: AccountHead; notices: Notice[] }

type LineTuple = [
  validFromOn: string,
  component: string,
  name: string,
  unit: string,
  rate: string,
  quantity: string,
  amountGr: number,
  fund: string | null,
  basis: string | null,
]

type Row = AccountRow & { lines: LineTuple[] }

// Two probes of the index on (account, valid from) find the notice in force and the one before it.
const statement = {
  name: 'portal_account_notices',
  text: `
select ${accountColumns}, book.lines
from unnest($1::uuid[], $2::date[], $3::date[]) as r(id, from_on, until_on)
join accounts a on a.id = r.id
join premises p on p.id = a.premises_id
cross join lateral (
  select max(c.valid_from_on) as on_day from charges c
  where c.account_id = r.id and c.valid_from_on >= r.from_on and c.valid_from_on < r.until_on
    and c.valid_from_on <= $4::date
) now
cross join lateral (
  select max(c.valid_from_on) as on_day from charges c
  where c.account_id = r.id and c.valid_from_on >= r.from_on and c.valid_from_on < now.on_day
) before
cross join lateral (
  select coalesce(json_agg(json_build_array(c.valid_from_on, c.component, c.name, c.unit, c.rate::text, c.quantity::text,
    c.amount_gr, c.fund, c.basis) order by c.valid_from_on, c.id), '[]') as lines
  from charges c
  where c.account_id = r.id and c.valid_from_on >= coalesce(before.on_day, now.on_day, r.from_on)
    and c.valid_from_on < r.until_on
) book
order by p.use <> 'residential', a.closed_on <= $4::date nulls first, a.code, r.from_on`,
}

const toLine = (tuple: LineTuple): ChargeLine => ({
  component: tuple[1],
  name: tuple[2],
  unit: tuple[3],
  rate: tuple[4],
  quantity: tuple[5],
  amountGr: BigInt(tuple[6]),
  fund: tuple[7],
  basis: tuple[8],
})

function toNotices(tuples: readonly LineTuple[]): Notice[] {
  const notices = new Map<string, ChargeLine[]>()
  for (const tuple of tuples) {
    const lines = notices.get(tuple[0]) ?? []
    lines.push(toLine(tuple))
    notices.set(tuple[0], lines)
  }
  return [...notices].map(([validFromOn, lines]) => ({ validFromOn, lines }))
}

/** Notices of the accounts some of the resident's ties name, in one statement. */
export async function readAccountNotices(
  actor: ResidentActor,
  ties: readonly Tie[],
  todayOn: string,
): Promise<AccountNotices[]> {
  const ranges = chargeRanges(actor, ties)
  if (ranges.length === 0) return []
  const rows = await query<Row>({ ...statement, values: [...rangeArrays(ranges), todayOn] })
  const accounts = new Map<string, AccountNotices>()
  for (const row of rows) {
    const known = accounts.get(row.id)
    if (known) known.notices.push(...toNotices(row.lines))
    else accounts.set(row.id, { account: toAccountHead(row), notices: toNotices(row.lines) })
  }
  return [...accounts.values()]
}

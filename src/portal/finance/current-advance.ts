import type { ResidentActor, Tie } from '@/access/actor/types'
import { chargeRanges, rangeArrays } from '@/access/sql-scope'
import { query } from '@/src/platform/db/pool'

/** What is charged a month by the notice in force. Grosze. */
export type CurrentAdvance = { totalGr: number; validFromOn: string }

// The first account as the page „Zaliczka” puts them; of it the newest notice that has begun.
const statement = {
  name: 'portal_current_advance',
  text: `
select a.id, now.on_day as "validFromOn", (
    select coalesce(sum(c.amount_gr), 0)::bigint from charges c
    where c.account_id = r.id and c.valid_from_on = now.on_day) as "totalGr"
from unnest($1::uuid[], $2::date[], $3::date[]) as r(id, from_on, until_on)
join accounts a on a.id = r.id
join premises p on p.id = a.premises_id
cross join lateral (
  select max(c.valid_from_on) as on_day from charges c
  where c.account_id = r.id and c.valid_from_on >= r.from_on and c.valid_from_on < r.until_on
    and c.valid_from_on <= $4::date
) now
order by p.use <> 'residential', a.code, now.on_day desc nulls last limit 1`,
}

type Row = { validFromOn: string | null; totalGr: number }

/**
 * The advance in force on the first of the accounts some of the resident's ties name, in short; null where there is
 * none. The page „Zaliczka” tells the rest.
 */
export async function readCurrentAdvance(
  actor: ResidentActor,
  ties: readonly Tie[],
  todayOn: string,
): Promise<CurrentAdvance | null> {
  const ranges = chargeRanges(actor, ties)
  if (ranges.length === 0) return null
  const [row] = await query<Row>({ ...statement, values: [...rangeArrays(ranges), todayOn] })
  return row?.validFromOn ? { totalGr: row.totalGr, validFromOn: row.validFromOn } : null
}

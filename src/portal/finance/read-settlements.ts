import type { ResidentActor } from '@/access/actor/types'
import { ledgerRanges, rangeArrays } from '@/access/sql-scope'
import { query } from '@/src/platform/db/pool'
import type { Place } from '../register/place'
import { accountColumns, toAccountHead, type AccountRow } from './account-head'
import { foldComponents } from './fold-settlement'
import {
  settlementColumns,
  toSettlement,
  toSettlementLine,
  type LineTuple,
  type SettlementRow,
} from './settlement-rows'
import type { ContestCase, SettlementsView, SettlementView } from './settlement-view'

const listStatement = {
  name: 'portal_settlements',
  text: `
select ${accountColumns},
  coalesce((select json_agg(own order by own.issued_on desc, own.period_to_on desc, own.id desc)
    from (select ${settlementColumns} from settlements s
      where s.account_id = r.id and s.issued_on >= r.from_on and s.issued_on < r.until_on) own), '[]') as settlements
from unnest($1::uuid[], $2::date[], $3::date[]) as r(id, from_on, until_on)
join accounts a on a.id = r.id
join premises p on p.id = a.premises_id
order by p.use <> 'residential', a.code, r.from_on`,
}

const newestFirst = (a: { issuedOn: string; periodToOn: string }, b: typeof a): number =>
  a.issuedOn === b.issuedOn ? (a.periodToOn < b.periodToOn ? 1 : -1) : a.issuedOn < b.issuedOn ? 1 : -1

/** All settlements of the accounts of a place, dated by the day they were issued. Null where it shows no money. */
export async function readSettlements(actor: ResidentActor, place: Place): Promise<SettlementsView | null> {
  if (!place.rights.money) return null
  const rows = await query<AccountRow & { settlements: SettlementRow[] }>({
    ...listStatement,
    values: rangeArrays(ledgerRanges(actor, place.ties)),
  })
  return {
    accounts: [...new Map(rows.map((row) => [row.id, toAccountHead(row)])).values()],
    asOfAt: place.community.dataAsOfAt,
    settlements: rows.flatMap((row) => row.settlements.map(toSettlement)).sort(newestFirst),
  }
}

// The period before is the last of the same medium that ended before this one began.
const oneStatement = {
  name: 'portal_settlement',
  text: `
with range as (select * from unnest($1::uuid[], $2::date[], $3::date[]) as r(id, from_on, until_on)),
  own as (select distinct s.* from settlements s join range r on r.id = s.account_id
    and s.issued_on >= r.from_on and s.issued_on < r.until_on),
  this as (select * from own where id = $4::uuid),
  before as (select own.* from own join this on own.account_id = this.account_id and own.medium = this.medium
    and own.period_to_on < this.period_from_on order by own.period_to_on desc, own.issued_on desc limit 1)
select ${accountColumns},
  (select to_json(x) from (select ${settlementColumns} from this s) x) as settlement,
  (select to_json(x) from (select ${settlementColumns} from before s) x) as previous,
  (select json_agg(json_build_array(l.line, l.component, l.name, l.method, m.id, m.serial, m.location, m.unit,
    l.reading_from::text, l.reading_to::text, l.quantity::text, l.unit_price::text, l.advances_gr, l.cost_gr))
    from settlement_lines l left join meters m on m.id = l.meter_id where l.settlement_id = this.id) as lines,
  (select json_agg(json_build_object('component', l.component, 'costGr', l.cost_gr))
    from settlement_lines l join before on l.settlement_id = before.id) as before_lines,
  (select json_build_object('id', c.id, 'number', c.number) from conversations c
    where c.settlement_id = this.id and c.person_id = $5::uuid order by c.created_at desc limit 1) as contest_case
from this join accounts a on a.id = this.account_id join premises p on p.id = a.premises_id`,
}

type OneRow = AccountRow & {
  settlement: SettlementRow
  previous: SettlementRow | null
  lines: LineTuple[] | null
  before_lines: { component: string; costGr: number }[] | null
  contest_case: ContestCase | null
}

/** One settlement with its lines and the period before it. Null for a foreign id and a missing one alike. */
export async function readSettlement(
  actor: ResidentActor,
  place: Place,
  id: string,
): Promise<SettlementView | null> {
  if (!place.rights.money) return null
  const [row] = await query<OneRow>({
    ...oneStatement,
    values: [...rangeArrays(ledgerRanges(actor, place.ties)), id, actor.id],
  })
  if (!row) return null
  const lines = (row.lines ?? []).map(toSettlementLine(row.settlement.medium))
  return {
    ...toSettlement(row.settlement),
    account: toAccountHead(row),
    asOfAt: place.community.dataAsOfAt,
    components: foldComponents(lines, row.before_lines ?? []),
    previous: row.previous && toSettlement(row.previous),
    contestCase: row.contest_case,
  }
}

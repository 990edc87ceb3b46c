import type { CommunityCard } from '@/access/actor/types'
import type { Entry, EntryKind } from '@/src/domain/finance/ledger'
import type { DebtStage } from '@/src/domain/finance/debt-stages'
import { query } from '@/src/platform/db/pool'
import { accountColumns, toAccountHead, type AccountRow } from '../account-head'
import { readInterestRates } from '../interest-rates'
import { foldDemand, type Demand } from './fold-demand'

type Row = AccountRow & {
  number: string
  stage: DebtStage
  street: string
  place: string
  names: string[]
  community: CommunityCard
  entries: [
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
  ][]
}

/** A case with the account's book, whom it is about, and where they live. $1 case, $2 today. */
const text = `
select d.external_id as number, d.stage, ${accountColumns}, b.street, b.postal_code || ' ' || b.city as place,
  array(select r.display_name from occupancies_rels rel join occupancies o on o.id = rel.parent_id
    join residents r on r.id = o.person_id
    where rel.path = 'accounts' and rel.accounts_id = a.id and o.capacity = 'owner' and o.from_on <= $2::date
      and (o.to_on is null or o.to_on > $2::date or not exists (
        select from occupancies_rels x join occupancies n on n.id = x.parent_id
        where x.path = 'accounts' and x.accounts_id = a.id and n.capacity = 'owner' and n.to_on is null))
    order by r.display_name collate "C") as names,
  json_build_object('id', c.id, 'code', c.code, 'kind', c.kind, 'name', c.name, 'shortName', c.short_name, 'street', c.street,
    'postalCode', c.postal_code, 'city', c.city, 'nrb', c.nrb, 'nip', c.nip, 'regon', c.regon, 'dataAsOfAt', c.data_as_of_at,
    'emergencyPhone', c.emergency_phone, 'emergencyNote', c.emergency_note, 'officeName', c.office_name,
    'officeAddress', c.office_address, 'officeHours', c.office_hours, 'officePhone', c.office_phone) as community,
  coalesce((select json_agg(json_build_array(l.id, l.external_id, l.booked_on, l.due_on, l.kind, l.document, l.period,
      l.description, l.debit_gr, l.credit_gr, l.reversal_of_id))
    from ledger_entries l where l.account_id = a.id), '[]') as entries
from debt_cases d join accounts a on a.id = d.account_id join premises p on p.id = a.premises_id
join buildings b on b.id = p.building_id join communities c on c.id = d.community_id
where d.id = $1`

const toEntry = (row: Row['entries'][number]): Entry => ({
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

/**
 * What a demand for payment says of a case: every overdue item with its interest to the day, and how to pay. The caller
 * has checked who asks. Null where there is no such case.
 */
export async function readDemand(caseId: string, todayOn: string, termDays: number): Promise<Demand | null> {
  const [[row], rates] = await Promise.all([
    query<Row>({ name: 'debt_demand', text, values: [caseId, todayOn] }),
    readInterestRates(),
  ])
  if (!row) return null
  const { number, stage, street, place, names, community, entries } = row
  return foldDemand(
    {
      number,
      stage,
      street,
      place,
      names,
      community,
      account: toAccountHead(row),
      entries: entries.map(toEntry),
    },
    rates,
    { todayOn, termDays },
  )
}

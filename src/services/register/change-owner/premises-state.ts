import type { Pool, PoolClient } from 'pg'
import { fraction, type Fraction } from '@/src/domain/register/shares'

export type TieCapacity = 'owner' | 'spouse' | 'tenant' | 'householdMember' | 'proxy' | 'representative'

export type StateTie = {
  id: string
  personId: string
  person: string
  capacity: TieCapacity
  fromOn: string
  toOn: string | null
  part: Fraction
  principalId: string | null
  accountIds: string[]
}

/** An account of the premises; a balance above zero is arrears. */
export type StateAccount = {
  id: string
  code: string
  nrb: string | null
  openedOn: string
  closedOn: string | null
  balanceGr: number
}

/** All a change of owner hangs on. */
export type PremisesState = {
  premises: {
    id: string
    code: string
    use: string
    buildingId: string
    street: string
    city: string
    shareNum: number | null
    shareDen: number | null
  }
  community: {
    id: string
    code: string
    name: string
    kind: 'condominium' | 'cooperative'
    bookkeeping: 'imported' | 'portal'
    formerOwnerMonths: number
  }
  ties: StateTie[]
  accounts: StateAccount[]
  /** Declared figures by name, each with the first day of its latest value. */
  declared: { name: string; value: string; fromOn: string }[]
  /** Votings that go on. */
  votings: { id: string; number: string; opensOn: string; openedHere: boolean }[]
}

const statement = `
select json_build_object('id', p.id, 'code', p.code, 'use', p.use, 'buildingId', b.id, 'street', b.street, 'city', b.city,
    'shareNum', p.share_num, 'shareDen', p.share_den) as premises,
  json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'kind', c.kind, 'bookkeeping', c.bookkeeping,
    'formerOwnerMonths', c.former_owner_months) as community,
  coalesce((select json_agg(json_build_object('id', o.id, 'personId', o.person_id, 'person', r.display_name,
      'capacity', o.capacity, 'fromOn', o.from_on, 'toOn', o.to_on, 'num', o.fraction_num, 'den', o.fraction_den,
      'principalId', o.principal_id,
      'accountIds', array(select l.accounts_id from occupancies_rels l where l.parent_id = o.id and l.path = 'accounts'
        and l.accounts_id is not null order by l."order", l.accounts_id))
      order by o.capacity <> 'owner', o.from_on, r.display_name, o.id)
    from occupancies o join residents r on r.id = o.person_id where o.premises_id = p.id), '[]') as ties,
  coalesce((select json_agg(json_build_object('id', a.id, 'code', a.code, 'nrb', a.nrb, 'openedOn', a.opened_on,
      'closedOn', a.closed_on, 'balanceGr', coalesce((select sum(e.debit_gr - e.credit_gr) from ledger_entries e
        where e.account_id = a.id), 0)) order by a.code)
    from accounts a where a.premises_id = p.id), '[]') as accounts,
  coalesce((select json_agg(json_build_object('name', v.name, 'value', v.value::text, 'fromOn', v.valid_from_on) order by v.name)
    from premises_parameters v where v.premises_id = p.id and v.name in ('persons', 'wastePersons')
      and v.valid_from_on = (select max(x.valid_from_on) from premises_parameters x
        where x.premises_id = p.id and x.name = v.name)), '[]') as declared,
  coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'opensOn', s.opens_on,
      'openedHere', s.opened_at is not null) order by s.number)
    from resolutions s where s.community_id = c.id and s.state = 'open'), '[]') as votings
from premises p join buildings b on b.id = p.building_id join communities c on c.id = p.community_id
where p.id = $1 and ($2::uuid[] is null or p.community_id = any($2))`

type Row = Omit<PremisesState, 'ties'> & { ties: (Omit<StateTie, 'part'> & { num: number; den: number })[] }

/** Premises with their people, accounts and votings; null where there are none, or not of these communities (null: all). */
export async function loadPremisesState(
  db: Pool | PoolClient,
  premisesId: string,
  communities: readonly string[] | null,
): Promise<PremisesState | null> {
  const { rows } = await db.query<Row>({
    name: 'owner_change_state',
    text: statement,
    values: [premisesId, communities],
  })
  if (!rows[0]) return null
  return {
    ...rows[0],
    ties: rows[0].ties.map(({ num, den, ...tie }) => ({ ...tie, part: fraction(num, den) })),
  }
}

/** Ties that hold on the last day before a change, of a capacity or of all others. */
export const holdsBefore = (
  { fromOn, toOn }: Pick<StateTie, 'fromOn' | 'toOn'>,
  changedOn: string,
): boolean => fromOn < changedOn && (toOn === null || toOn >= changedOn)

/** Accounts that money can still be booked on from the day of a change. */
export const openAccounts = ({ accounts }: PremisesState, changedOn: string): StateAccount[] =>
  accounts.filter(({ closedOn }) => closedOn === null || closedOn > changedOn)

import type { Capacity } from '@/access/actor/types'
import { query, type Statement } from '@/src/platform/db/pool'

/** Someone an account stands for, by name; contact data only where the grant for it was given. */
export type Holder = {
  id: string
  name: string
  capacity: Capacity
  fromOn: string
  toOn: string | null
  fractionNum: number
  fractionDen: number
  phone: string | null
  email: string | null
}

const text = `
select r.id, r.display_name as name, o.capacity, o.from_on as "fromOn", o.to_on as "toOn",
  o.fraction_num as "fractionNum", o.fraction_den as "fractionDen",
  case when $4 then r.phone end as phone, case when $4 then r.email end as email
from occupancies_rels rel
join occupancies o on o.id = rel.parent_id
join residents r on r.id = o.person_id
where rel.path = 'accounts' and rel.accounts_id = $2 and o.community_id = $1 and o.from_on <= $3::date
  and o.capacity in ('owner', 'spouse', 'representative')
  and ($5 or o.to_on is null or o.to_on > $3::date or not exists (
    select from occupancies_rels l join occupancies c on c.id = l.parent_id
    where l.path = 'accounts' and l.accounts_id = $2 and c.from_on <= $3::date and (c.to_on is null or c.to_on > $3::date)
      and c.capacity in ('owner', 'spouse', 'representative')))
order by o.to_on is not null and o.to_on <= $3::date, o.capacity <> 'owner', r.display_name collate "C"`

type HoldersWish = { withContacts: boolean; withFormer: boolean }

export const holdersStatement = (
  communityId: string,
  accountId: string,
  todayOn: string,
  { withContacts, withFormer }: HoldersWish,
): Statement => ({
  name: 'board_holders',
  text,
  values: [communityId, accountId, todayOn, withContacts, withFormer],
})

/**
 * Owners of an account and those who stand beside them. Former ones, last, where they are asked for, as a debt may be
 * theirs, or where nobody holds the account any more.
 */
export const readHolders = (
  communityId: string,
  accountId: string,
  todayOn: string,
  wish: HoldersWish,
): Promise<Holder[]> => query<Holder>(holdersStatement(communityId, accountId, todayOn, wish))

import type { Statement } from '@/src/platform/db/pool'

/**
 * The one statement that answers who a resident is: ties that count today, what of each account they show, board
 * terms, and the communities' cards. Ended ties stay for the time the community sets; tenants and household members
 * end with their tie. An account held by someone else after the tie ended is cut at the tie's end.
 * $1 person, $2 session or null (null: the caller has checked the session already), $3 today in Warsaw, $4 whether one who
 * never signed in counts too (a preview).
 */
const residentText = `
with me as (
  select r.id, r.locale, r.display_name
  from residents r
  where r.id = $1 and r.disabled is not true and (r.activated_at is not null or $4::boolean)
    and ($2::text is null or exists (
      select 1 from residents_sessions s where s._parent_id = r.id and s.id = $2::text and s.expires_at > now()))
), tie as (
  select o.id, o.community_id, o.premises_id, o.capacity, o.from_on, o.to_on,
    (o.to_on is null or o.to_on > $3::date) as is_current,
    case when o.to_on is null then null
      else (o.to_on + make_interval(months => c.former_owner_months::int))::date end as readable_until
  from me join occupancies o on o.person_id = me.id join communities c on c.id = o.community_id
  where o.from_on <= $3::date
    and (o.to_on is null or o.to_on > $3::date
      or (o.capacity in ('owner', 'spouse', 'representative', 'proxy')
        and o.to_on > o.from_on
        and (o.to_on + make_interval(months => c.former_owner_months::int))::date > $3::date))
), money as (
  select tie.id as tie_id, json_agg(json_build_object(
      'accountId', a.id, 'accountCode', a.code, 'fromOn', tie.from_on,
      'untilOn', case when not tie.is_current and exists (
          select 1 from occupancies_rels orel join occupancies other on other.id = orel.parent_id
          where orel.path = 'accounts' and orel.accounts_id = a.id and other.person_id <> $1
            and other.from_on <= $3::date and (other.to_on is null or other.to_on > tie.to_on))
        then tie.to_on end,
      'noticeFromOn', coalesce((select max(ch.valid_from_on) from charges ch
          where ch.account_id = a.id and ch.valid_from_on <= tie.from_on), tie.from_on)
    ) order by a.code) as accounts
  from tie join occupancies_rels rel on rel.parent_id = tie.id and rel.path = 'accounts'
  join accounts a on a.id = rel.accounts_id
  where tie.capacity in ('owner', 'spouse', 'representative', 'proxy')
  group by tie.id
), term as (
  select b.id, b.community_id, b.from_on, b.to_on, b.confidential_version,
    coalesce((select json_agg(g.value order by g."order") from board_terms_grants g where g.parent_id = b.id), '[]') as grants
  from me join board_terms b on b.person_id = me.id
  where b.from_on <= $3::date and (b.to_on is null or b.to_on > $3::date)
)
select me.id, me.locale, me.display_name,
  coalesce((select json_agg(json_build_object(
      'occupancyId', tie.id, 'communityId', tie.community_id, 'buildingId', p.building_id, 'premisesId', tie.premises_id,
      'capacity', tie.capacity, 'fromOn', tie.from_on, 'toOn', tie.to_on, 'isCurrent', tie.is_current,
      'readableUntilOn', case when tie.is_current then null else tie.readable_until end,
      'accounts', coalesce(money.accounts, '[]'),
      'premises', json_build_object('code', p.code, 'use', p.use, 'floor', p.floor, 'staircase', p.staircase,
        'areaM2', p.area_m2::text)
    ) order by tie.is_current desc, p.use <> 'residential', p.code, tie.from_on)
    from tie join premises p on p.id = tie.premises_id left join money on money.tie_id = tie.id), '[]') as ties,
  coalesce((select json_agg(json_build_object('termId', id, 'communityId', community_id, 'fromOn', from_on,
    'toOn', to_on, 'grants', grants, 'acceptedVersion', confidential_version)) from term), '[]') as board_terms,
  coalesce((select json_object_agg(c.id, json_build_object('id', c.id, 'code', c.code, 'kind', c.kind, 'name', c.name,
      'shortName', c.short_name, 'street', c.street, 'postalCode', c.postal_code, 'city', c.city, 'nrb', c.nrb,
      'nip', c.nip, 'regon', c.regon, 'dataAsOfAt', c.data_as_of_at, 'emergencyPhone', c.emergency_phone, 'emergencyNote', c.emergency_note,
      'officeName', c.office_name, 'officeAddress', c.office_address, 'officeHours', c.office_hours,
      'officePhone', c.office_phone))
    from communities c where c.id in (select community_id from tie union select community_id from term)), '{}') as communities
from me`

/** The statement with its values: `sessionId` null where the caller has checked the session, `todayOn` in Warsaw. */
export const residentStatement = (
  id: string,
  sessionId: string | null,
  todayOn: string,
  orNeverSignedIn = false,
): Statement => ({
  name: 'actor_resident',
  text: residentText,
  values: [id, sessionId, todayOn, orNeverSignedIn],
})

/** Staff: role and assigned communities. $1 staff id, $2 session or null (the caller has checked it). */
export const staffStatement = {
  name: 'actor_staff',
  text: `
select s.id, s.role,
  coalesce((select json_agg(r.communities_id) from staff_rels r
    where r.parent_id = s.id and r.path = 'communities' and r.communities_id is not null), '[]') as community_ids
from staff s where s.id = $1 and s.disabled is not true
  and ($2::text is null or exists (
    select 1 from staff_sessions x where x._parent_id = s.id and x.id = $2::text and x.expires_at > now()))`,
}

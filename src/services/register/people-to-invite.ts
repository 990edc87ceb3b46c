import { naturalOrder } from '@/src/domain/natural-order'
import { query } from '@/src/platform/db/pool'

/** Someone with a tie to a community today, as the list of letters shows him. */
export type Invitee = {
  id: string
  name: string
  places: string | null
  activatedAt: Date | null
  /** Until when a code that he was given works; null where there is none. */
  codeUntil: Date | null
  isConsenting: boolean
}

/** Everybody with a current tie to the community, those without access first. The caller has checked who asks. */
export async function peopleToInvite(communityId: string, today: string): Promise<Invitee[]> {
  const people = await query<Invitee>({
    name: 'people_to_invite',
    text: `
      select r.id, r.display_name as name, string_agg(distinct p.code, ', ' order by p.code) as places,
        r.activated_at as "activatedAt",
        (select max(c.expires_at) from portal.one_time_codes c where c.purpose = 'activation'
          and c.collection = 'residents' and c.user_id = r.id and c.used_at is null and c.expires_at > now()) as "codeUntil",
        coalesce((select c.given from consents c where c.person_id = r.id and c.community_id = $1
          and c.purpose = 'eDelivery' order by c.created_at desc limit 1), false) as "isConsenting"
      from occupancies o join residents r on r.id = o.person_id join premises p on p.id = o.premises_id
      where o.community_id = $1 and o.from_on <= $2 and (o.to_on is null or o.to_on > $2) and r.disabled is not true
      group by r.id order by r.activated_at is not null, places, name`,
    values: [communityId, today],
  })
  return people.sort(
    (a, b) => Number(a.activatedAt !== null) - Number(b.activatedAt !== null) || byPlace(a, b),
  )
}

const byPlace = (a: Invitee, b: Invitee): number =>
  naturalOrder(a.places ?? '', b.places ?? '') || naturalOrder(a.name, b.name)

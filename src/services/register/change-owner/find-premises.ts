import { communitiesKept, type RegisterKeeper } from '@/access/may-keep-register'
import { appPool, query } from '@/src/platform/db/pool'
import { loadPremisesState, type PremisesState } from './premises-state'

/** Premises as a clerk finds them, with who owns them today. */
export type FoundPremises = {
  id: string
  code: string
  building: string
  community: string
  owners: string | null
}

/** More would not be read through; the search says so and asks for another word. */
export const MOST_FOUND = 50

const statement = `
select p.id, p.code, concat_ws(', ', b.street, b.city) as building, c.name as community, o.names as owners
from premises p join buildings b on b.id = p.building_id join communities c on c.id = p.community_id
left join lateral (select string_agg(r.display_name, ', ' order by r.display_name) as names
  from occupancies t join residents r on r.id = t.person_id
  where t.premises_id = p.id and t.capacity = 'owner' and t.from_on <= $4 and (t.to_on is null or t.to_on > $4)) o on true
where ($1::uuid[] is null or p.community_id = any($1)) and ($2::uuid is null or p.community_id = $2)
  and not exists (select from unnest($3::text[]) w(word)
    where position(lower(w.word) in lower(concat_ws(' ', p.code, b.street, b.code, o.names))) = 0)
order by lower(p.code) <> lower($5), b.street, p.code !~ '^[0-9]', nullif(regexp_replace(p.code, '\\D', '', 'g'), '')::numeric nulls last, p.code
limit ${MOST_FOUND + 1}`

/** Premises whose number, address or owners hold every word; the one with that very number first. */
export const findPremises = (
  keeper: RegisterKeeper,
  wish: { words: string; communityId: string | null; todayOn: string },
): Promise<FoundPremises[]> => {
  const words = wish.words.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  return query<FoundPremises>({
    name: 'owner_change_premises',
    text: statement,
    values: [communitiesKept(keeper), wish.communityId, words, wish.todayOn, wish.words.trim()],
  })
}

/** A person for the list of suggestions: „Jan Nowak (K-12)”. */
export type KnownPerson = { code: string; name: string }

/** People with a tie to a community of the keeper's, by name, for suggestions. */
export const knownPeople = (keeper: RegisterKeeper, communityId: string): Promise<KnownPerson[]> =>
  query<KnownPerson>({
    name: 'owner_change_people',
    text: `select r.code, r.display_name as name from residents r
      where exists (select from residents_rels l where l.parent_id = r.id and l.path = 'communities'
        and l.communities_id = $1 and ($2::uuid[] is null or l.communities_id = any($2)))
      order by r.display_name, r.code limit 1000`,
    values: [communityId, communitiesKept(keeper)],
  })

/** Premises of the keeper's with all a change hangs on; null for others and for none. */
export const premisesOfKeeper = (keeper: RegisterKeeper, premisesId: string): Promise<PremisesState | null> =>
  loadPremisesState(appPool(), premisesId, communitiesKept(keeper))

import type { StaffActor } from '@/access/actor/types'
import { conditionFor } from '@/access/build'
import type { Slug } from '@/access/slugs'
import { todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'
import { folded, wordsToFind } from './find-words'

/** A row that was found: what it is called, whose premises, and what else tells it from others of that name. */
export type Hit = {
  kind: FindKind
  id: string
  title: string
  /** Numbers of premises; null where it is none of theirs. */
  places: string | null
  detail: string
  community: string
}

/** A kind of row: where it is, whether it is somebody's ($1 the communities or null for all), and its texts. $4 is today. */
type Kind = {
  slug: Slug
  from: string
  mine: string
  text: string
  title: string
  places: string
  detail: string
}

const ofCommunity = (alias: string): string => `($1::uuid[] is null or ${alias}.community_id = any($1))`
const placesOf = `(select string_agg(p.code, ', ' order by p.code) from occupancies o join premises p on p.id = o.premises_id
  where o.person_id = w.id and (o.to_on is null or o.to_on > $4::date) and ${ofCommunity('o')})`
const holdersOf = `(select string_agg(distinct r.display_name, ', ') from occupancies o join residents r on r.id = o.person_id
  where o.premises_id = p.id and o.capacity = 'owner' and (o.to_on is null or o.to_on > $4::date))`

const kinds = {
  people: {
    slug: 'residents',
    from: 'residents w',
    mine: `($1::uuid[] is null or exists (select from residents_rels l where l.parent_id = w.id and l.communities_id = any($1)))`,
    text: `concat_ws(' ', w.display_name, w.code, w.email, w.phone, regexp_replace(w.phone, '\\D', '', 'g'))`,
    title: 'w.display_name',
    places: placesOf,
    detail: `concat_ws(' · ', w.phone, w.email)`,
  },
  premises: {
    slug: 'premises',
    from: 'premises w join premises p on p.id = w.id join buildings b on b.id = w.building_id',
    mine: ofCommunity('w'),
    text: `concat_ws(' ', w.code, b.code, b.street)`,
    title: 'w.code',
    places: 'null',
    detail: `concat_ws(' · ', b.street, ${holdersOf})`,
  },
  accounts: {
    slug: 'accounts',
    from: 'accounts w join premises p on p.id = w.premises_id',
    mine: ofCommunity('w'),
    text: `concat_ws(' ', w.code, w.nrb, w.payer_id, p.code)`,
    title: 'w.code',
    places: 'p.code',
    detail: `concat_ws(' · ', ${holdersOf}, w.nrb)`,
  },
  invoices: {
    slug: 'supplier-invoices',
    from: 'supplier_invoices w join suppliers s on s.id = w.supplier_id',
    mine: ofCommunity('w'),
    text: `concat_ws(' ', w.number, w.external_id, w.ksef, s.name, s.nip)`,
    title: 'w.number',
    places: 'null',
    detail: `concat_ws(' · ', s.name, to_char(w.issued_on, 'DD.MM.YYYY'), to_char(w.gross_gr / 100.0, 'FM999999990D00') || ' zł')`,
  },
} as const satisfies Record<string, Kind>

export type FindKind = keyof typeof kinds
export const findKinds = Object.keys(kinds) as FindKind[]

/** Of a kind as many are shown; one more tells that there are others. */
export const FIND_SHOWN = 20

const communityOf = (kind: FindKind): string =>
  kind === 'people'
    ? `(select string_agg(distinct c.name, ', ') from residents_rels l join communities c on c.id = l.communities_id
        where l.parent_id = w.id and ($1::uuid[] is null or c.id = any($1)))`
    : `(select c.name from communities c where c.id = w.community_id)`

/** Those whose name begins with the first word come first. */
const partOf = (kind: FindKind): string => {
  const { from, mine, text, title, places, detail } = kinds[kind]
  return `(select '${kind}' as kind, w.id, coalesce(${title}, '') as title, ${places} as places, ${detail} as detail,
      coalesce(${communityOf(kind)}, '') as community
    from ${from} cross join lateral (select ${folded(text)} as words) held
    where ${mine} and ($3::uuid is null or w.id = $3)
      and not exists (select from unnest($2::text[]) word where position(word in held.words) = 0)
    order by position($2[1] in ${folded(title)}) <> 1, length(${title}), ${title} limit ${FIND_SHOWN + 1})`
}

/** Kinds the table lets somebody read at all. */
async function kindsOf(actor: StaffActor): Promise<FindKind[]> {
  const may = await Promise.all(findKinds.map((kind) => conditionFor(actor, kinds[kind].slug, 'read')))
  return findKinds.filter((_, index) => may[index] !== false)
}

const read = (actor: StaffActor, found: FindKind[], words: string[], id: string | null): Promise<Hit[]> =>
  query<Hit>({
    name: `find_${found.join('_')}`,
    text: found.map(partOf).join(' union all '),
    values: [actor.role === 'admin' ? null : actor.communityIds, words, id, todayInWarsaw()],
  })

/**
 * Rows of the actor's communities that hold every word typed, without regard to case and Polish marks; by kind at most
 * FIND_SHOWN and one. Nothing where too little was typed. One statement.
 */
export async function findInRegister(actor: StaffActor, typed: string): Promise<Hit[]> {
  const words = wordsToFind(typed)
  const found = words.length === 0 ? [] : await kindsOf(actor)
  return found.length === 0 ? [] : read(actor, found, words, null)
}

/** One person of the actor's communities; null for another and for none. */
export async function findPerson(actor: StaffActor, personId: string): Promise<Hit | null> {
  if (!(await kindsOf(actor)).includes('people')) return null
  const [person] = await read(actor, ['people'], [], personId)
  return person ?? null
}

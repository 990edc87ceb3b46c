import { naturalOrder } from '@/src/domain/natural-order'
import { createHash } from 'node:crypto'
import { communitiesOf, type MeterKeeper } from '@/access/may-keep-meters'
import { openReadingsIn, type OpenReading } from '@/access/open-readings'
import { beginningOfTime, endOfTime } from '@/access/sql-scope'
import { query } from '@/src/platform/db/pool'
import { readableAlphabet } from '@/src/platform/session/one-time-code'

/** A window cards are printed for and entered in: until a month after its last day, for cards come late. */
export type CardWindow = {
  id: string
  communityId: string
  community: string
  building: string | null
  opensOn: string
  lastOn: string
}

const DAYS_LATE = 31
const LETTERS = 8

/**
 * The code on the card of one of the premises in a window: eight letters nobody mistakes for one another. It only names
 * the card; nothing opens with it, as staff alone enter cards.
 */
export function cardCode(windowId: string, premisesId: string): string {
  const digest = createHash('sha256').update(`${windowId} ${premisesId}`).digest()
  const letters = [...digest.subarray(0, LETTERS)].map(
    (byte) => readableAlphabet[byte % readableAlphabet.length],
  )
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** Windows of the keeper's communities that cards are for, the newest first. */
export const cardWindows = (keeper: MeterKeeper, todayOn: string): Promise<CardWindow[]> =>
  query<CardWindow>({
    name: 'reading_card_windows',
    text: `select w.id, w.community_id as "communityId", c.name as community, b.code as building, w.opens_on as "opensOn",
        w.last_on as "lastOn"
      from reading_windows w join communities c on c.id = w.community_id left join buildings b on b.id = w.building_id
      where ($1::uuid[] is null or w.community_id = any($1)) and w.last_on >= $2::date - ${DAYS_LATE}
      order by w.opens_on desc, c.name`,
    values: [communitiesOf(keeper), todayOn],
  })

export type CardMeter = {
  serial: string
  kind: string
  unit: string
  decimals: number
  location: string | null
}

export type Card = {
  code: string
  premisesId: string
  premises: string
  street: string
  meters: CardMeter[]
}

type CardRow = Omit<Card, 'code'>

const cardsStatement = {
  name: 'reading_cards',
  text: `
select p.id as "premisesId", p.code as premises, b.street, json_agg(json_build_object('serial', m.serial, 'kind', m.kind,
  'unit', m.unit, 'decimals', m.decimals, 'location', m.location) order by m.kind, m.location nulls last, m.serial) as meters
from reading_windows w
join premises p on p.community_id = w.community_id and (w.building_id is null or p.building_id = w.building_id)
join buildings b on b.id = p.building_id
join meters m on m.premises_id = p.id and m.removed_on is null and m.remote is not true and m.installed_on <= w.last_on
  and exists (select from reading_windows_kinds k where k.parent_id = w.id and k.value::text = m.kind::text)
where w.id = $1 group by p.id, p.code, b.code, b.street order by b.code, p.code`,
}

/** The cards of a window, by building and premises. */
export async function cardsOf(window: CardWindow): Promise<Card[]> {
  const rows = await query<CardRow>({ ...cardsStatement, values: [window.id] })
  return rows
    .sort((a, b) => naturalOrder(a.street, b.street) || naturalOrder(a.premises, b.premises))
    .map((row) => ({ ...row, code: cardCode(window.id, row.premisesId) }))
}

const normalise = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

export type FoundCard = {
  window: CardWindow
  premisesId: string
  premises: string
  street: string
  code: string
}

/** The card with a code, typed with or without hyphen and capitals, among the windows cards are for; null where there is none. */
export async function findCard(
  keeper: MeterKeeper,
  typed: string,
  todayOn: string,
): Promise<FoundCard | null> {
  const wanted = normalise(typed)
  for (const window of await cardWindows(keeper, todayOn)) {
    const card = (await cardsOf(window)).find(({ code }) => normalise(code) === wanted)
    if (card)
      return {
        window,
        premisesId: card.premisesId,
        premises: card.premises,
        street: card.street,
        code: card.code,
      }
  }
  return null
}

/** The meters of a card as they stood on a day of its window, with what it takes to judge their readings. */
export async function cardMeters(card: FoundCard, readOn: string): Promise<OpenReading[]> {
  const range = { id: card.premisesId, fromOn: beginningOfTime, untilOn: endOfTime }
  const open = await openReadingsIn([range], readOn)
  return open.filter(({ windowId }) => windowId === card.window.id)
}

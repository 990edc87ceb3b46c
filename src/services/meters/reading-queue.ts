import { communitiesOf, type MeterKeeper } from '@/access/may-keep-meters'
import type { MeterKind } from '@/src/domain/meters/kinds'
import { query } from '@/src/platform/db/pool'

export type KnownReading = { readOn: string; kind: string; value: string }

/** A reading that waits, with what it takes to judge it. Values are canonical decimals. */
export type QueuedReading = {
  id: string
  communityId: string
  community: string
  premises: string | null
  serial: string
  kind: MeterKind
  unit: string
  decimals: number
  digits: number
  location: string | null
  readOn: string
  value: string
  /** Doubts, by their codes. */
  doubts: string[]
  photoId: string | null
  sentBy: string | null
  sentAt: string | null
  /** Last accepted before it, else the initial one. */
  last: { readOn: string; value: string }
  /** Up to six accepted readings before it, newest first. */
  history: KnownReading[]
}

// The doubted ones first, then by place, so that a home's meters stand together.
const statement = {
  name: 'reading_queue',
  text: `
select r.id, r.community_id as "communityId", c.name as community, p.code as premises, m.serial, m.kind, m.unit, m.decimals::int,
  m.digits::int, m.location, r.read_on as "readOn", r.value::text, coalesce(string_to_array(nullif(r.flag, ''), ' '), '{}') as doubts,
  r.photo_id as "photoId", s.display_name as "sentBy", r.sent_at as "sentAt",
  json_build_object('readOn', coalesce(h.newest->>'readOn', m.installed_on::text),
    'value', coalesce(h.newest->>'value', m.initial_reading::text)) as last,
  coalesce(h.history, '[]') as history
from meter_readings r
join meters m on m.id = r.meter_id
join communities c on c.id = r.community_id
left join premises p on p.id = r.premises_id
left join residents s on s.id = r.sent_by_id
left join lateral (
  select json_agg(b.one order by b.read_on desc) as history, json_agg(b.one order by b.read_on desc)->0 as newest
  from (
    select v.read_on, json_build_object('readOn', v.read_on, 'kind', v.kind, 'value', v.value::text) as one
    from meter_readings v where v.meter_id = m.id and v.status = 'accepted' and v.read_on <= r.read_on
    order by v.read_on desc limit 6
  ) b
) h on true
where r.status = 'pending' and ($1::uuid[] is null or r.community_id = any($1)) and ($2::uuid is null or r.community_id = $2)
order by r.flag is null, c.name, p.code, m.kind, m.serial limit $3`,
}

/** So many are shown at once; deciding them brings up the next. */
export const QUEUE_SHOWN = 50

export const readingQueue = (keeper: MeterKeeper, communityId: string | null): Promise<QueuedReading[]> =>
  query<QueuedReading>({ ...statement, values: [communitiesOf(keeper), communityId, QUEUE_SHOWN] })

export type QueueCount = { communityId: string; community: string; all: number; doubted: number }

/** What waits in each of the keeper's communities. */
export const countQueue = (keeper: MeterKeeper): Promise<QueueCount[]> =>
  query<QueueCount>({
    name: 'reading_queue_count',
    text: `select c.id as "communityId", c.name as community, count(r.id)::int as all, count(r.flag)::int as doubted
      from communities c left join meter_readings r on r.community_id = c.id and r.status = 'pending'
      where $1::uuid[] is null or c.id = any($1) group by c.id, c.name order by c.name`,
    values: [communitiesOf(keeper)],
  })

/** Ids of readings that wait and that nothing speaks against; not those another of the meter waits beside or comes after. */
export async function soundReadings(keeper: MeterKeeper, communityId: string | null): Promise<string[]> {
  const rows = await query<{ id: string }>({
    name: 'reading_queue_sound',
    text: `select r.id from meter_readings r where r.status = 'pending' and r.flag is null
      and ($1::uuid[] is null or r.community_id = any($1)) and ($2::uuid is null or r.community_id = $2)
      and not exists (select from meter_readings o where o.meter_id = r.meter_id and o.id <> r.id
        and (o.status = 'pending' or (o.status = 'accepted' and o.read_on > r.read_on)))
      order by r.read_on, r.id limit 500`,
    values: [communitiesOf(keeper), communityId],
  })
  return rows.map(({ id }) => id)
}

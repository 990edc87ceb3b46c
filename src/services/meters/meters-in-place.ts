import { naturalOrder } from '@/src/domain/natural-order'
import { communitiesOf, type MeterKeeper } from '@/access/may-keep-meters'
import type { MeterKind } from '@/src/domain/meters/kinds'
import { query } from '@/src/platform/db/pool'

/** A meter in place, with its last accepted state. */
export type MeterInPlace = {
  id: string
  serial: string
  kind: MeterKind
  unit: string
  decimals: number
  location: string | null
  building: string | null
  premises: string | null
  legalUntilOn: string | null
  last: { readOn: string; value: string }
}

export type MeterWish = {
  communityId: string
  buildingId?: string | null
  kind?: MeterKind | null
  meterId?: string | null
  /** Only those whose legalisation ends up to this day. */
  legalUpTo?: string | null
}

const statement = {
  name: 'meters_in_place',
  text: `
select m.id, m.serial, m.kind, m.unit, m.decimals::int, m.location, b.code as building, p.code as premises,
  m.legal_until_on as "legalUntilOn",
  json_build_object('readOn', coalesce(l.read_on, m.installed_on), 'value', coalesce(l.value, m.initial_reading)::text) as last
from meters m
left join premises p on p.id = m.premises_id
left join buildings b on b.id = coalesce(m.building_id, p.building_id)
left join lateral (select r.read_on, r.value from meter_readings r where r.meter_id = m.id and r.status = 'accepted'
  order by r.read_on desc limit 1) l on true
where m.removed_on is null and m.community_id = $2 and ($1::uuid[] is null or m.community_id = any($1))
  and ($3::uuid is null or b.id = $3) and ($4::text is null or m.kind::text = $4) and ($5::uuid is null or m.id = $5)
  and ($6::date is null or m.legal_until_on <= $6)
order by case when $6::date is not null then m.legal_until_on end, b.code, p.code nulls first, m.kind, m.serial
limit 500`,
}

/** Main meters first, then by premises as people count them; lists by date keep their order. */
const byPlace = (a: MeterInPlace, b: MeterInPlace): number =>
  naturalOrder(a.building ?? '', b.building ?? '') || naturalOrder(a.premises ?? '', b.premises ?? '')

/** Meters in place that fit a wish, by place; with `legalUpTo` those that end first come first. */
export async function metersInPlace(keeper: MeterKeeper, wish: MeterWish): Promise<MeterInPlace[]> {
  const rows = await query<MeterInPlace>({
    ...statement,
    values: [
      communitiesOf(keeper),
      wish.communityId,
      wish.buildingId ?? null,
      wish.kind ?? null,
      wish.meterId ?? null,
      wish.legalUpTo ?? null,
    ],
  })
  return wish.legalUpTo ? rows : rows.sort(byPlace)
}

export type KeptCommunity = {
  id: string
  name: string
  buildings: { id: string; code: string; street: string }[]
}

/** The keeper's communities with their buildings, for a choice. */
export const keptCommunities = (keeper: MeterKeeper): Promise<KeptCommunity[]> =>
  query<KeptCommunity>({
    name: 'meter_communities',
    text: `select c.id, c.name, coalesce((select json_agg(json_build_object('id', b.id, 'code', b.code, 'street', b.street)
        order by b.code) from buildings b where b.community_id = c.id), '[]') as buildings
      from communities c where $1::uuid[] is null or c.id = any($1) order by c.name`,
    values: [communitiesOf(keeper)],
  })

import type { Statement } from '@/src/platform/db/pool'

// Main meters of buildings and the meters behind them. Each begins with its last reading up to $2, so that years of
// readings before the months shown are not carried along.
const text = `
select m.id, m.serial, m.kind, m.unit, m.decimals, m.digits, m.premises_id as "premisesId", m.parent_id as "parentId",
  m.replaces_id as "replacesId", b.code as building, coalesce(base.read_on, m.installed_on) as "installedOn",
  coalesce(base.value, m.initial_reading)::text as "initialReading", m.removed_on as "removedOn",
  m.final_reading::text as "finalReading", book.readings
from meters m
left join premises p on p.id = m.premises_id
left join buildings b on b.id = coalesce(m.building_id, p.building_id)
left join lateral (
  select r.read_on, r.value from meter_readings r
  where r.meter_id = m.id and r.status = 'accepted' and r.read_on <= $2::date order by r.read_on desc limit 1
) base on true
cross join lateral (
  select coalesce(json_agg(json_build_array(v.read_on, v.kind, v.value::text, v.rollover) order by v.read_on), '[]') as readings
  from meter_readings v
  where v.meter_id = m.id and v.status = 'accepted' and v.read_on > coalesce(base.read_on, m.installed_on)
    and v.read_on <= $3::date
) book
where m.community_id = $1 and (m.premises_id is null or m.parent_id is not null)
  and (m.removed_on is null or m.removed_on > $2::date)
order by b.code, m.kind, m.serial`

/** Meters of a community that make up its reading balance, with their readings from one day to another. */
export const readingBalanceStatement = (communityId: string, fromOn: string, toOn: string): Statement => ({
  name: 'board_reading_balance',
  text,
  values: [communityId, fromOn, toOn],
})

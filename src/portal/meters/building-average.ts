import type { Place } from '../register/place'
import { query } from '@/src/platform/db/pool'
import type { BuildingAverage } from './average-use'

/** Fewer measured premises would let one guess a neighbour's use. */
const FEWEST_PREMISES = 5

// Of each meter the state at both ends of the year (or of its time in place), by two probes of the index on readings.
// Premises whose counter fell, or that were read over less than 60 days, say nothing about a month.
const statement = {
  name: 'portal_building_average',
  text: `
with meter as (
  select m.id, m.kind, m.premises_id, m.installed_on, m.initial_reading, m.removed_on, m.final_reading
  from premises p join meters m on m.premises_id = p.id
  where p.building_id = $1 and p.use = $4 and (m.removed_on is null or m.removed_on > $2::date)
), span as (
  select meter.kind, meter.premises_id,
    coalesce(first.read_on, meter.installed_on) as from_on, coalesce(first.value, meter.initial_reading) as from_value,
    case when meter.final_reading is not null and meter.removed_on <= $3::date then meter.removed_on
      else coalesce(last.read_on, meter.installed_on) end as to_on,
    case when meter.final_reading is not null and meter.removed_on <= $3::date then meter.final_reading
      else coalesce(last.value, meter.initial_reading) end as to_value
  from meter
  left join lateral (
    select r.read_on, r.value from meter_readings r
    where r.meter_id = meter.id and r.status = 'accepted' and r.read_on <= $2::date
    order by r.read_on desc limit 1
  ) first on true
  left join lateral (
    select r.read_on, r.value from meter_readings r
    where r.meter_id = meter.id and r.status = 'accepted' and r.read_on <= $3::date
    order by r.read_on desc limit 1
  ) last on true
), home as (
  select kind, premises_id, sum(to_value - from_value) * 365.25 / 12 / nullif(max(to_on) - min(from_on), 0) as monthly
  from span group by kind, premises_id
  having bool_and(to_value >= from_value) and max(to_on) - min(from_on) >= 60
), sized as (
  select home.*, coalesce(p.heated_area_m2, p.area_m2) as area, (
    select q.value from premises_parameters q
    where q.premises_id = home.premises_id and q.name = 'persons' and q.valid_from_on <= $3::date
    order by q.valid_from_on desc limit 1
  ) as persons
  from home join premises p on p.id = home.premises_id
)
select kind, count(*)::int as premises, round(avg(monthly), 3)::text as "perMonth",
  case when count(*) filter (where persons > 0) >= ${FEWEST_PREMISES}
    then round(sum(monthly) filter (where persons > 0) / sum(persons) filter (where persons > 0), 3)::text end as "perPerson",
  case when count(*) filter (where area > 0) >= ${FEWEST_PREMISES}
    then round(sum(monthly) filter (where area > 0) / sum(area) filter (where area > 0), 4)::text end as "perM2"
from sized group by kind having count(*) >= ${FEWEST_PREMISES}`,
}

/** It hardly moves within a day, and reads every meter of the building: what was found is told for this long. */
const KEPT_MS = 10 * 60_000
const MOST_KEPT = 2_000

const found = new Map<string, { averages: Promise<BuildingAverage[]>; untilMs: number }>()

/**
 * Monthly use per premises, person and m² in a building, among premises of one use, over the year before a day. Kinds
 * measured in fewer than five premises are left out. At most ten minutes old.
 */
export function readBuildingAverages(
  { buildingId, premises: { use } }: Pick<Place, 'buildingId' | 'premises'>,
  yearFromOn: string,
  yearToOn: string,
): Promise<BuildingAverage[]> {
  const key = `${buildingId} ${use} ${yearToOn}`
  const nowMs = performance.now()
  const known = found.get(key)
  if (known && known.untilMs > nowMs) return known.averages
  if (found.size >= MOST_KEPT) found.clear()
  const averages = query<BuildingAverage>({ ...statement, values: [buildingId, yearFromOn, yearToOn, use] })
  found.set(key, { averages, untilMs: nowMs + KEPT_MS })
  // A failure is nobody's answer but the asker's own.
  averages.catch(() => found.delete(key))
  return averages
}

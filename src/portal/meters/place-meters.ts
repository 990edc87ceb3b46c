import type { ResidentActor } from '@/access/actor/types'
import { rangeArrays, readingRanges } from '@/access/sql-scope'
import type { MeterLife, MeterReading, MeterReadingKind } from '@/src/domain/meters/reading-points'
import { query } from '@/src/platform/db/pool'
import type { Place } from '../register/place'
import type { MeterKind } from './meters-view'

/** A meter with the readings the resident may see. */
export type PlaceMeter = MeterLife & {
  serial: string
  kind: MeterKind
  unit: string
  decimals: number
  legalUntilOn: string | null
  replacesId: string | null
  location: string | null
  remote: boolean
}

/** What the use of a home is compared by; each null where nobody says. Canonical decimals. */
export type OwnSize = { ownPersons: string | null; ownArea: string | null }

/** Size null where the place's parameters are not for the reader, or it has no meters. */
export type PlaceMeters = { meters: PlaceMeter[]; size: OwnSize | null }

type ReadingTuple = [
  readOn: string,
  kind: MeterReadingKind,
  value: string,
  status: MeterReading['status'],
  isRollover: boolean,
]

type Row = {
  id: string
  serial: string
  kind: MeterKind
  unit: string
  decimals: number
  digits: number
  installed_on: string
  initial_reading: string
  removed_on: string | null
  final_reading: string | null
  legal_until_on: string | null
  replaces_id: string | null
  location: string | null
  remote: boolean | null
  readings: ReadingTuple[]
  seen_from: string
  seen_until: string
  size: OwnSize | null
}

// Persons are those the advance counts today; of the area the heated, else the whole.
// A meter counts where it was in place within the range; of its readings only those of the range are read.
const statement = {
  name: 'portal_place_meters',
  text: `
select m.id, m.serial, m.kind, m.unit, m.decimals, m.digits, m.installed_on, m.initial_reading, m.removed_on,
  m.final_reading, m.legal_until_on, m.replaces_id, m.location, m.remote, book.readings,
  r.from_on as seen_from, r.until_on as seen_until, case when $5::boolean then (
    select json_build_object('ownArea', coalesce(p.heated_area_m2, p.area_m2)::text, 'ownPersons', (
      select q.value::text from premises_parameters q
      where q.premises_id = p.id and q.name = 'persons' and q.valid_from_on <= $4::date
      order by q.valid_from_on desc limit 1)) from premises p where p.id = r.id) end as size
from unnest($1::uuid[], $2::date[], $3::date[]) as r(id, from_on, until_on)
join meters m on m.premises_id = r.id and m.installed_on < r.until_on
  and (m.removed_on is null or m.removed_on >= r.from_on)
cross join lateral (
  select coalesce(json_agg(json_build_array(v.read_on, v.kind, v.value::text, v.status, v.rollover) order by v.read_on), '[]') as readings
  from meter_readings v
  where v.meter_id = m.id and v.read_on >= r.from_on and v.read_on < r.until_on and v.status <> 'rejected'
) book
order by m.kind, m.location nulls last, m.installed_on, m.serial`,
}

/**
 * What a tie limited in time may know of a meter: it begins with the first reading of that time, for the state on the
 * day the meter was put in would tell what the people before used; a removal after that time is not known either.
 */
export function seenWithin(meter: PlaceMeter, fromOn: string, untilOn: string): PlaceMeter | null {
  const removed = meter.removedOn !== null && meter.removedOn < untilOn
  const known = removed ? meter : { ...meter, removedOn: null, finalReading: null }
  if (meter.installedOn >= fromOn) return known
  const first = meter.readings.find((reading) => reading.status === 'accepted')
  return first ? { ...known, installedOn: first.readOn, initialReading: first.value } : null
}

const toMeter = (row: Row): PlaceMeter => ({
  id: row.id,
  serial: row.serial,
  kind: row.kind,
  unit: row.unit,
  decimals: Number(row.decimals),
  digits: Number(row.digits),
  installedOn: row.installed_on,
  initialReading: row.initial_reading,
  removedOn: row.removed_on,
  finalReading: row.final_reading,
  legalUntilOn: row.legal_until_on,
  replacesId: row.replaces_id,
  location: row.location,
  remote: row.remote === true,
  readings: row.readings.map(([readOn, kind, value, status, isRollover]) => ({
    readOn,
    kind,
    value,
    status,
    isRollover,
  })),
})

/**
 * The meters of a place with their readings, within what the resident's ties to it show. Persons and area are parameters
 * of the advance: who does not see them is compared with the average home. One statement.
 */
export async function readPlaceMeters(
  actor: ResidentActor,
  place: Place,
  todayOn: string,
): Promise<PlaceMeters> {
  const ranges = rangeArrays(readingRanges(actor, place.ties))
  const rows = await query<Row>({ ...statement, values: [...ranges, todayOn, place.rights.parameters] })
  const seen = rows.flatMap((row) => seenWithin(toMeter(row), row.seen_from, row.seen_until) ?? [])
  // Two ranges with a gap meet one meter twice; the later one knows where it stands now.
  return {
    meters: [...new Map(seen.map((meter) => [meter.id, meter])).values()],
    size: rows[0]?.size ?? null,
  }
}

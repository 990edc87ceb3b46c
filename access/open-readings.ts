import { query } from '@/src/platform/db/pool'
import type { ReadingContext } from '@/src/domain/meters/assess-reading'
import { unitsAtScale } from '@/src/domain/finance/decimal'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import { daysBetween } from '@/src/domain/time/civil-date'
import type { ResidentActor, Tie } from './actor/types'
import { rangeArrays, readingRanges, type DatedId } from './sql-scope'

/** What the resident sent in the window that runs; `reason` says why staff refused it. */
export type SentReading = {
  id: string
  value: string
  readOn: string
  status: 'pending' | 'accepted' | 'rejected'
  reason: string | null
}

/** A meter of the resident's whose reading is asked for today, and what it takes to judge one. */
export type OpenReading = {
  meterId: string
  serial: string
  kind: 'coldWater' | 'hotWater' | 'heat' | 'allocator' | 'electricity' | 'gas'
  unit: string
  decimals: number
  location: string | null
  communityId: string
  premisesId: string
  windowId: string
  lastDayOn: string
  /** What was sent before this day is somebody else's. */
  sinceOn: string
  sent: SentReading | null
  /** Whether the last reading lies in the resident's own time; what was before it would tell of others' use. */
  lastIsOwn: boolean
  context: ReadingContext
}

type Row = Omit<OpenReading, 'context' | 'decimals' | 'sinceOn'> & {
  sinceOn: string
  decimals: number
  digits: number
  installedOn: string
  lastOn: string
  lastValue: string
  nextValue: string | null
  firstOn: string | null
  firstValue: string | null
  persons: string | null
}

// A year is enough to tell what is usual; a span under 60 days tells nothing.
const statement = {
  name: 'open_readings',
  text: `
select m.id as "meterId", m.serial, m.kind, m.unit, m.decimals, m.digits, m.location, m.community_id as "communityId",
  m.premises_id as "premisesId", m.installed_on as "installedOn", w.id as "windowId", w.last_on as "lastDayOn",
  coalesce(last.read_on, m.installed_on) as "lastOn", coalesce(last.value, m.initial_reading) as "lastValue",
  (select r.value from meter_readings r where r.meter_id = m.id and r.status = 'accepted' and r.read_on > $2::date
    order by r.read_on limit 1) as "nextValue",
  mine.from_on as "sinceOn", first.read_on as "firstOn", first.value as "firstValue",
  (select p.value from premises_parameters p where p.premises_id = m.premises_id and p.name = 'persons'
    and p.valid_from_on <= $2::date order by p.valid_from_on desc limit 1) as persons,
  (select json_build_object('id', r.id, 'value', r.value::text, 'readOn', r.read_on, 'status', r.status, 'reason', r.reason)
    from meter_readings r where r.meter_id = m.id and r.window_id = w.id and r.read_on >= mine.from_on
    order by r.sent_at desc nulls last limit 1) as sent,
  coalesce(last.read_on, m.installed_on) >= mine.from_on as "lastIsOwn"
from unnest($1::uuid[], $3::date[], $4::date[]) mine(premises_id, from_on, until_on)
join premises place on place.id = mine.premises_id
join meters m on m.premises_id = place.id and $2::date < mine.until_on and m.installed_on <= $2::date and m.removed_on is null and m.remote is not true
join lateral (
  select w.id, w.last_on from reading_windows w
  where w.community_id = m.community_id and (w.building_id is null or w.building_id = place.building_id)
    and $2::date between w.opens_on and w.last_on
    and exists (select from reading_windows_kinds k where k.parent_id = w.id and k.value::text = m.kind::text)
  order by w.last_on, w.id limit 1
) w on true
left join lateral (
  select r.read_on, r.value from meter_readings r
  where r.meter_id = m.id and r.status = 'accepted' and r.read_on <= $2::date order by r.read_on desc limit 1
) last on true
left join lateral (
  select r.read_on, r.value from meter_readings r
  where r.meter_id = m.id and r.status = 'accepted' and r.read_on >= last.read_on - 366 and r.read_on <= last.read_on - 60
  order by r.read_on limit 1
) first on true
order by m.kind, m.location nulls last, m.serial`,
}

function beforeOf({ firstOn, firstValue, lastOn, lastValue }: Row): ReadingContext['before'] {
  if (firstOn === null || firstValue === null) return null
  const units = unitsAtScale(lastValue, READING_SCALE) - unitsAtScale(firstValue, READING_SCALE)
  return units < 0n ? null : { units, days: daysBetween(firstOn, lastOn) }
}

/** Cold water of the home since its last reading, where all its meters were read in this window. */
function coldOf({ premisesId }: Row, rows: readonly Row[]): { units: bigint; days: number } | null {
  const cold = rows.filter((row) => row.kind === 'coldWater' && row.premisesId === premisesId)
  let units = 0n
  let days = 0
  for (const { sent, lastOn, lastValue } of cold) {
    if (!sent || sent.readOn <= lastOn) return null
    const used = unitsAtScale(sent.value, READING_SCALE) - unitsAtScale(lastValue, READING_SCALE)
    if (used < 0n) return null
    units += used
    days = Math.max(days, daysBetween(lastOn, sent.readOn))
  }
  return cold.length > 0 ? { units, days } : null
}

function toOpen(row: Row, rows: readonly Row[], todayOn: string): OpenReading {
  const {
    digits,
    installedOn,
    lastOn,
    lastValue,
    nextValue,
    firstOn: _,
    firstValue: __,
    persons,
    ...shown
  } = row
  return {
    ...shown,
    context: {
      todayOn,
      installedOn,
      removedOn: null,
      digits,
      decimals: row.decimals,
      last: { readOn: lastOn, value: lastValue },
      next: nextValue,
      before: beforeOf(row),
      // Persons are whole in every declaration; what is not is no ground for a doubt.
      persons: persons !== null && /^\d+(\.0+)?$/.test(persons) ? Number(persons) : null,
      others: rows.flatMap((other) => (other === row || !other.sent ? [] : [other.sent.value])),
      isWater: row.kind === 'coldWater' || row.kind === 'hotWater',
      cold: row.kind === 'hotWater' ? coldOf(row, rows) : null,
    },
  }
}

/** Meters in the premises the resident has a tie to today, in a window that runs. One statement. */
export async function openReadings(
  actor: ResidentActor,
  todayOn: string,
  premisesId: string | null = null,
): Promise<OpenReading[]> {
  const ties = actor.ties.filter(
    (tie) => tie.isCurrent && (premisesId === null || tie.premisesId === premisesId),
  )
  if (ties.length === 0) return []
  const rows = await rowsIn(readingRanges(actor, ties), todayOn)
  return openOf(
    rows.map((row) => ownOf(row, ties)),
    todayOn,
  )
}

/** An owner sees readings from before his time; one that was sent in this window before it is still not his. */
function ownOf(row: Row, ties: readonly Tie[]): Row {
  const days = ties.filter(({ premisesId }) => premisesId === row.premisesId).map(({ fromOn }) => fromOn)
  const sinceOn = days.sort()[0] ?? row.sinceOn
  return { ...row, sinceOn, sent: row.sent && row.sent.readOn >= sinceOn ? row.sent : null }
}

/** Meters of premises in a window that holds a day, with what is known within the ranges. */
export async function openReadingsIn(ranges: readonly DatedId[], readOn: string): Promise<OpenReading[]> {
  return openOf(await rowsIn(ranges, readOn), readOn)
}

function rowsIn(ranges: readonly DatedId[], readOn: string): Promise<Row[]> {
  const [ids, from, until] = rangeArrays(ranges)
  return query<Row>({ ...statement, values: [ids, readOn, from, until] })
}

const openOf = (rows: readonly Row[], readOn: string): OpenReading[] =>
  rows.map((row) => toOpen(row, rows, readOn))

import { communitiesOf, type MeterKeeper } from '@/access/may-keep-meters'
import { decimalText } from '@/src/domain/finance/decimal'
import type { MeterKind } from '@/src/domain/meters/kinds'
import { READING_SCALE, type MeterLife, type MeterReading } from '@/src/domain/meters/reading-points'
import { usageSegments } from '@/src/domain/meters/usage'
import { isCovered, useWithin } from '@/src/domain/meters/use-within'
import { query } from '@/src/platform/db/pool'

/** What a building drew through its main meters and what the meters behind them counted, in canonical decimals. */
export type BuildingBalance = {
  building: string
  street: string
  kind: MeterKind
  unit: string
  main: string
  sum: string
  /** Main less sum; below zero where the sum is larger. */
  difference: string
  mainSerials: string[]
  /** Meters behind the main ones, and those of them whose readings do not reach over all the days. */
  parts: number
  uncovered: string[]
}

type Row = {
  id: string
  building_id: string
  building: string
  street: string
  serial: string
  kind: MeterKind
  unit: string
  is_main: boolean
  parent_id: string | null
  replaces_id: string | null
  digits: string
  installed_on: string
  initial_reading: string
  removed_on: string | null
  final_reading: string | null
  readings: [string, MeterReading['kind'], string, boolean][]
}

// A meter's own building, or that of its premises.
const statement = {
  name: 'meters_building_balance',
  text: `
select m.id, b.id as building_id, b.code as building, b.street, m.serial, m.kind, m.unit, m.premises_id is null as is_main,
  m.parent_id, m.replaces_id, m.digits, m.installed_on, m.initial_reading::text, m.removed_on, m.final_reading::text,
  coalesce((select json_agg(json_build_array(r.read_on, r.kind, r.value::text, r.rollover) order by r.read_on)
    from meter_readings r where r.meter_id = m.id and r.status = 'accepted'
      and r.read_on between $3::date - 400 and $4::date + 100), '[]') as readings
from meters m
left join premises p on p.id = m.premises_id
join buildings b on b.id = coalesce(p.building_id, m.building_id)
where m.community_id = $2 and ($1::uuid[] is null or m.community_id = any($1))
  and m.installed_on <= $4::date and (m.removed_on is null or m.removed_on >= $3::date)
order by b.code, m.kind, m.serial`,
}

const lifeOf = (row: Row): MeterLife => ({
  id: row.id,
  digits: Number(row.digits),
  installedOn: row.installed_on,
  initialReading: row.initial_reading,
  removedOn: row.removed_on,
  finalReading: row.final_reading,
  readings: row.readings.map(([readOn, kind, value, isRollover]) => ({
    readOn,
    kind,
    value,
    isRollover,
    status: 'accepted',
  })),
})

type Span = { fromOn: string; toOn: string }

const used = (rows: readonly Row[], { fromOn, toOn }: Span): bigint =>
  useWithin(usageSegments(rows.map(lifeOf)), fromOn, toOn)

/** Whether a meter's readings stand for all the days it was in place within the span. */
function reaches(row: Row, { fromOn, toOn }: Span): boolean {
  const from = row.installed_on > fromOn ? row.installed_on : fromOn
  const to = row.removed_on !== null && row.removed_on < toOn ? row.removed_on : toOn
  return from >= to || isCovered(usageSegments([lifeOf(row)]), from, to)
}

/** The meter that hangs in a place today, by any meter that ever hung there. */
function newestOf(rows: readonly Row[]): (id: string) => string {
  const next = new Map(
    rows.flatMap(({ id, replaces_id }) => (replaces_id ? [[replaces_id, id] as const] : [])),
  )
  return (id) => {
    const seen = new Set([id])
    let newest = id
    for (let after = next.get(newest); after !== undefined && !seen.has(after); after = next.get(newest)) {
      seen.add(after)
      newest = after
    }
    return newest
  }
}

/**
 * What is counted behind a main meter: the meters that name it, the main one of hot water among them where water is heated
 * in the building; where none does, those of its kind in the premises.
 */
function partsOf(main: Row, rows: readonly Row[], newest: (id: string) => string): Row[] {
  const named = rows.filter(
    ({ parent_id, unit }) => parent_id !== null && newest(parent_id) === main.id && unit === main.unit,
  )
  return named.length > 0
    ? named
    : rows.filter((row) => !row.is_main && row.building_id === main.building_id && row.kind === main.kind)
}

function balanceOf(
  main: Row,
  rows: readonly Row[],
  newest: (id: string) => string,
  span: Span,
): BuildingBalance | null {
  const mains = rows.filter((row) => row.is_main && newest(row.id) === main.id)
  const parts = partsOf(main, rows, newest)
  if (parts.length === 0) return null
  const [drawn, sum] = [used(mains, span), used(parts, span)]
  const text = (units: bigint): string => decimalText(units, READING_SCALE)
  return {
    building: main.building,
    street: main.street,
    kind: main.kind,
    unit: main.unit,
    main: text(drawn),
    sum: text(sum),
    difference: text(drawn - sum),
    mainSerials: mains.map(({ serial }) => serial),
    parts: parts.length,
    uncovered: [...mains, ...parts].filter((row) => !reaches(row, span)).map(({ serial }) => serial),
  }
}

/**
 * Main meter less the sum of the meters behind it, for every main meter, between the ends of two days; use between
 * readings is spread by days.
 */
export async function buildingBalances(
  keeper: MeterKeeper,
  communityId: string,
  span: Span,
): Promise<BuildingBalance[]> {
  const rows = await query<Row>({
    ...statement,
    values: [communitiesOf(keeper), communityId, span.fromOn, span.toOn],
  })
  const newest = newestOf(rows)
  return rows
    .filter((row) => row.is_main && newest(row.id) === row.id)
    .flatMap((main) => balanceOf(main, rows, newest, span) ?? [])
}

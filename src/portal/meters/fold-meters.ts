import { decimalText } from '@/src/domain/finance/decimal'
import { useByMonth, type MonthUsage } from '@/src/domain/meters/monthly-usage'
import { countedPoints, READING_SCALE } from '@/src/domain/meters/reading-points'
import { usageSegments, type UsageSegment } from '@/src/domain/meters/usage'
import { addDays, addPeriods, dateParts, daysInMonth, periodOf } from '@/src/domain/time/civil-date'
import { averageUse, type BuildingAverage } from './average-use'
import { meterChains, type MeterChain } from './meter-chains'
import type { MeterCard, MeterLine, MonthRow, ReadingRow } from './meters-view'
import type { PlaceMeter } from './place-meters'
import { periodRows, type SettledPeriod } from './settled-periods'

const MONTHS_SHOWN = 12
const LEGAL_SOON_DAYS = 60

const decimal = (units: bigint): string => decimalText(units, READING_SCALE)

function toCard(meter: PlaceMeter, todayOn: string): MeterCard {
  const { legalUntilOn, removedOn } = meter
  const legal =
    legalUntilOn === null || removedOn !== null
      ? 'none'
      : legalUntilOn < todayOn
        ? 'over'
        : legalUntilOn <= addDays(todayOn, LEGAL_SOON_DAYS)
          ? 'soon'
          : 'valid'
  return {
    id: meter.id,
    serial: meter.serial,
    installedOn: meter.installedOn,
    initialReading: meter.initialReading,
    removedOn,
    finalReading: meter.finalReading,
    legalUntilOn,
    legal,
    remote: meter.remote,
  }
}

function readingRows(meter: PlaceMeter, segments: readonly UsageSegment[]): ReadingRow[] {
  const own = new Map(segments.filter((each) => each.meterId === meter.id).map((each) => [each.toOn, each]))
  const points = countedPoints(meter)
  const counted = new Set(points.map((point) => `${point.readOn}|${point.kind}`))
  const rows: ReadingRow[] = points.map((point) => {
    const segment = own.get(point.readOn)
    return {
      readOn: point.readOn,
      serial: meter.serial,
      kind: point.kind,
      value: point.value,
      use: segment ? decimal(segment.units) : null,
      state: segment?.state ?? 'counted',
    }
  })
  // The meter's own first and last reading may be repeated as rows of their day; they are not shown twice.
  const ownDays = new Set([meter.installedOn, meter.removedOn])
  for (const reading of meter.readings) {
    if (counted.has(`${reading.readOn}|${reading.kind}`)) continue
    if (reading.status === 'accepted' && ownDays.has(reading.readOn)) continue
    rows.push({
      readOn: reading.readOn,
      serial: meter.serial,
      kind: reading.kind,
      value: reading.value,
      use: null,
      state: reading.status === 'pending' ? 'pending' : 'notCounted',
    })
  }
  return rows
}

const isWhole = (month: MonthUsage): boolean => {
  const { year, month: number } = dateParts(`${month.period}-01`)
  return month.state === 'counted' && month.days >= daysInMonth(year, number)
}

/** Every month from the first to the last one readings cover whole, each beside the same month a year before. */
function monthRows(chain: MeterChain, segments: readonly UsageSegment[]): MonthRow[] {
  const whole = new Map(
    useByMonth(segments)
      .filter(isWhole)
      .map((month) => [month.period, decimal(month.units)]),
  )
  const last = [...whole.keys()].at(-1)
  const first = [...whole.keys()][0]
  if (!last || !first) return []
  const replacements = new Map(
    chain.filter((meter) => meter.replacesId !== null).map((meter) => [periodOf(meter.installedOn), meter]),
  )
  const rows: MonthRow[] = []
  for (let period = first; period <= last; period = addPeriods(period, 1))
    rows.push({
      period,
      use: whole.get(period) ?? null,
      yearBefore: whole.get(addPeriods(period, -12)) ?? null,
      replacedOn: replacements.get(period)?.installedOn ?? null,
    })
  return rows
}

/** One measured place across replacements. */
export function foldChain(
  chain: MeterChain,
  averages: readonly BuildingAverage[],
  todayOn: string,
  periods: readonly SettledPeriod[] = [],
): MeterLine {
  const [newest, ...older] = chain
  const segments = usageSegments(chain)
  const readings = chain
    .flatMap((meter) => readingRows(meter, segments).sort((a, b) => (a.readOn < b.readOn ? 1 : -1)))
    .filter((row) => row.readOn <= todayOn)
  const latest = readings.find((row) => row.state !== 'pending' && row.state !== 'notCounted')
  const average = averages.find((each) => each.kind === newest.kind)
  const allMonths = monthRows(chain, segments)
  const months = allMonths.slice(-MONTHS_SHOWN)
  return {
    key: newest.id,
    kind: newest.kind,
    unit: newest.unit,
    decimals: newest.decimals,
    location: newest.location,
    meters: [toCard(newest, todayOn), ...older.map((meter) => toCard(meter, todayOn))],
    latest: latest ? { readOn: latest.readOn, value: latest.value } : null,
    months,
    allMonths,
    periods: periodRows(newest.kind, segments, periods),
    readings,
    average: average ? averageUse(average, months) : null,
  }
}

/** All measured places of a home: those with a meter in place first, then those taken away. */
export const foldMeters = (
  meters: readonly PlaceMeter[],
  averages: readonly BuildingAverage[],
  todayOn: string,
  periods: readonly SettledPeriod[] = [],
): MeterLine[] =>
  meterChains(meters)
    .map((chain) => foldChain(chain, averages, todayOn, periods))
    .sort((a, b) => Number(a.meters[0].removedOn !== null) - Number(b.meters[0].removedOn !== null))

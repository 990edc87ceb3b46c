import { thousandths } from '../amounts'
import type { MeterKind } from '../meters/metering-plan'
import type { Row } from '../tables'

/** A meter over a period, in thousandths. */
export type MeterSpan = { serial: string; from: bigint; to: bigint }

/** What hangs in a community and was read there, found by premises and by meter. */
export type Metered = {
  meters: ReadonlyMap<string, Row<'meters'>[]>
  readings: ReadonlyMap<string, Row<'readings'>[]>
}

const groupBy = <Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const known = groups.get(key(item))
    if (known) known.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/** The meters by premises, their readings by meter in order of date. */
export const indexMetered = (rows: { meters: Row<'meters'>[]; readings: Row<'readings'>[] }): Metered => ({
  meters: groupBy(rows.meters, ({ premises = '' }) => premises),
  readings: groupBy(
    [...rows.readings].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)),
    ({ meter = '' }) => meter,
  ),
})

/** The last reading up to the end of a day; none before the meter's first. */
const lastUpTo = (readings: readonly Row<'readings'>[], day: string): bigint | null => {
  const last = readings.findLast(({ date }) => (date ?? '') <= day)
  return last?.value === undefined ? null : thousandths(last.value)
}

/**
 * The meters of a kind in premises over a period: from the last reading before it (or the meter's first) to the last one
 * in it. A meter read wrongly so that it seems to run backwards counts nothing.
 */
export const metersOver = (
  { meters, readings }: Metered,
  home: string,
  kind: MeterKind,
  period: { before: string; last: string },
): MeterSpan[] =>
  (meters.get(home) ?? [])
    .filter((meter) => meter.kind === kind)
    .filter(
      ({ installedOn = '', removedOn = '' }) =>
        installedOn <= period.last && (removedOn === '' || removedOn > period.before),
    )
    .map((meter): MeterSpan => {
      const own = readings.get(meter.serial ?? '') ?? []
      const from = lastUpTo(own, period.before) ?? thousandths(meter.initialReading ?? '0')
      const to = lastUpTo(own, period.last) ?? from
      return { serial: meter.serial ?? '', from, to: to < from ? from : to }
    })

/** What the meters counted together, in thousandths. */
export const usedBy = (spans: readonly MeterSpan[]): bigint =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0n)

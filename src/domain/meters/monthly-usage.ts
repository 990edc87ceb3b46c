import { addDays, daysBetween, lastOfMonth, periodOf } from '../time/civil-date'
import type { CivilDate, Period } from '../time/civil-date'
import { allocateLargestRemainder } from '../finance/money'
import type { UsageSegment } from './usage'

/** Use that falls into one month. `days` are the month's days between readings; fewer than its all: a part month. */
export type MonthUsage = { period: Period; units: bigint; days: number; state: 'counted' | 'falling' }

type Spread = Pick<UsageSegment, 'fromOn' | 'toOn' | 'units' | 'state'>

/** The months between two readings with the days in each: those after the first reading up to the second. */
export const daysByMonth = (fromOn: CivilDate, toOn: CivilDate): { period: Period; days: number }[] => {
  const months: { period: Period; days: number }[] = []
  let start = addDays(fromOn, 1)
  while (start <= toOn) {
    const monthEnd = lastOfMonth(start)
    const end = monthEnd < toOn ? monthEnd : toOn
    months.push({ period: periodOf(start), days: daysBetween(start, end) + 1 })
    start = addDays(end, 1)
  }
  return months
}

const add = (byPeriod: Map<Period, MonthUsage>, next: MonthUsage): void => {
  const known = byPeriod.get(next.period)
  byPeriod.set(next.period, {
    period: next.period,
    units: (known?.units ?? 0n) + next.units,
    days: (known?.days ?? 0) + next.days,
    state: known?.state === 'falling' ? 'falling' : next.state,
  })
}

/**
 * Spreads use over months evenly by the days between readings, in thousandths, by largest remainder: the months of a
 * segment add up to it exactly, and all months to the total. Two readings of one day (a replacement) span no days; use
 * between them, if any, belongs to that day's month.
 */
export const useByMonth = (segments: readonly Spread[]): MonthUsage[] => {
  const byPeriod = new Map<Period, MonthUsage>()
  for (const { fromOn, toOn, units, state } of segments) {
    const spread = daysByMonth(fromOn, toOn)
    const months = spread.length > 0 ? spread : [{ period: periodOf(toOn), days: 0 }]
    const weights = spread.length > 0 ? spread.map(({ days }) => BigInt(days)) : [1n]
    const parts = allocateLargestRemainder(units, weights)
    months.forEach(({ period, days }, index) => {
      add(byPeriod, {
        period,
        days,
        units: parts[index] ?? 0n,
        state: state === 'falling' ? 'falling' : 'counted',
      })
    })
  }
  return [...byPeriod.values()].sort((a, b) => (a.period < b.period ? -1 : 1))
}

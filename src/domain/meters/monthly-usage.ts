import { addDays, daysBetween, lastOfMonth, periodOf } from '../time/civil-date'
import type { CivilDate, Period } from '../time/civil-date'
import { allocateLargestRemainder } from '../finance/money'
import { remembered } from '../remembered'
import type { UsageSegment } from './usage'

/** Use that falls into one month. `days` are the month's days between readings; fewer than its all: a part month. */
export type MonthUsage = { period: Period; units: bigint; days: number; state: 'counted' | 'falling' }

type Spread = Pick<UsageSegment, 'fromOn' | 'toOn' | 'units' | 'state'>

/** A month between two readings, with its days among them. */
type Share = { period: Period; days: number; weight: bigint }

const sharesOf = (fromOn: CivilDate, toOn: CivilDate): Share[] => {
  const shares: Share[] = []
  let start = addDays(fromOn, 1)
  while (start <= toOn) {
    const monthEnd = lastOfMonth(start)
    const end = monthEnd < toOn ? monthEnd : toOn
    const days = daysBetween(start, end) + 1
    shares.push({ period: periodOf(start), days, weight: BigInt(days) })
    start = addDays(end, 1)
  }
  return shares
}

// A thousand meters are read on the same days.
const sharesBetween = remembered((days: string) => sharesOf(days.slice(0, 10), days.slice(10)))

/** The months between two readings with the days in each: those after the first reading up to the second. */
export const daysByMonth = (fromOn: CivilDate, toOn: CivilDate): readonly Share[] =>
  sharesBetween(`${fromOn}${toOn}`)

const add = (byPeriod: Map<Period, MonthUsage>, next: MonthUsage): void => {
  const known = byPeriod.get(next.period)
  if (!known) {
    byPeriod.set(next.period, next)
    return
  }
  known.units += next.units
  known.days += next.days
  if (next.state === 'falling') known.state = 'falling'
}

/**
 * Spreads use over months evenly by the days between readings, in thousandths, by largest remainder: the months of a
 * segment add up to it exactly, and all months to the total. Two readings of one day (a replacement) span no days; use
 * between them, if any, belongs to that day's month.
 */
export const useByMonth = (segments: readonly Spread[]): MonthUsage[] => {
  const byPeriod = new Map<Period, MonthUsage>()
  for (const { fromOn, toOn, units, state } of segments) {
    const between = daysByMonth(fromOn, toOn)
    const shares = between.length > 0 ? between : [{ period: periodOf(toOn), days: 0, weight: 1n }]
    const parts = allocateLargestRemainder(
      units,
      shares.map(({ weight }) => weight),
    )
    shares.forEach(({ period, days }, index) => {
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

import { divideHalfUp } from '../finance/decimal'
import { dateParts, lastOfMonth, type Period } from '../time/civil-date'
import type { MonthUsage } from './monthly-usage'

/** A month of a main meter beside the meters behind it, in thousandths of the unit. */
export type BalanceMonth = {
  period: Period
  /** Null where the main meter's readings do not cover the whole month. */
  mainUnits: bigint | null
  /** What the meters behind it counted, as far as they were read. */
  subUnits: bigint
  /** Meters behind it whose readings do not cover the whole month. */
  missing: number
}

const daysOf = (period: Period): number => dateParts(lastOfMonth(`${period}-01`)).day

const isWhole = (month: MonthUsage): boolean =>
  month.state === 'counted' && month.days >= daysOf(month.period)

const byPeriod = (months: readonly MonthUsage[]): Map<Period, MonthUsage> =>
  new Map(months.map((month) => [month.period, month]))

/**
 * The reading balance: month by month what a building's main meter counted and what the meters behind it did. The
 * difference is use in common parts, loss, or a meter that counts wrongly.
 * @param main use of the main meter by month, across its replacements
 * @param subs the same of every measured place behind it
 */
export function readingBalance(
  main: readonly MonthUsage[],
  subs: readonly (readonly MonthUsage[])[],
  periods: readonly Period[],
): BalanceMonth[] {
  const ofMain = byPeriod(main)
  const ofSubs = subs.map(byPeriod)
  return periods.map((period) => {
    const whole = ofMain.get(period)
    const found = ofSubs.map((months) => months.get(period))
    return {
      period,
      mainUnits: whole && isWhole(whole) ? whole.units : null,
      subUnits: found.reduce((sum, month) => sum + (month?.units ?? 0n), 0n),
      missing: found.filter((month) => !month || !isWhole(month)).length,
    }
  })
}

export type BalanceTotal = { mainUnits: bigint; subUnits: bigint; months: number }

/** The months that are covered by the main meter and by all behind it, together; null where there is none. */
export function balanceTotal(months: readonly BalanceMonth[]): BalanceTotal | null {
  const total = { mainUnits: 0n, subUnits: 0n, months: 0 }
  for (const { mainUnits, subUnits, missing } of months) {
    if (mainUnits === null || missing > 0) continue
    total.mainUnits += mainUnits
    total.subUnits += subUnits
    total.months += 1
  }
  return total.months > 0 ? total : null
}

/** By how much the main meter counted more than those behind it, in tenths of a percent of its own; null without use. */
export const differenceTenths = (mainUnits: bigint, subUnits: bigint): bigint | null =>
  mainUnits === 0n ? null : divideHalfUp((mainUnits - subUnits) * 1000n, mainUnits)

import type { MeterKind } from '@/src/domain/meters/kinds'
import { useByMonth, type MonthUsage } from '@/src/domain/meters/monthly-usage'
import {
  balanceTotal,
  readingBalance,
  type BalanceMonth,
  type BalanceTotal,
} from '@/src/domain/meters/reading-balance'
import type { MeterLife, MeterReadingKind } from '@/src/domain/meters/reading-points'
import { usageSegments } from '@/src/domain/meters/usage'
import { isLargeEnough } from '@/src/domain/register/suppression'
import { addDays, addPeriods, firstOfMonth, periodOf } from '@/src/domain/time/civil-date'
import { query } from '@/src/platform/db/pool'
import { meterChains } from '../../meters/meter-chains'
import { readingBalanceStatement } from './reading-balance-statement'

/** Whole months shown, the newest one the month before this. */
const MONTHS = 12

/** A building's main meter beside the meters behind it. */
export type MainMeter = {
  id: string
  serial: string
  kind: MeterKind
  unit: string
  decimals: number
  building: string | null
  /** Premises with a meter behind it. */
  premises: number
  /** Newest first; null where so few premises stand behind it that their sum would tell what one of them used. */
  months: BalanceMonth[] | null
  /** Of the months that were read wholly. */
  total: BalanceTotal | null
}

type Row = Omit<MeterLife, 'readings'> & {
  serial: string
  kind: MeterKind
  unit: string
  decimals: number
  premisesId: string | null
  parentId: string | null
  replacesId: string | null
  building: string | null
  readings: [readOn: string, kind: MeterReadingKind, value: string, isRollover: boolean][]
}

const toLife = (row: Row): MeterLife => ({
  ...row,
  digits: Number(row.digits),
  readings: row.readings.map(([readOn, kind, value, isRollover]) => ({
    ...{ readOn, kind, value, isRollover },
    status: 'accepted',
  })),
})

const monthsOf = (chain: readonly Row[]): MonthUsage[] => useByMonth(usageSegments(chain.map(toLife)))

const toMain = (chain: readonly [Row, ...Row[]], subs: readonly Row[], periods: string[]): MainMeter => {
  const [{ id, serial, kind, unit, decimals, building }] = chain
  const ids = new Set(chain.map((one) => one.id))
  // A main meter may stand behind another, as that of hot water behind cold. Another unit cannot be taken from it.
  const behind = subs.filter((sub) => sub.parentId !== null && ids.has(sub.parentId) && sub.unit === unit)
  const premises = new Set(behind.flatMap(({ premisesId }) => premisesId ?? [])).size
  const months = isLargeEnough(premises)
    ? readingBalance(monthsOf(chain), meterChains(behind).map(monthsOf), periods)
    : null
  const total = months && balanceTotal(months)
  return { id, serial, kind, unit, decimals: Number(decimals), building, premises, months, total }
}

/** From the day before the first whole month shown up to today, whose readings close the last month. */
export const balanceDays = (todayOn: string): { periods: string[]; fromOn: string } => {
  const last = periodOf(addDays(firstOfMonth(todayOn), -1))
  const periods = Array.from({ length: MONTHS }, (_, back) => addPeriods(last, -back))
  return { periods, fromOn: addDays(`${addPeriods(last, 1 - MONTHS)}-01`, -1) }
}

/**
 * The reading balance of a community: its main meters month by month beside the meters behind them. Sums alone: no
 * figure of a single premises leaves it.
 */
export async function readReadingBalance(communityId: string, todayOn: string): Promise<MainMeter[]> {
  const { periods, fromOn } = balanceDays(todayOn)
  const rows = await query<Row>(readingBalanceStatement(communityId, fromOn, todayOn))
  const subs = rows.filter(({ parentId }) => parentId !== null)
  return meterChains(rows.filter(({ premisesId }) => premisesId === null)).map((chain) =>
    toMain(chain, subs, periods),
  )
}

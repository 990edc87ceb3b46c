import { divideHalfUp } from './decimal'
import type { Grosze } from './money'

/** A year's plan up to the end of a month (1 to 12), rounded half up: plan × months / 12 (domain, section 8.2). */
export const planToDate = (planGr: Grosze, months: number): Grosze =>
  divideHalfUp(planGr * BigInt(months), 12n)

/** What was spent beside what was planned; above zero is more than planned. Tenths of a percent, null without a plan. */
export type Deviation = { gr: Grosze; tenths: bigint | null }

export const deviationOf = (actualGr: Grosze, plannedGr: Grosze): Deviation => {
  const gr = actualGr - plannedGr
  return {
    gr,
    tenths: plannedGr === 0n ? null : divideHalfUp(gr * 1000n, plannedGr),
  }
}

/** Grosze for a square metre, rounded half up; `area` in hundredths of a square metre. Null where there is no area. */
export const perSquareMetre = (amountGr: Grosze, area: bigint): Grosze | null =>
  area <= 0n ? null : divideHalfUp(amountGr * 100n, area)

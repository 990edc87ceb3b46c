import { DomainError } from '../domain-error'
import { addDays, compareDates, daysBetween } from '../time/civil-date'
import type { CivilDate } from '../time/civil-date'
import { divideHalfUp } from './decimal'
import type { Grosze } from './money'

/** The yearly rate of statutory interest for delay from a day on, in hundredths of a percent (9.25 % is 925n). */
export type InterestRate = { validFromOn: CivilDate; basisPoints: bigint }

/** Days of delay under one rate; both dates inclusive. */
export type InterestPeriod = { fromOn: CivilDate; toOn: CivilDate; days: number; basisPoints: bigint }

export type Interest = { amountGr: Grosze; days: number; periods: InterestPeriod[] }

export type DelayedDebt = {
  principalGr: Grosze
  /** The due date already moved by KC art. 115; the day after it is the first day of delay. */
  dueOn: CivilDate
  /** The day of payment (credited to the creditor's account) or the day counted to; it counts. */
  toOn: CivilDate
}

// A year has 365 days whatever its number (KC art. 114); basis points are ten-thousandths.
const DIVISOR = 365n * 10_000n

const periodsOf = (fromOn: CivilDate, toOn: CivilDate, rates: readonly InterestRate[]): InterestPeriod[] => {
  const sorted = [...rates].sort((a, b) => compareDates(a.validFromOn, b.validFromOn))
  const first = sorted[0]
  if (!first || first.validFromOn > fromOn) throw new DomainError('INTEREST_RATE_MISSING', { date: fromOn })
  return sorted.flatMap((rate, index) => {
    const next = sorted[index + 1]
    const start = rate.validFromOn > fromOn ? rate.validFromOn : fromOn
    const end = next && next.validFromOn <= toOn ? addDays(next.validFromOn, -1) : toOn
    if (end < start) return []
    return [{ fromOn: start, toOn: end, days: daysBetween(start, end) + 1, basisPoints: rate.basisPoints }]
  })
}

/**
 * Statutory interest for delay on one debt (KC art. 481 § 2), rounded half up once at the end. The table of rates is
 * the caller's data, kept by staff. Nothing is owed on a debt paid by its due date. Throws `INTEREST_RATE_MISSING`
 * where the table begins after the first day of delay, `BAD_NUMBER` for a principal below zero. No interest is counted
 * on interest (KC art. 482).
 */
export const statutoryInterest = (debt: DelayedDebt, rates: readonly InterestRate[]): Interest => {
  if (debt.principalGr < 0n) throw new DomainError('BAD_NUMBER', { principal: debt.principalGr.toString() })
  if (debt.toOn <= debt.dueOn) return { amountGr: 0n, days: 0, periods: [] }
  const periods = periodsOf(addDays(debt.dueOn, 1), debt.toOn, rates)
  const dividend = periods.reduce(
    (sum, { days, basisPoints }) => sum + debt.principalGr * BigInt(days) * basisPoints,
    0n,
  )
  return { amountGr: divideHalfUp(dividend, DIVISOR), days: daysBetween(debt.dueOn, debt.toOn), periods }
}

import { DomainError } from '@/src/domain/domain-error'
import { accruedInterest } from '@/src/domain/finance/accrued-interest'
import { decimalText } from '@/src/domain/finance/decimal'
import type { InterestRate } from '@/src/domain/finance/interest'
import type { Entry } from '@/src/domain/finance/ledger'
import type { CivilDate } from '@/src/domain/time/civil-date'
import { toSafe } from '../money'
import type { InterestPart, InterestRatePart } from './balance-view'
import { nameOf } from './fold-balance'

/** Rates under which any of the lines was counted, oldest first, each with its first day. */
function ratesUsed(
  lines: readonly { periods: { basisPoints: bigint; fromOn: string }[] }[],
): InterestRatePart[] {
  const used = new Map<bigint, string>()
  for (const { basisPoints, fromOn } of lines.flatMap(({ periods }) => periods)) {
    const known = used.get(basisPoints)
    if (known === undefined || fromOn < known) used.set(basisPoints, fromOn)
  }
  return [...used]
    .map(([basisPoints, fromOn]) => ({ fromOn, percent: decimalText(basisPoints, 2) }))
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
}

/**
 * Statutory interest accrued to a day, beside the balance and no part of it. Null where nothing is overdue; without a
 * rate for a day of the delay it is not told, rather than told wrong.
 */
export function foldInterest(
  entries: readonly Entry[],
  todayOn: CivilDate,
  rates: readonly InterestRate[],
): InterestPart | null {
  try {
    const { lines, principalGr, amountGr } = accruedInterest(entries, todayOn, rates)
    if (lines.length === 0) return null
    return {
      onDate: todayOn,
      principalGr: toSafe(principalGr),
      amountGr: toSafe(amountGr),
      lines: lines.map((line) => ({
        name: nameOf(line.entry),
        principalGr: toSafe(line.principalGr),
        dueOn: line.dueOn,
        days: line.days,
        amountGr: toSafe(line.amountGr),
      })),
      rates: ratesUsed(lines),
    }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'INTEREST_RATE_MISSING') return null
    throw error
  }
}

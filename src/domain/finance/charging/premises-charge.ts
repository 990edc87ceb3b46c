import { daysBetween } from '../../time/civil-date'
import type { CivilDate, Period } from '../../time/civil-date'
import { divideHalfUp } from '../decimal'
import { allocateLargestRemainder } from '../money'
import type { Grosze } from '../money'
import { splitVat } from '../vat'
import { fullLines, linesByPayer, totalOf, type FullLine, type MissingFigure } from './full-lines'
import { monthBounds, segmentsOf, type HeldAccount, type Holding, type Segment } from './month-segments'
import type { Place, Rate } from './pick-rates'
import type { PremisesFacts } from './quantity'

/** Premises as a month's charges need them. */
export type ChargedPremises = {
  place: Place
  facts: PremisesFacts
  accounts: readonly HeldAccount[]
  holdings: readonly Holding[]
}

/** A line with what of it is really charged; less than `amountGr` in a month of a handover. */
export type ChargedLine = FullLine & { chargedGr: Grosze; vatGr: Grosze }

/** What one account is charged for a month; the lines' `chargedGr` add up to `amountGr`. */
export type AccountCharge = {
  accountId: string
  premisesId: string
  /** Days charged, half open. */
  fromOn: CivilDate
  untilOn: CivilDate
  days: number
  monthDays: number
  /** The whole month's notice. */
  fullGr: Grosze
  amountGr: Grosze
  lines: ChargedLine[]
}

export type ChargeProblem =
  | ({ kind: 'MISSING'; premisesId: string } & MissingFigure)
  | { kind: 'NO_ACCOUNT' | 'WHICH_ACCOUNT'; premisesId: string; onDate: CivilDate }

export type PremisesCharge = { accounts: AccountCharge[]; problems: ChargeProblem[] }

/**
 * Part of a month's total for some of its days. The parts of days that follow one another add up to the total: the
 * first is rounded half up, the last is what is left (domain rules 2.5).
 */
export const partOfMonth = (totalGr: Grosze, daysBefore: number, days: number, monthDays: number): Grosze => {
  const upTo = (day: number): Grosze => divideHalfUp(totalGr * BigInt(day), BigInt(monthDays))
  return upTo(daysBefore + days) - upTo(daysBefore)
}

const spread = (lines: readonly FullLine[], amountGr: Grosze): ChargedLine[] => {
  const weights = lines.map((line) => line.amountGr)
  const parts = totalOf(lines) === 0n ? weights.map(() => 0n) : allocateLargestRemainder(amountGr, weights)
  return lines.map((line, index) => {
    const chargedGr = parts[index] ?? 0n
    return { ...line, chargedGr, vatGr: splitVat(chargedGr, line.vatTreatment).vatGr }
  })
}

const chargesOfSegment = (
  premises: ChargedPremises,
  lines: readonly FullLine[],
  segment: Segment,
  period: Period,
): AccountCharge[] => {
  const month = monthBounds(period)
  const days = daysBetween(segment.fromOn, segment.untilOn)
  const byPayer = linesByPayer(lines, segment.payers)
  return segment.payers.map(({ accountId }, index) => {
    const own = byPayer[index] ?? []
    const fullGr = totalOf(own)
    const amountGr = partOfMonth(fullGr, daysBetween(month.fromOn, segment.fromOn), days, month.days)
    return {
      ...{ accountId, premisesId: premises.place.premisesId },
      ...{ fromOn: segment.fromOn, untilOn: segment.untilOn, days, monthDays: month.days },
      ...{ fullGr, amountGr, lines: spread(own, amountGr) },
    }
  })
}

/** An account charged in two stretches of a month stands once; its notice is that of the later stretch. */
const joined = (first: AccountCharge, second: AccountCharge): AccountCharge => {
  const before = new Map(first.lines.map((line) => [line.component, line]))
  const lines = second.lines.map((line) => {
    const earlier = before.get(line.component)
    const chargedGr = line.chargedGr + (earlier?.chargedGr ?? 0n)
    return { ...line, chargedGr, vatGr: splitVat(chargedGr, line.vatTreatment).vatGr }
  })
  return {
    ...second,
    fromOn: first.fromOn,
    days: first.days + second.days,
    amountGr: first.amountGr + second.amountGr,
    lines,
  }
}

/**
 * A month's charges of one of the premises, by account. Rates and figures are those in force on the month's first day;
 * in a month of a handover each party is charged for its days.
 */
export const chargePremises = (
  premises: ChargedPremises,
  rates: readonly Rate[],
  period: Period,
): PremisesCharge => {
  const { fromOn, untilOn } = monthBounds(period)
  const { place, facts, accounts, holdings } = premises
  const { lines, missing } = fullLines(rates, place, facts, fromOn)
  const { premisesId } = place
  const problems = missing.map((one): ChargeProblem => ({ kind: 'MISSING', premisesId, ...one }))
  if (lines.length === 0) return { accounts: [], problems }
  const found = segmentsOf(fromOn, untilOn, accounts, holdings)
  if (!found.ok)
    return {
      accounts: [],
      problems: [...problems, { kind: found.problem, premisesId, onDate: found.onDate }],
    }
  const byAccount = new Map<string, AccountCharge>()
  for (const charge of found.segments.flatMap((one) => chargesOfSegment(premises, lines, one, period))) {
    const known = byAccount.get(charge.accountId)
    byAccount.set(charge.accountId, known ? joined(known, charge) : charge)
  }
  return { accounts: [...byAccount.values()], problems }
}

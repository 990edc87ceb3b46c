import { seeded, type Random } from '../seeded'

/** What a payer knows on the day of paying. */
export type PayContext = {
  chargeGr: bigint
  /** Above zero is owed. */
  balanceGr: bigint
  /** Months before the present one. */
  back: number
}

/** How someone pays: on which day of a month, and how much (nothing where not above zero). */
export type Payer = { day: number; amountGr: (context: PayContext) => bigint }

const TEN_ZLOTE = 1000n
const ENOUGH_TO_NOTICE = 15_000n

/** Pays all that is owed, or all but what is left aside. */
export const exact = (day: number, asideGr = 0n): Payer => ({
  day,
  amountGr: ({ balanceGr }) => balanceGr - asideGr,
})

/** Pays all that is owed but nothing in the last months. */
export const stopped = (day: number, lastMonths: number): Payer => ({
  day,
  amountGr: ({ balanceGr, back }) => (back < lastMonths ? 0n : balanceGr),
})

/**
 * Paid nothing for two months, then agreed on equal instalments: paid the month's charge with the first of them, and this
 * month neither.
 */
export const inInstalments = (day: number, parts: number): Payer => ({
  day,
  amountGr: ({ balanceGr, chargeGr, back }) => {
    if (back === 1) return chargeGr + (balanceGr - chargeGr) / BigInt(parts)
    return back <= 3 ? 0n : balanceGr
  },
})

/** Pays nothing in the given months and all of it in the next. */
export const skipping = (day: number, months: readonly number[]): Payer => ({
  day,
  amountGr: ({ balanceGr, back }) => (months.includes(back) ? 0n : balanceGr),
})

/** Still owes a part after the payment of last month, and has not paid this month. */
export const owingPart = (day: number, leftGr: bigint): Payer => ({
  day,
  amountGr: ({ balanceGr, back }) => (back === 0 ? 0n : back === 1 ? balanceGr - leftGr : balanceGr),
})

/** What someone pays who owes more than the advance, or has paid in far too much: exactly what is owed. */
const unlessEvened = (usual: (chargeGr: bigint) => bigint) => {
  return ({ chargeGr, balanceGr }: PayContext): bigint => {
    const difference = balanceGr - chargeGr
    return difference > 0n || difference < -ENOUGH_TO_NOTICE ? balanceGr : usual(chargeGr)
  }
}

/** Pays the advance by standing order; evens out an underpayment at once, a surplus only when it is large. */
export const standing = (day: number): Payer => ({ day, amountGr: unlessEvened((chargeGr) => chargeGr) })

/** Rounds the advance up to full tens and now and then takes the surplus off again. */
export const rounding = (day: number): Payer => ({
  day,
  amountGr: unlessEvened((chargeGr) => ((chargeGr + TEN_ZLOTE - 1n) / TEN_ZLOTE) * TEN_ZLOTE),
})

/** Pays three months in advance whenever something is owed. */
export const ahead = (day: number): Payer => ({
  day,
  amountGr: ({ chargeGr, balanceGr }) => (balanceGr > 0n ? balanceGr + 2n * chargeGr : 0n),
})

/** A surplus kept for years; this month the advance alone, whatever else has come up. */
export const keepingSurplus = (day: number, surplusGr: bigint): Payer => ({
  day,
  amountGr: ({ chargeGr, balanceGr, back }) => (back === 0 ? chargeGr : balanceGr + surplusGr),
})

const skippedMonths = (random: Random): number[] => [
  random.between(0, 2),
  random.between(6, 9),
  random.between(14, 18),
]

/** The habit of an account nobody described: most pay in time, some late, some too much, a few with gaps. */
export const usualPayer = (account: string): Payer => {
  const random = seeded(`payer ${account}`)
  const kind = random.between(1, 100)
  const inTime = random.between(2, 10)
  if (kind <= 45) return exact(inTime)
  if (kind <= 66) return standing(inTime)
  if (kind <= 77) return rounding(inTime)
  if (kind <= 88) return exact(random.between(12, 27))
  if (kind <= 93) return skipping(inTime, skippedMonths(random))
  return ahead(inTime)
}

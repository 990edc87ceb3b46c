import { DomainError } from '../domain-error'
import { divideHalfUp, formatDecimal, parseDecimal, toDecimal, powerOfTen } from './decimal'

export { amountInWords } from './amount-in-words'

/** An amount of Polish money in whole grosze (1/100 zł). */
export type Grosze = bigint

export type ParsedMoney = { ok: true; value: Grosze } | { ok: false; code: 'BAD_NUMBER' }

/** 9 999 999 999.99 zł, the most the import format takes. */
export const MAX_MONEY_GR: Grosze = 999_999_999_999n

/** Whether an amount, whatever its sign, is at most `MAX_MONEY_GR`. */
export const fitsMoney = (gr: Grosze): boolean => gr <= MAX_MONEY_GR && gr >= -MAX_MONEY_GR

/**
 * Reads an amount in złote as the import format's "Text rules" allow; at most 2 decimals (trailing zeros do not
 * count) and at most 9 999 999 999.99, else BAD_NUMBER. A negative amount is read; whether it may be is the column's
 * matter.
 */
export const parseMoney = (text: string): ParsedMoney => {
  const parsed = parseDecimal(text, 2)
  if (!parsed.ok) return parsed
  return { ok: true, value: parsed.value }
}

/** `1 234,56` with no-break spaces; a negative amount gets U+2212. Takes bigint or safe-integer grosze. */
export const formatAmount = (gr: Grosze | number): string => formatDecimal({ units: BigInt(gr), scale: 2 }, 2)

/** `1 234,56 zł`, every space a no-break one. */
export const formatPln = (gr: Grosze | number): string => `${formatAmount(gr)}\u00a0zł`

/**
 * rate × quantity in grosze, exact until rounded half up once (absolute value where negative). Both in canonical
 * notation (`4.150000`), rate in złote per unit. Throws `BAD_NUMBER` on another notation.
 */
export const multiplyRate = (rate: string, quantity: string): Grosze => {
  const left = toDecimal(rate)
  const right = toDecimal(quantity)
  const product = 100n * left.units * right.units
  return divideHalfUp(product, powerOfTen(left.scale + right.scale))
}

/**
 * Splits a total in proportion to weights so that the parts add up to it exactly: each part rounded down, the
 * grosze left over to the largest remainders, ties to the earlier part. A negative total is split as its absolute
 * value. Throws `NO_WEIGHT` where no weight is above zero or one is negative.
 */
export const allocateLargestRemainder = (total: Grosze, weights: readonly bigint[]): Grosze[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new DomainError('NO_WEIGHT', { weights: weights.join(' ') })
  }
  if (weights.length === 1) return [total]
  const absolute = total < 0n ? -total : total
  const parts = weights.map((weight, index) => ({
    index,
    part: (absolute * weight) / sum,
    remainder: (absolute * weight) % sum,
  }))
  let left = absolute - parts.reduce((all, { part }) => all + part, 0n)
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const row of byRemainder) {
    if (left === 0n) break
    row.part += 1n
    left -= 1n
  }
  return parts.map(({ part }) => (total < 0n ? -part : part))
}

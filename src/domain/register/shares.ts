import { DomainError } from '../domain-error'
import { divideHalfUp, formatDecimal } from '../finance/decimal'

/**
 * A fraction as it stands in the land register, never reduced: 4567/100000 stays so. `den` is above zero.
 * UWL art. 3(3): the share of premises in the common property.
 */
export type Fraction = { num: bigint; den: bigint }

export const WHOLE: Fraction = { num: 1n, den: 1n }
export const NOTHING: Fraction = { num: 0n, den: 1n }

/** A fraction of two whole numbers; `BAD_NUMBER` where the denominator is not above zero. */
export const fraction = (num: bigint | number, den: bigint | number): Fraction => {
  const made = { num: BigInt(num), den: BigInt(den) }
  if (made.den <= 0n) throw new DomainError('BAD_NUMBER', { den: made.den.toString() })
  return made
}

const greatestCommonDivisor = (left: bigint, right: bigint): bigint => {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right]
  while (b > 0n) [a, b] = [b, a % b]
  return a
}

/** Least common multiple of two numbers above zero. */
export const leastCommonMultiple = (left: bigint, right: bigint): bigint =>
  (left / greatestCommonDivisor(left, right)) * right

/** -1, 0 or 1, exactly. */
export const compareFractions = (left: Fraction, right: Fraction): -1 | 0 | 1 => {
  const a = left.num * right.den
  const b = right.num * left.den
  return a < b ? -1 : a > b ? 1 : 0
}

/** The sum over the least common multiple of all denominators, not reduced further; nothing adds up to 0/1. */
export const sumFractions = (fractions: readonly Fraction[]): Fraction => {
  const den = fractions.reduce((all, share) => leastCommonMultiple(all, share.den), 1n)
  return { num: fractions.reduce((all, share) => all + share.num * (den / share.den), 0n), den }
}

/**
 * The product, not reduced. A co-owner's share in the common property is his share in the premises × the premises'
 * (UWL art. 3(3a)).
 */
export const multiplyFractions = (left: Fraction, right: Fraction): Fraction => ({
  num: left.num * right.num,
  den: left.den * right.den,
})

/** The same value in lowest terms, for calculation aids; people are shown the register's own fraction. */
export const reduceFraction = ({ num, den }: Fraction): Fraction => {
  const divisor = greatestCommonDivisor(num, den)
  return { num: num / divisor, den: den / divisor }
}

export const largerFraction = (left: Fraction, right: Fraction): Fraction =>
  compareFractions(left, right) < 0 ? right : left

/** Whether a part is more than half of a base: 2 × part > base. Exactly half is not (UWL art. 23(2)). */
export const exceedsHalf = (part: Fraction, base: Fraction): boolean =>
  compareFractions({ num: 2n * part.num, den: part.den }, base) > 0

/** `4567/100000`, as the register writes it. */
export const formatFraction = ({ num, den }: Fraction): string => `${num}/${den}`

// 49.995 % to 50.005 %: rounded to two decimals these would all read as exactly half.
const NEAR_HALF_FROM: Fraction = { num: 49_995n, den: 100_000n }
const NEAR_HALF_TO: Fraction = { num: 50_005n, den: 100_000n }

const isNearHalf = (share: Fraction): boolean =>
  compareFractions(share, NEAR_HALF_FROM) >= 0 && compareFractions(share, NEAR_HALF_TO) <= 0

/**
 * A share in percent for people: `4,57%`, half up to 2 decimals; from 49.995 to 50.005 up to 6 decimals, so that a
 * near half does not read as half. The fraction itself should always stand beside it.
 */
export const formatPercent = (share: Fraction): string => {
  const scale = isNearHalf(share) ? 6 : 2
  const units = divideHalfUp(share.num * 100n * 10n ** BigInt(scale), share.den)
  return `${formatDecimal({ units, scale }, 2)}%`
}

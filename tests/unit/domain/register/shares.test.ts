import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareFractions,
  exceedsHalf,
  formatFraction,
  formatPercent,
  fraction,
  largerFraction,
  multiplyFractions,
  NOTHING,
  reduceFraction,
  sumFractions,
  WHOLE,
} from '@/src/domain/register/shares'
import type { Fraction } from '@/src/domain/register/shares'
import { DomainError } from '@/src/domain/domain-error'

const anyShare: fc.Arbitrary<Fraction> = fc.record({
  num: fc.bigInt({ min: 0n, max: 10n ** 7n }),
  den: fc.bigInt({ min: 1n, max: 10n ** 7n }),
})
const sameValue = (left: Fraction, right: Fraction): boolean => compareFractions(left, right) === 0

const L1 = fraction(4567, 100000)
const L2 = fraction(5433, 100000)
const L3 = fraction(1, 8)
const L4 = fraction(1250, 10000)
const L5 = fraction(20000, 100000)
const L6 = fraction(3, 20)
const L7 = fraction(30, 100)

describe('shares (domain rules 1.4)', () => {
  it('V1: exactly half is not adopted', () => {
    const all = sumFractions([L1, L2, L3, L4, L5, L6, L7])
    const votesFor = sumFractions([L1, L2, L3, L4, L6])
    expect(sameValue(all, WHOLE)).toBe(true)
    expect(sameValue(votesFor, fraction(1, 2))).toBe(true)
    expect(exceedsHalf(votesFor, largerFraction(all, WHOLE))).toBe(false)
  })

  it('V2: 7/10 is adopted', () => {
    const votesFor = sumFractions([L1, L2, L3, L4, L6, L5])
    expect(sameValue(votesFor, fraction(7, 10))).toBe(true)
    expect(exceedsHalf(votesFor, WHOLE)).toBe(true)
  })

  it('V3: a third of 360/10000 is 120/10000', () => {
    const share = multiplyFractions(fraction(1, 3), fraction(360, 10000))
    expect(sameValue(share, fraction(120, 10000))).toBe(true)
    expect(reduceFraction(share)).toEqual(fraction(3, 250))
  })

  it('V4: a third of 361/10000 is 361/30000, unreduced', () => {
    expect(multiplyFractions(fraction(1, 3), fraction(361, 10000))).toEqual(fraction(361, 30000))
  })

  it('V5: one of three shares of 3333/10000 is adopted under no base', () => {
    const share = fraction(3333, 10000)
    const all = sumFractions([share, share, share])
    expect(all).toEqual(fraction(9999, 10000))
    for (const base of [all, WHOLE, largerFraction(all, WHOLE)]) expect(exceedsHalf(share, base)).toBe(false)
  })

  it('V6: 4999/10000 of 9997/10000 depends on the base', () => {
    const all = fraction(9997, 10000)
    const votesFor = fraction(4999, 10000)
    expect(exceedsHalf(votesFor, all)).toBe(true)
    expect(exceedsHalf(votesFor, WHOLE)).toBe(false)
    expect(exceedsHalf(votesFor, largerFraction(all, WHOLE))).toBe(false)
  })

  it('keeps the register notation and refuses an empty denominator', () => {
    expect(formatFraction(fraction(4000, 8000))).toBe('4000/8000')
    expect(() => fraction(1, 0)).toThrow(DomainError)
    expect(() => fraction(1, -5)).toThrow(DomainError)
    expect(sumFractions([])).toEqual(NOTHING)
  })

  it('adds beyond 2^53 exactly', () => {
    const shares = [9999991n, 9999973n, 9999971n, 9999943n].map((den) => fraction(1n, den))
    const { num, den } = sumFractions(shares)
    expect(den).toBe(9999991n * 9999973n * 9999971n * 9999943n)
    expect(num).toBe(shares.reduce((sum, share) => sum + den / share.den, 0n))
  })

  it('adds in any order to the same fraction', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyShare, { maxLength: 30 })
          .chain((shares) =>
            fc.tuple(
              fc.constant(shares),
              fc.shuffledSubarray(shares, { minLength: shares.length, maxLength: shares.length }),
            ),
          ),
        ([shares, shuffled]) => {
          expect(sumFractions(shuffled)).toEqual(sumFractions(shares))
        },
      ),
    )
  })

  it('compares as differences do, and adds as pairs do', () => {
    fc.assert(
      fc.property(anyShare, anyShare, (left, right) => {
        const sum = sumFractions([left, right])
        expect(sum.num * left.den * right.den).toBe((left.num * right.den + right.num * left.den) * sum.den)
        expect(compareFractions(left, right) + compareFractions(right, left)).toBe(0)
        expect(compareFractions(sum, left)).toBe(right.num > 0n ? 1 : 0)
        expect(sameValue(reduceFraction(left), left)).toBe(true)
      }),
    )
  })
})

describe('formatPercent (domain rules 1.4, display)', () => {
  it.each([
    [4567, 100000, '4,57%'],
    [1, 3, '33,33%'],
    [2, 3, '66,67%'],
    [1, 8, '12,50%'],
    [12345, 1000000, '1,23%'],
    [12350, 1000000, '1,24%'],
    [1, 2, '50,00%'],
    [49999, 100000, '49,999%'],
    [499999, 1000000, '49,9999%'],
    [50000001, 100000000, '50,000001%'],
    [49995, 100000, '49,995%'],
    [50005, 100000, '50,005%'],
    [49994, 100000, '49,99%'],
    [50006, 100000, '50,01%'],
    [0, 1, '0,00%'],
    [1, 1, '100,00%'],
    [15, 1, '1\u00a0500,00%'],
  ])('%i/%i is %s', (num, den, text) => expect(formatPercent(fraction(num, den))).toBe(text))
})

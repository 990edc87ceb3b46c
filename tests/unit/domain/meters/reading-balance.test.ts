import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MonthUsage } from '@/src/domain/meters/monthly-usage'
import { balanceTotal, differenceTenths, readingBalance } from '@/src/domain/meters/reading-balance'

const month = (period: string, units: bigint, days = 31): MonthUsage => ({
  period,
  units,
  days,
  state: 'counted',
})
const JANUARY = '2026-01'
const MARCH = '2026-03'

describe('the reading balance', () => {
  it('puts what the meters behind a main meter counted beside it, month by month', () => {
    const balance = readingBalance(
      [month(JANUARY, 10_500n), month(MARCH, 9_000n)],
      [
        [month(JANUARY, 4_000n), month(MARCH, 4_000n)],
        [month(JANUARY, 6_000n), month(MARCH, 5_000n)],
      ],
      [MARCH, JANUARY],
    )
    expect(balance).toEqual([
      { period: MARCH, mainUnits: 9_000n, subUnits: 9_000n, missing: 0 },
      { period: JANUARY, mainUnits: 10_500n, subUnits: 10_000n, missing: 0 },
    ])
    expect(balanceTotal(balance)).toEqual({ mainUnits: 19_500n, subUnits: 19_000n, months: 2 })
  })

  it('says what was not read over the whole month, and leaves it out of the total', () => {
    const balance = readingBalance(
      [month(JANUARY, 10_000n), month(MARCH, 9_000n, 20)],
      [[month(JANUARY, 4_000n, 30)], [month(JANUARY, 5_000n), { ...month(MARCH, 0n), state: 'falling' }]],
      [MARCH, JANUARY],
    )
    expect(balance.map(({ mainUnits, missing }) => [mainUnits, missing])).toEqual([
      [null, 2],
      [10_000n, 1],
    ])
    expect(balanceTotal(balance)).toBeNull()
  })

  it('tells the difference in tenths of a percent of the main meter', () => {
    expect(differenceTenths(10_000n, 9_556n)).toBe(44n)
    expect(differenceTenths(10_000n, 10_445n)).toBe(-45n)
    expect(differenceTenths(0n, 5n)).toBeNull()
  })

  it('loses nothing: all months together are all that was counted', () => {
    const use = fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(use, fc.bigInt({ min: 0n, max: 50_000_000n }), (units, main) => {
        const [only] = readingBalance(
          [month(JANUARY, main)],
          units.map((one) => [month(JANUARY, one)]),
          [JANUARY],
        )
        expect(only?.subUnits).toBe(units.reduce((sum, one) => sum + one, 0n))
      }),
    )
  })
})

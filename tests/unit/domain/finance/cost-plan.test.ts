import { describe, expect, it } from 'vitest'
import { deviationOf, perSquareMetre, planToDate } from '@/src/domain/finance/cost-plan'

describe('plan against actual (domain, section 8.2)', () => {
  it('takes plan × months / 12, rounded half up', () => {
    expect(planToDate(120_000n, 3)).toBe(30_000n)
    expect(planToDate(100_000n, 1)).toBe(8333n)
    expect(planToDate(100_006n, 1)).toBe(8334n)
  })

  it('says the deviation in grosze and tenths of a percent, n/a without a plan', () => {
    expect(deviationOf(112_400n, 100_000n)).toEqual({ gr: 12_400n, tenths: 124n })
    expect(deviationOf(90_000n, 100_000n)).toEqual({ gr: -10_000n, tenths: -100n })
    expect(deviationOf(5n, 0n)).toEqual({ gr: 5n, tenths: null })
  })

  it('spreads over the area, which may be unknown', () => {
    expect(perSquareMetre(100_000n, 4837n)).toBe(2067n)
    expect(perSquareMetre(100_000n, 0n)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '@/src/domain/domain-error'
import { statutoryInterest } from '@/src/domain/finance/interest'
import type { InterestRate } from '@/src/domain/finance/interest'
import { addDays, daysBetween, effectiveDueDate } from '@/src/domain/time/civil-date'

const rate = (validFromOn: string, basisPoints: bigint): InterestRate => ({ validFromOn, basisPoints })

/** Statutory interest for delay, domain rules 2.7. */
const RATES: InterestRate[] = [
  rate('2016-01-01', 700n),
  rate('2020-03-18', 650n),
  rate('2020-04-09', 600n),
  rate('2020-05-29', 560n),
  rate('2021-10-07', 600n),
  rate('2021-11-04', 675n),
  rate('2021-12-09', 725n),
  rate('2022-01-05', 775n),
  rate('2022-02-09', 825n),
  rate('2022-03-09', 900n),
  rate('2022-04-07', 1000n),
  rate('2022-05-06', 1075n),
  rate('2022-06-09', 1150n),
  rate('2022-07-08', 1200n),
  rate('2022-09-08', 1225n),
  rate('2023-09-07', 1150n),
  rate('2023-10-05', 1125n),
  rate('2025-05-08', 1075n),
  rate('2025-07-03', 1050n),
  rate('2025-09-04', 1025n),
  rate('2025-10-09', 1000n),
  rate('2025-11-06', 975n),
  rate('2025-12-04', 950n),
  rate('2026-03-05', 925n),
]

/** Interest for the days `from` to `to`, both counted. */
const interest = (principalGr: bigint, from: string, to: string) =>
  statutoryInterest({ principalGr, dueOn: addDays(from, -1), toOn: to }, RATES)

describe('statutory interest for delay (KC art. 481 § 2; domain rules 2.7)', () => {
  it.each<[bigint, string, string, bigint]>([
    [100000n, '2025-01-11', '2025-12-31', 10295n],
    [64357n, '2026-01-13', '2026-03-31', 1295n],
    [50000n, '2024-02-13', '2024-12-31', 4978n],
    [100000n, '2026-03-11', '2026-03-31', 532n],
    [123456n, '2019-01-11', '2024-12-31', 65041n],
  ])('%i grosze from %s to %s', (principal, from, to, gr) =>
    expect(interest(principal, from, to).amountGr).toBe(gr),
  )

  it('tells the days under each rate', () => {
    const due = effectiveDueDate('2026-01-10')
    const { days, periods } = statutoryInterest(
      { principalGr: 64357n, dueOn: due, toOn: '2026-03-31' },
      RATES,
    )
    expect(days).toBe(78)
    expect(periods).toEqual([
      { fromOn: '2026-01-13', toOn: '2026-03-04', days: 51, basisPoints: 950n },
      { fromOn: '2026-03-05', toOn: '2026-03-31', days: 27, basisPoints: 925n },
    ])
  })

  it('is nothing on the due date and before, and says where no rate is known', () => {
    const debt = { principalGr: 100000n, dueOn: '2026-03-10' }
    expect(statutoryInterest({ ...debt, toOn: '2026-03-10' }, RATES)).toEqual({
      amountGr: 0n,
      days: 0,
      periods: [],
    })
    expect(statutoryInterest({ ...debt, toOn: '2026-01-01' }, RATES).amountGr).toBe(0n)
    expect(statutoryInterest({ ...debt, toOn: '2026-03-11' }, RATES).amountGr).toBe(25n)
    expect(() => statutoryInterest({ ...debt, dueOn: '2015-12-30', toOn: '2016-02-01' }, RATES)).toThrow(
      DomainError,
    )
    expect(() => statutoryInterest({ ...debt, toOn: '2026-04-01' }, [])).toThrow(DomainError)
    expect(() => statutoryInterest({ ...debt, principalGr: -1n, toOn: '2026-04-01' }, RATES)).toThrow(
      DomainError,
    )
  })

  it('covers every day once, whatever the order of the table', () => {
    fc.assert(
      fc.property(fc.nat(3800), fc.integer({ min: 1, max: 1500 }), (offset, length) => {
        const dueOn = addDays('2016-01-01', offset)
        const toOn = addDays(dueOn, length)
        const debt = { principalGr: 100000n, dueOn, toOn }
        const result = statutoryInterest(debt, RATES)
        expect(result.periods.reduce((sum, period) => sum + period.days, 0)).toBe(length)
        expect(result.periods[0]?.fromOn).toBe(addDays(dueOn, 1))
        expect(result.periods[result.periods.length - 1]?.toOn).toBe(toOn)
        expect(daysBetween(dueOn, toOn)).toBe(result.days)
        expect(statutoryInterest(debt, [...RATES].reverse())).toEqual(result)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText } from '@/src/domain/finance/decimal'
import { daysByMonth, useByMonth } from '@/src/domain/meters/monthly-usage'
import { meterSegments, totalUsage } from '@/src/domain/meters/usage'
import { addDays, dateParts, daysBetween, daysInMonth } from '@/src/domain/time/civil-date'
import { meter, reading } from './meter-lives'

describe('useByMonth', () => {
  it('spreads by days after the first reading up to the second', () => {
    expect(daysByMonth('2025-01-31', '2025-03-02')).toMatchObject([
      { period: '2025-02', days: 28 },
      { period: '2025-03', days: 2 },
    ])
    const segment = { fromOn: '2025-01-31', toOn: '2025-03-02', units: 1000n, state: 'counted' } as const
    expect(useByMonth([segment])).toEqual([
      { period: '2025-02', units: 933n, days: 28, state: 'counted' },
      { period: '2025-03', units: 67n, days: 2, state: 'counted' },
    ])
  })

  it('marks a month that holds a falling value', () => {
    const readings = [reading('2025-01-20', '5'), reading('2025-01-31', '4'), reading('2025-02-28', '6')]
    expect(useByMonth(meterSegments(meter({ readings })))).toEqual([
      { period: '2025-01', units: 5000n, days: 30, state: 'falling' },
      { period: '2025-02', units: 1000n, days: 28, state: 'counted' },
    ])
  })

  it('never loses use, nor makes it negative, whatever was read', () => {
    const steps = fc.array(
      fc.record({
        days: fc.integer({ min: 1, max: 200 }),
        value: fc.bigInt({ min: 0n, max: 99_999_999n }),
        isRollover: fc.boolean(),
      }),
      { maxLength: 15 },
    )
    fc.assert(
      fc.property(steps, (list) => {
        let readOn = '2025-01-01'
        const readings = list.map(({ days, value, isRollover }) => {
          readOn = addDays(readOn, days)
          return reading(readOn, decimalText(value, 3), 'remote', { isRollover })
        })
        const segments = meterSegments(meter({ readings }))
        const months = useByMonth(segments)
        expect(segments.every(({ units }) => units >= 0n)).toBe(true)
        expect(totalUsage(months)).toBe(totalUsage(segments))
        expect(months.reduce((sum, { days }) => sum + days, 0)).toBe(daysBetween('2025-01-01', readOn))
        for (const { period, days } of months) {
          const { year, month } = dateParts(`${period}-01`)
          expect(days).toBeLessThanOrEqual(daysInMonth(year, month))
        }
      }),
    )
  })

  it('counts last − first where values only rise, whatever was read between', () => {
    const rises = fc.array(fc.bigInt({ min: 0n, max: 50_000n }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(rises, (list) => {
        let value = 7n
        const readings = list.map((rise, index) => {
          value += rise
          return reading(addDays('2025-01-01', 30 * (index + 1)), decimalText(value, 3))
        })
        expect(totalUsage(meterSegments(meter({ initialReading: '0.007', readings })))).toBe(value - 7n)
      }),
    )
  })
})

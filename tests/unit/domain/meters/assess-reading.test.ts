import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText } from '@/src/domain/finance/decimal'
import {
  assessReading,
  readDial,
  unitsOverTheTop,
  type ReadingContext,
} from '@/src/domain/meters/assess-reading'
import { meterSegments, totalUsage } from '@/src/domain/meters/usage'
import { addDays } from '@/src/domain/time/civil-date'
import { meter, reading } from './meter-lives'

const context = (change: Partial<ReadingContext> = {}): ReadingContext => ({
  todayOn: '2026-06-30',
  installedOn: '2025-01-01',
  removedOn: null,
  digits: 5,
  decimals: 3,
  last: { readOn: '2026-05-31', value: '100.000' },
  before: { units: 36_000n, days: 360 },
  persons: 2,
  others: [],
  isWater: true,
  ...change,
})

const judge = (typed: string, change: Partial<ReadingContext> = {}, readOn = '2026-06-30') => {
  const result = assessReading(typed, readOn, context(change))
  return result.ok ? result.warnings : result.code
}

describe('what is impossible is refused (domain rules 5)', () => {
  it.each([
    ['', 'READING_NUMBER'],
    ['-5', 'READING_NUMBER'],
    ['1e3', 'READING_NUMBER'],
    ['12,5,1', 'READING_NUMBER'],
    ['103,1234', 'READING_DECIMALS'],
    ['100001', 'READING_CAPACITY'],
  ])('%j: %s', (typed, code) => {
    expect(judge(typed)).toBe(code)
  })

  it('a day to come, before the last reading, before installation, after removal', () => {
    expect(judge('103', {}, '2026-07-01')).toBe('READING_FUTURE')
    expect(judge('103', {}, '2026-05-30')).toBe('READING_BEFORE_LAST')
    expect(judge('103', { installedOn: '2026-06-20' }, '2026-06-10')).toBe('READING_OUT_OF_PLACE')
    expect(judge('103', { removedOn: '2026-06-20' })).toBe('READING_OUT_OF_PLACE')
    expect(judge('103', { removedOn: '2026-06-30' })).toEqual([])
  })

  it('more decimals than the dial has, but not zeros behind them', () => {
    expect(readDial('103,50', { digits: 5, decimals: 1 })).toEqual({ ok: true, value: '103.500' })
    expect(readDial('103,55', { digits: 5, decimals: 1 })).toEqual({ ok: false, code: 'READING_DECIMALS' })
    expect(readDial('00103', { digits: 5, decimals: 0 })).toEqual({ ok: true, value: '103.000' })
    expect(readDial('1 103,5', { digits: 5, decimals: 3 })).toEqual({ ok: true, value: '1103.500' })
  })
})

describe('what is improbable is taken with a doubt (domain rules 5)', () => {
  it.each([
    ['103', {}, []],
    ['99,999', {}, ['FALLING']],
    // 30 days at 0.1 m³ a day would be 3; more than three times that is doubted, exactly three times is not.
    ['109', {}, []],
    ['109,001', {}, ['HIGH_USE']],
    ['109,001', { before: null }, []],
    // 15 m³ a person and month: two persons, 30 days.
    ['131', { before: null }, ['HIGH_PER_PERSON']],
    ['131', { before: null, persons: 3 }, []],
    ['131', { before: null, isWater: false }, []],
    ['100', {}, []],
    ['100', { last: { readOn: '2026-04-30', value: '100' } }, ['ZERO_USE']],
    ['100', { last: { readOn: '2026-04-30', value: '100' }, persons: 0 }, []],
    ['103', { others: ['55.000', '103.000'] }, ['SAME_AS_OTHER']],
  ] as const)('%s %j: %j', (typed, change, warnings) => {
    expect(judge(typed, change)).toEqual(warnings)
  })

  it('hot water: 3 m³ in 30 days are doubted above twice the cold of the same time, not at it', () => {
    expect(judge('103', { cold: { units: 1500n, days: 30 } })).toEqual([])
    expect(judge('103', { cold: { units: 1499n, days: 30 } })).toEqual(['HOT_ABOVE_COLD'])
    expect(judge('103', { cold: { units: 2000n, days: 60 } })).toEqual(['HOT_ABOVE_COLD'])
    expect(judge('103', { cold: null })).toEqual([])
  })

  it('a counter past its last figure: 99987.512 → 4.233 is 16.721', () => {
    const result = assessReading(
      '4,233',
      '2026-06-30',
      context({ last: { readOn: '2026-05-31', value: '99987.512' } }),
    )
    expect(result).toMatchObject({ ok: true, units: null, warnings: ['FALLING'] })
    expect(unitsOverTheTop('99987.512', '4.233', 5)).toBe(16_721n)
  })
})

const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 90_000 })), {
  minLength: 1,
  maxLength: 12,
})

/** Readings as they would come in one after the other, some of them lower than the one before. */
const history = (moves: readonly [number, number][]) => {
  let readOn = '2025-01-01'
  return moves.map(([days, value]) => {
    readOn = addDays(readOn, days)
    return { readOn, value: decimalText(BigInt(value), 3) }
  })
}

describe('accepted sequences', () => {
  it('never give negative use, whatever comes in', () => {
    fc.assert(
      fc.property(steps, (moves) => {
        const readings = history(moves).map(({ readOn, value }) => reading(readOn, value))
        for (const segment of meterSegments(meter({ readings }))) expect(segment.units >= 0n).toBe(true)
      }),
    )
  })

  it('that were taken without a doubt add up to last less first, at any cut of the history', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (moves, cut) => {
        let last = { readOn: '2025-01-01', value: '0' }
        const taken = history(moves).filter(({ readOn, value }) => {
          const result = assessReading(
            value,
            readOn,
            context({ todayOn: readOn, last, before: null, persons: null }),
          )
          const counts = result.ok && !result.warnings.includes('FALLING')
          if (counts) last = { readOn, value }
          return counts
        })
        const life = meter({
          readings: taken.map(({ readOn, value }) => reading(readOn, value)),
          initialReading: '0',
        })
        const segments = meterSegments(life)
        const at = cut % (segments.length + 1)
        expect(totalUsage(segments.slice(0, at)) + totalUsage(segments.slice(at))).toBe(totalUsage(segments))
        expect(decimalText(totalUsage(segments), 3)).toBe(decimalText(BigInt(unitsOf(last.value)), 3))
      }),
    )
  })
})

const unitsOf = (value: string): string => {
  const [whole = '0', places = ''] = value.split('.')
  return `${whole}${places.padEnd(3, '0')}`
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText } from '@/src/domain/finance/decimal'
import { isCovered, usedUpTo, useWithin } from '@/src/domain/meters/use-within'
import { totalUsage, usageSegments } from '@/src/domain/meters/usage'
import { addDays } from '@/src/domain/time/civil-date'
import { meter, reading } from './meter-lives'

const START = '2025-01-01'

/** A meter read at random, replaced at random, with rollovers confirmed or not: whatever a history may hold. */
const histories = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 120 }),
      value: fc.integer({ min: 0, max: 99_999_999 }),
      isRollover: fc.boolean(),
      isReplaced: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((moves) => {
    const lives = [meter({ id: 'm0', initialReading: '0' })]
    let on = START
    for (const { days, value, isRollover, isReplaced } of moves) {
      on = addDays(on, days)
      const life = lives.at(-1)
      if (!life) continue
      const text = decimalText(BigInt(value), 3)
      const readings = [...life.readings, reading(on, text, isReplaced ? 'final' : 'remote', { isRollover })]
      if (!isReplaced) lives[lives.length - 1] = { ...life, readings }
      else {
        lives[lives.length - 1] = { ...life, readings, removedOn: on, finalReading: text }
        lives.push(meter({ id: `m${lives.length}`, installedOn: on, initialReading: '0' }))
      }
    }
    return { segments: usageSegments(lives), endOn: on }
  })

describe('useWithin', () => {
  it('a replacement inside a period: (final − previous) + (current − initial) (domain rules 5)', () => {
    const segments = usageSegments([
      meter({
        id: 'old',
        initialReading: '100',
        removedOn: '2025-10-14',
        finalReading: '148.905',
        readings: [reading('2025-09-30', '146.000')],
      }),
      meter({
        id: 'new',
        installedOn: '2025-10-14',
        initialReading: '0.120',
        readings: [reading('2025-10-31', '3.515')],
      }),
    ])
    expect(useWithin(segments, '2025-09-30', '2025-10-31')).toBe(2905n + 3395n)
  })

  it('spreads between readings by days', () => {
    const segments = usageSegments([meter({ readings: [reading('2025-01-11', '1')] })])
    expect(useWithin(segments, '2025-01-01', '2025-01-04')).toBe(300n)
    expect(useWithin(segments, '2025-01-04', '2025-02-28')).toBe(700n)
    expect(isCovered(segments, '2025-01-01', '2025-01-11')).toBe(true)
    expect(isCovered(segments, '2025-01-01', '2025-01-12')).toBe(false)
    expect(isCovered(segments, '2024-12-31', '2025-01-05')).toBe(false)
    expect(isCovered([], '2025-01-01', '2025-01-02')).toBe(false)
  })

  it('summed over any cut of the history is the same, and never negative', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(1500), { maxLength: 8 }), ({ segments, endOn }, cuts) => {
        const days = [START, ...cuts.map((cut) => addDays(START, cut)).sort(), endOn].filter(
          (day) => day <= endOn,
        )
        const parts = days.slice(1).map((day, index) => useWithin(segments, days[index] ?? START, day))
        expect(parts.every((part) => part >= 0n)).toBe(true)
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(totalUsage(segments))
        expect(usedUpTo(segments, endOn)).toBe(totalUsage(segments))
      }),
    )
  })
})

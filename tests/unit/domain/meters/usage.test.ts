import { describe, expect, it } from 'vitest'
import { useByMonth } from '@/src/domain/meters/monthly-usage'
import type { MeterLife } from '@/src/domain/meters/reading-points'
import { meterSegments, totalUsage, usageBetween, usageSegments } from '@/src/domain/meters/usage'
import { meter, reading } from './meter-lives'

const uses = (life: MeterLife): [string, bigint, string][] =>
  meterSegments(life).map(({ toOn, units, state }) => [toOn, units, state])

describe('usageBetween (domain rules 5)', () => {
  it('subtracts, and rolls over only when told', () => {
    expect(usageBetween('214.318', '231.702')).toEqual({ units: 17384n, state: 'counted' })
    expect(usageBetween('99987.512', '4.233', { digits: 5 })).toEqual({ units: 16721n, state: 'rollover' })
    expect(usageBetween('99987.512', '4.233')).toEqual({ units: 0n, state: 'falling' })
    expect(usageBetween('812', '812')).toEqual({ units: 0n, state: 'counted' })
    expect(usageBetween('10', '12', { digits: 5 })).toEqual({ units: 2000n, state: 'counted' })
    expect(usageBetween('2000000', '1', { digits: 5 })).toEqual({ units: 0n, state: 'falling' })
  })
})

describe('meterSegments', () => {
  it('goes from the initial reading through accepted ones to the final one', () => {
    const life = meter({
      initialReading: '1.500',
      removedOn: '2025-06-30',
      finalReading: '40.000',
      readings: [
        reading('2025-03-31', '21.250'),
        reading('2025-02-28', '12.000', 'resident'),
        reading('2025-04-30', '99.000', 'resident', { status: 'pending' }),
        reading('2025-05-31', '98.000', 'resident', { status: 'rejected' }),
        reading('2025-01-01', '1.500', 'initial'),
        reading('2025-06-30', '40.000', 'final'),
        reading('2024-12-01', '77.000'),
        reading('2025-07-01', '78.000'),
      ],
    })
    expect(uses(life)).toEqual([
      ['2025-02-28', 10500n, 'counted'],
      ['2025-03-31', 9250n, 'counted'],
      ['2025-06-30', 18750n, 'counted'],
    ])
    expect(meterSegments(life)[0]).toMatchObject({
      fromOn: '2025-01-01',
      days: 58,
      fromValue: '1.500',
      toValue: '12.000',
    })
  })

  it('lets the more official reading of a day count', () => {
    const readings = [
      reading('2025-02-01', '9.000', 'estimated'),
      reading('2025-02-01', '8.000', 'settlement'),
      reading('2025-02-01', '7.000', 'resident'),
    ]
    expect(uses(meter({ readings }))).toEqual([['2025-02-01', 8000n, 'counted']])
    expect(uses(meter({ readings: [...readings].reverse() }))).toEqual([['2025-02-01', 8000n, 'counted']])
  })

  it('never makes a falling value negative use, nor counts twice after it', () => {
    const readings = [
      reading('2025-02-01', '100.000'),
      reading('2025-03-01', '90.000'),
      reading('2025-04-01', '95.000'),
      reading('2025-05-01', '110.000'),
    ]
    expect(uses(meter({ readings, initialReading: '80.000' }))).toEqual([
      ['2025-02-01', 20000n, 'counted'],
      ['2025-03-01', 0n, 'falling'],
      ['2025-04-01', 0n, 'falling'],
      ['2025-05-01', 10000n, 'counted'],
    ])
  })

  it('rolls over where staff confirmed it, and counts on from there', () => {
    const readings = [
      reading('2025-02-01', '4.233', 'administration', { isRollover: true }),
      reading('2025-03-01', '9.233'),
    ]
    expect(uses(meter({ readings, initialReading: '99987.512' }))).toEqual([
      ['2025-02-01', 16721n, 'rollover'],
      ['2025-03-01', 5000n, 'counted'],
    ])
    const removed = { removedOn: '2025-02-01', finalReading: '4.233', initialReading: '99987.512' }
    const confirmed = [reading('2025-02-01', '4.233', 'final', { isRollover: true })]
    expect(uses(meter({ ...removed, readings: confirmed }))).toEqual([['2025-02-01', 16721n, 'rollover']])
    expect(uses(meter(removed))).toEqual([['2025-02-01', 0n, 'falling']])
  })

  it('leaves out an estimate that proved too high', () => {
    const readings = [
      reading('2025-02-01', '12.000', 'estimated'),
      reading('2025-03-01', '30.000', 'estimated'),
      reading('2025-04-01', '20.000'),
    ]
    expect(uses(meter({ readings }))).toEqual([
      ['2025-02-01', 12000n, 'counted'],
      ['2025-04-01', 8000n, 'counted'],
    ])
  })
})

describe('usageSegments across a replacement (domain rules 5)', () => {
  const old = meter({
    id: 'old',
    initialReading: '100.000',
    removedOn: '2025-10-14',
    finalReading: '148.905',
    readings: [reading('2025-09-30', '146.000')],
  })
  const next = meter({
    id: 'new',
    installedOn: '2025-10-14',
    initialReading: '0.120',
    readings: [reading('2025-10-31', '3.515')],
  })

  it('is (final − previous) + (current − initial)', () => {
    const segments = usageSegments([next, old])
    expect(segments.map(({ meterId, fromOn, toOn, units }) => [meterId, fromOn, toOn, units])).toEqual([
      ['old', '2025-01-01', '2025-09-30', 46000n],
      ['old', '2025-09-30', '2025-10-14', 2905n],
      ['new', '2025-10-14', '2025-10-31', 3395n],
    ])
    expect(totalUsage(segments)).toBe(46000n + 2905n + 3395n)
    expect(useByMonth(segments).at(-1)).toEqual({
      period: '2025-10',
      units: 6300n,
      days: 31,
      state: 'counted',
    })
  })
})

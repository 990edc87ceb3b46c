import { describe, expect, it } from 'vitest'
import { foldMeters } from '@/src/portal/meters/fold-meters'
import { meterChains } from '@/src/portal/meters/meter-chains'
import { monthCompared, useWithUnit } from '@/src/portal/meters/meter-words'
import { seenWithin, type PlaceMeter } from '@/src/portal/meters/place-meters'
import { chartGeometry, FLOOR } from '@/src/portal/meters/use-chart-geometry'
import { portalText } from '@/src/portal/text/portal-text'
import { plain, TODAY } from './support/residents'

const text = portalText('pl')
const reading = (readOn: string, value: string, status: 'accepted' | 'pending' = 'accepted') =>
  ({ readOn, value, kind: 'remote', status }) as const

const meter = (changes: Partial<PlaceMeter> & { id: string }): PlaceMeter => ({
  serial: `nr-${changes.id}`,
  kind: 'coldWater',
  unit: 'm³',
  decimals: 3,
  digits: 5,
  location: 'kuchnia',
  installedOn: '2024-12-31',
  initialReading: '100.000',
  removedOn: null,
  finalReading: null,
  legalUntilOn: '2030-11-30',
  replacesId: null,
  remote: true,
  readings: [],
  ...changes,
})

const old = meter({
  id: 'old',
  removedOn: '2026-01-14',
  finalReading: '170.000',
  readings: [reading('2025-01-31', '106.000'), reading('2025-12-31', '167.000')],
})
const now = meter({
  id: 'now',
  installedOn: '2026-01-14',
  initialReading: '0.500',
  replacesId: 'old',
  legalUntilOn: '2026-04-20',
  readings: [reading('2026-01-31', '3.500'), reading('2026-03-04', '9.000', 'pending')],
})

describe('a measured place across replacements', () => {
  const [line] = foldMeters([old, now], [], TODAY)

  it('is one line with the newest meter first', () => {
    expect(line?.meters.map(({ id }) => id)).toEqual(['now', 'old'])
    expect(line?.meters.map(({ legal }) => legal)).toEqual(['soon', 'none'])
  })

  it('counts the month of the replacement on both meters, beside the same month a year before', () => {
    const january = line?.months.at(-1)
    expect(january).toEqual({
      period: '2026-01',
      use: '6.000',
      yearBefore: '6.000',
      replacedOn: '2026-01-14',
    })
    expect(line && january && monthCompared(text, line, january)).toBe('tyle samo co rok wcześniej')
    expect(line && plain(useWithUnit(text, line, '5.949'))).toBe('5,9 m³')
  })

  it('lists every reading once, newest first, and counts only accepted ones', () => {
    expect(line?.readings.map(({ readOn, serial, use, state }) => [readOn, serial, use, state])).toEqual([
      ['2026-03-04', 'nr-now', null, 'pending'],
      ['2026-01-31', 'nr-now', '3.000', 'counted'],
      ['2026-01-14', 'nr-now', null, 'counted'],
      ['2026-01-14', 'nr-old', '3.000', 'counted'],
      ['2025-12-31', 'nr-old', '61.000', 'counted'],
      ['2025-01-31', 'nr-old', '6.000', 'counted'],
      ['2024-12-31', 'nr-old', null, 'counted'],
    ])
    expect(line?.latest).toEqual({ readOn: '2026-01-31', value: '3.500' })
  })

  it('is drawn within its frame', () => {
    if (!line) throw new Error('no line')
    const { columns } = chartGeometry(line)
    for (const { bar, tick } of columns) {
      if (bar) expect(bar.y + bar.height).toBeCloseTo(FLOOR)
      for (const y of [bar?.y, tick?.y]) if (y !== undefined) expect(y).toBeGreaterThanOrEqual(22)
    }
  })

  it('carries the average of its own kind', () => {
    const averages = [{ kind: 'coldWater' as const, perMonth: '5.342', premises: 22 }]
    expect(foldMeters([old, now, meter({ id: 'hot', kind: 'hotWater' })], averages, TODAY)).toMatchObject([
      { kind: 'coldWater', average: { perMonth: '5.342', premises: 22 } },
      { kind: 'hotWater', average: null },
    ])
  })

  it('is compared by person or area where the reader’s own is known, made for a home of his size', () => {
    const average = {
      kind: 'coldWater' as const,
      perMonth: '5.342',
      premises: 22,
      perPerson: '2.500',
      ownPersons: '3.00',
    }
    const [sized] = foldMeters([old, now], [average], TODAY)
    // January 2026 alone is covered whole beside January 2025: 6 m³ each, by three persons.
    expect(sized?.average).toMatchObject({ perMonth: '7.500', each: { per: 'person', use: '2.500' } })
    expect(sized?.average?.each?.own).toMatch(/^1\.\d{4}$/)
    const [unsized] = foldMeters([old, now], [{ ...average, ownPersons: null }], TODAY)
    expect(unsized?.average).toEqual({ perMonth: '5.342', premises: 22, each: null })
    const heat = { kind: 'heat' as const, perMonth: '2.000', premises: 9, perM2: '0.0312', ownArea: '48.37' }
    const [warm] = foldMeters([meter({ id: 'heat', kind: 'heat' })], [heat], TODAY)
    expect(warm?.average).toEqual({
      perMonth: '1.509',
      premises: 9,
      each: { per: 'm2', use: '0.0312', own: null },
    })
  })

  it('shows settled periods of its kind as far as readings reach, beside the same days a year before', () => {
    const periods = [
      { medium: 'water' as const, fromOn: '2026-01-01', toOn: '2026-01-31' },
      { medium: 'water' as const, fromOn: '2026-01-01', toOn: '2026-06-30' },
      { medium: 'heat' as const, fromOn: '2026-01-01', toOn: '2026-01-31' },
    ]
    const [settled] = foldMeters([old, now], [], TODAY, periods)
    expect(settled?.periods).toEqual([
      { fromOn: '2026-01-01', toOn: '2026-01-31', use: '6.000', yearBefore: '6.000' },
    ])
  })

  it('keeps every month since the first, and shows the last twelve', () => {
    expect(line?.allMonths.map(({ period }) => period)).toHaveLength(13)
    expect(line?.months.map(({ period }) => period)).toEqual(
      line?.allMonths.slice(-12).map(({ period }) => period),
    )
  })

  it('does not hang on a ring of replacements', () => {
    const ring = [
      meter({ id: 'a', replacesId: 'b' }),
      meter({ id: 'b', replacesId: 'a' }),
      meter({ id: 'c', replacesId: 'a' }),
    ]
    expect(meterChains(ring).map((chain) => chain.map(({ id }) => id))).toEqual([['c', 'a', 'b']])
  })
})

describe('what a tie limited in time knows of a meter', () => {
  it('begins with the first reading of that time, not with the state at installation', () => {
    const seen = seenWithin(
      { ...old, readings: [reading('2025-12-31', '167.000')] },
      '2025-06-01',
      '2026-01-01',
    )
    expect(seen).toMatchObject({
      installedOn: '2025-12-31',
      initialReading: '167.000',
      removedOn: null,
      finalReading: null,
    })
  })

  it('is nothing where nothing was read in that time', () => {
    expect(seenWithin({ ...old, readings: [] }, '2025-06-01', '2026-01-01')).toBeNull()
  })

  it('is the whole life of a meter put in and taken out within it', () => {
    expect(seenWithin(now, '2026-01-01', '9999-12-31')).toEqual(now)
    expect(seenWithin(old, '2024-12-31', '9999-12-31')).toEqual(old)
  })
})

import { describe, expect, it } from 'vitest'
import {
  EXPECTED_KINDS,
  findingCategory,
  INSPECTION_KINDS,
  inspectionState,
  nextInspectionOn,
} from '@/src/domain/maintenance/inspections'
import { insuranceState } from '@/src/domain/maintenance/insurance'
import { FAULT_CATEGORIES } from '@/src/domain/maintenance/fault-categories'

describe('when the next inspection is due (domain 6, Prawo budowlane art. 62)', () => {
  it.each(['yearly', 'gas', 'chimneys', 'environment', 'lift'] as const)('%s: a year later', (kind) => {
    expect(nextInspectionOn(kind, '2025-06-10')).toBe('2026-06-10')
    // A day that the next year has not: the last of its month.
    expect(nextInspectionOn(kind, '2024-02-29')).toBe('2025-02-28')
  })

  it.each(['fiveYearly', 'electrical', 'lightning'] as const)('%s: five years later', (kind) => {
    expect(nextInspectionOn(kind, '2021-11-26')).toBe('2026-11-26')
  })

  it.each([
    ['2026-01-01', '2026-11-30'],
    ['2026-05-31', '2026-11-30'],
    ['2026-06-01', '2027-05-31'],
    ['2026-11-30', '2027-05-31'],
    ['2026-12-05', '2027-05-31'],
  ])('large buildings by 31 May and 30 November: %s → %s', (doneOn, nextOn) => {
    expect(nextInspectionOn('halfYearly', doneOn)).toBe(nextOn)
  })

  it('others by whoever keeps the register', () => {
    expect(nextInspectionOn('other', '2026-01-01')).toBeNull()
  })

  it('is overdue the day after, and soon sixty days before', () => {
    expect(inspectionState('2026-03-09', '2026-03-10')).toBe('overdue')
    expect(inspectionState('2026-03-10', '2026-03-10')).toBe('soon')
    expect(inspectionState('2026-05-09', '2026-03-10')).toBe('soon')
    expect(inspectionState('2026-05-10', '2026-03-10')).toBe('valid')
    expect(inspectionState(null, '2026-03-10')).toBe('unknown')
  })

  it('every kind has a category of findings, and those a building needs are kinds', () => {
    for (const kind of INSPECTION_KINDS) expect(FAULT_CATEGORIES).toContain(findingCategory(kind))
    for (const kind of EXPECTED_KINDS) expect(INSPECTION_KINDS).toContain(kind)
  })
})

describe('a contractor’s insurance', () => {
  it('covers its last day, and is warned of thirty days before', () => {
    expect(insuranceState('2026-03-09', '2026-03-10')).toBe('over')
    expect(insuranceState('2026-03-10', '2026-03-10')).toBe('endsSoon')
    expect(insuranceState('2026-04-09', '2026-03-10')).toBe('endsSoon')
    expect(insuranceState('2026-04-10', '2026-03-10')).toBe('valid')
    expect(insuranceState(null, '2026-03-10')).toBe('unknown')
  })
})

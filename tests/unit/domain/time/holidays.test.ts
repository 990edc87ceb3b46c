import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonthsDeadline,
  addWeeksDeadline,
  dateOfDayNumber,
  dayNumber,
  dayOfWeek,
  easter,
  effectiveDueDate,
  holidaysOf,
  isHoliday,
  isWorkingDay,
} from '@/src/domain/time/civil-date'

const anyDay = fc.integer({ min: dayNumber('1951-01-01'), max: dayNumber('2199-12-31') }).map(dateOfDayNumber)

describe('holidays (domain rules 1.7)', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('puts Easter %i on %s', (year, date) => expect(easter(year)).toBe(date))

  it('puts Easter on a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const date = easter(year)
        expect(dayOfWeek(date)).toBe(7)
        expect(date.slice(5) >= '03-22' && date.slice(5) <= '04-25').toBe(true)
      }),
    )
  })

  it('lists the days off of 2026', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-03',
      '2026-05-24',
      '2026-06-04',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it('counts Christmas Eve from 2025 and Epiphany from 2011', () => {
    expect(isHoliday('2024-12-24')).toBe(false)
    expect(isHoliday('2025-12-24')).toBe(true)
    expect(isHoliday('2010-01-06')).toBe(false)
    expect(isHoliday('2011-01-06')).toBe(true)
    expect(isHoliday('2018-11-12')).toBe(true)
    expect(isHoliday('2019-11-12')).toBe(false)
  })
})

describe('effectiveDueDate (KC art. 115; domain rules 2.1)', () => {
  it.each([
    ['2026-01-10', '2026-01-12'],
    ['2026-05-10', '2026-05-11'],
    ['2026-10-10', '2026-10-12'],
    ['2026-12-10', '2026-12-10'],
    ['2026-12-24', '2026-12-28'],
    ['2026-05-01', '2026-05-04'],
    ['2026-06-04', '2026-06-05'],
    ['2024-12-24', '2024-12-24'],
  ])('moves %s to %s', (due, expected) => expect(effectiveDueDate(due)).toBe(expected))

  it('is the first working day on or after the date, and stays there', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const due = effectiveDueDate(date)
        expect(isWorkingDay(due)).toBe(true)
        expect(dayOfWeek(due)).toBeLessThan(6)
        expect(effectiveDueDate(due)).toBe(due)
        for (let day = date; day < due; day = addDays(day, 1)) expect(isWorkingDay(day)).toBe(false)
      }),
    )
  })
})

describe('terms of weeks and months (KC art. 112 and 115; domain rules 1.7)', () => {
  it.each([
    ['2026-03-18', '2026-04-29'],
    ['2026-03-20', '2026-05-04'],
    ['2026-11-13', '2026-12-28'],
  ])('six weeks from %s end on %s', (from, expected) => expect(addWeeksDeadline(from, 6)).toBe(expected))

  it('months end on the same day or the last, moved where that is a day off', () => {
    expect(addMonthsDeadline('2026-01-31', 1)).toBe('2026-03-02')
    expect(addMonthsDeadline('2026-03-12', 1)).toBe('2026-04-13')
    expect(addMonthsDeadline('2026-03-10', 1)).toBe('2026-04-10')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addPeriods,
  civilDate,
  compareDates,
  dateOfDayNumber,
  dateParts,
  dayNumber,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  isFirstOfMonth,
  lastOfMonth,
  parseCivilDate,
  parseCivilTime,
  parsePeriod,
  periodOf,
} from '@/src/domain/time/civil-date'
import { DomainError } from '@/src/domain/domain-error'
import { quotient, smallInteger } from '@/src/domain/time/integer'

const FIRST_DAY = dayNumber('1000-01-01')
const LAST_DAY = dayNumber('9999-12-31')
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const nearDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') })

describe('parseCivilDate (import format, "Text rules")', () => {
  it('reads the ISO and the Polish notation', () => {
    expect(parseCivilDate('2026-03-29')).toBe('2026-03-29')
    expect(parseCivilDate('29.03.2026')).toBe('2026-03-29')
    expect(parseCivilDate(' 01.12.2026 ')).toBe('2026-12-01')
    expect(parseCivilDate('2024-02-29')).toBe('2024-02-29')
  })

  it.each(['2026-02-29', '31.04.2026', '2026-13-01', '2026-00-10', '00.01.2026', '1900-02-29', '2026-06-31'])(
    'refuses %s, a day that does not exist',
    (text) => expect(parseCivilDate(text)).toBeNull(),
  )

  it.each([
    '',
    '2026-3-29',
    '29.3.2026',
    '29/03/2026',
    '2026-03-29 06:30',
    '0026-03-29',
    '20260329',
    'wczoraj',
  ])('refuses %j, another notation', (text) => expect(parseCivilDate(text)).toBeNull())

  it('reads back every date in both notations', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = dateOfDayNumber(day)
        const [year, month, dayOfMonth] = date.split('-')
        expect(parseCivilDate(date)).toBe(date)
        expect(parseCivilDate(`${dayOfMonth}.${month}.${year}`)).toBe(date)
      }),
    )
  })
})

describe('parseCivilTime (import format, manifest asOf)', () => {
  it('reads a date, and a date with a Warsaw time', () => {
    expect(parseCivilTime('2026-01-31')).toEqual({ date: '2026-01-31', time: null })
    expect(parseCivilTime('2026-01-31 06:30')).toEqual({ date: '2026-01-31', time: '06:30:00' })
    expect(parseCivilTime('31.01.2026 06:30:15')).toEqual({ date: '2026-01-31', time: '06:30:15' })
    expect(parseCivilTime('2026-01-31T23:59')).toEqual({ date: '2026-01-31', time: '23:59:00' })
  })

  it.each(['2026-01-31 24:00', '2026-02-30 06:30', '06:30', '2026-01-31 6:30', '2026-01-31 06:60'])(
    'refuses %s',
    (text) => expect(parseCivilTime(text)).toBeNull(),
  )
})

describe('parsePeriod', () => {
  it('reads months only', () => {
    expect(parsePeriod('2026-03')).toBe('2026-03')
    expect(parsePeriod(' 2026-12 ')).toBe('2026-12')
    for (const text of ['2026-13', '2026-00', '03.2026', '2026-3', '2026', '2026-03-01']) {
      expect(parsePeriod(text)).toBeNull()
    }
  })

  it('counts on over the turn of the year', () => {
    expect(addPeriods('2026-11', 3)).toBe('2027-02')
    expect(addPeriods('2026-01', -1)).toBe('2025-12')
    expect(periodOf('2026-03-29')).toBe('2026-03')
  })
})

describe('calendar arithmetic', () => {
  it('knows weekdays', () => {
    expect(dayOfWeek('2026-03-18')).toBe(3)
    expect(dayOfWeek('2026-01-10')).toBe(6)
    expect(dayOfWeek('2026-05-10')).toBe(7)
    expect(dayOfWeek('2000-01-01')).toBe(6)
    expect(dayOfWeek('1900-01-01')).toBe(1)
    expect(dayOfWeek('2100-03-01')).toBe(1)
  })

  it('round-trips day numbers, which grow by one a day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = dateOfDayNumber(day)
        expect(dayNumber(date)).toBe(day)
        expect(daysBetween(date, dateOfDayNumber(day < LAST_DAY ? day + 1 : day))).toBe(
          day < LAST_DAY ? 1 : 0,
        )
      }),
    )
  })

  it('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -4000, max: 4000 }), (day, shift) => {
        const date = dateOfDayNumber(day)
        const expected = new Date(`${date}T00:00:00Z`)
        expected.setUTCDate(expected.getUTCDate() + shift)
        expect(addDays(date, shift)).toBe(expected.toISOString().slice(0, 10))
        expect(dayOfWeek(addDays(date, shift)) % 7).toBe(expected.getUTCDay())
      }),
    )
  })

  it('orders dates as their day numbers', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (left, right) => {
        const expected = left < right ? -1 : left > right ? 1 : 0
        expect(compareDates(dateOfDayNumber(left), dateOfDayNumber(right))).toBe(expected)
      }),
    )
  })

  it('adds months and stops at the last day (KC art. 112)', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-10-15', 3)).toBe('2027-01-15')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-03-31', -15)).toBe('2024-12-31')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  })

  it('knows the ends of a month', () => {
    expect(firstOfMonth('2026-03-29')).toBe('2026-03-01')
    expect(lastOfMonth('2026-02-03')).toBe('2026-02-28')
    expect(lastOfMonth('2000-02-03')).toBe('2000-02-29')
    expect(isFirstOfMonth('2026-03-01')).toBe(true)
    expect(isFirstOfMonth('2026-03-11')).toBe(false)
    expect([1, 2, 3, 4, 12].map((month) => daysInMonth(2100, month))).toEqual([31, 28, 31, 30, 31])
    expect(() => daysInMonth(2026, 13)).toThrow(DomainError)
  })

  it('refuses days that do not exist', () => {
    expect(civilDate(2026, 3, 9)).toBe('2026-03-09')
    expect(() => civilDate(2026, 2, 29)).toThrow(DomainError)
    expect(() => civilDate(999, 1, 1)).toThrow(DomainError)
    expect(() => dateParts('29.03.2026')).toThrow(DomainError)
    expect(() => addDays('9999-12-31', 1)).toThrow(DomainError)
    expect(() => addDays('1000-01-01', -1)).toThrow(DomainError)
  })
})

describe('small integers', () => {
  it('divide as whole numbers do', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 100_000 }), (dividend, divisor) => {
        expect(quotient(dividend, divisor)).toBe(Math.floor(dividend / divisor))
      }),
    )
  })

  it('refuse what a number cannot hold', () => {
    expect(smallInteger(-42n)).toBe(-42)
    expect(() => smallInteger(10n ** 15n)).toThrow(RangeError)
  })
})

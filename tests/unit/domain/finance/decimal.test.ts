import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalText,
  divideHalfUp,
  formatDecimal,
  parseDecimal,
  parseWhole,
  roundDecimal,
  toDecimal,
  unitsAtScale,
} from '@/src/domain/finance/decimal'
import { DomainError } from '@/src/domain/domain-error'

const NBSP = '\u00a0'
const read = (text: string, scale = 6): string | null => {
  const parsed = parseDecimal(text, scale)
  return parsed.ok ? parsed.text : null
}

describe('parseDecimal (import format, "Text rules")', () => {
  it.each([
    ['4,15', '4.150000'],
    ['4.15', '4.150000'],
    ['0,123456', '0.123456'],
    ['1 234,5', '1234.500000'],
    [`1${NBSP}234${NBSP}567`, '1234567.000000'],
    ['1\u202f234', '1234.000000'],
    [' 12 ', '12.000000'],
    ['5,50 zł', '5.500000'],
    ['5,50zł', '5.500000'],
    ['5.50 PLN', '5.500000'],
    ['-3,2', '-3.200000'],
    ['\u22123,2', '-3.200000'],
    [',5', '0.500000'],
    ['0007', '7.000000'],
    ['1,1000000000', '1.100000'],
    ['-0', '0.000000'],
  ])('reads %j as %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    '',
    ' ',
    '-',
    ',',
    '1e3',
    '1E3',
    '12 34',
    '1 2345',
    '1.234,56',
    '1,234.56',
    '5,',
    '0x10',
    '--1',
    '1-',
    'NaN',
  ])('refuses %j', (text) => expect(read(text)).toBeNull())

  it('counts decimals without trailing zeros, and digits without leading ones', () => {
    expect(parseDecimal('1,2345678', 6)).toEqual({ ok: false, code: 'BAD_NUMBER' })
    expect(parseDecimal('1,2340000', 3)).toEqual({ ok: true, value: 1234n, text: '1.234' })
    expect(parseDecimal('12345678901', 3)).toEqual({ ok: false, code: 'BAD_NUMBER' })
    expect(parseDecimal('00012345678901', 3, 11)).toMatchObject({ ok: true, value: 12345678901000n })
    expect(parseWhole('1000000')).toEqual({ ok: true, value: 1000000n, text: '1000000' })
    expect(parseWhole('1,5').ok).toBe(false)
  })

  it('reads back what formatDecimal writes, and canonical notation', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (units) => {
        expect(parseDecimal(formatDecimal({ units, scale: 6 }), 6)).toMatchObject({ ok: true, value: units })
        expect(unitsAtScale(decimalText(units, 6), 6)).toBe(units)
        expect(unitsAtScale(decimalText(units, 6), 9)).toBe(units * 1000n)
      }),
    )
  })
})

describe('formatDecimal', () => {
  it.each([
    ['4.150000', 0, '4,15'],
    ['4.000000', 0, '4'],
    ['4.000000', 2, '4,00'],
    ['4.123456', 2, '4,123456'],
    ['1234567.500', 0, `1${NBSP}234${NBSP}567,5`],
    ['-0.005', 0, '\u22120,005'],
    ['0', 0, '0'],
    ['214.318', 3, '214,318'],
  ])('writes %s with at least %i decimals as %s', (text, decimals, expected) =>
    expect(formatDecimal(text, decimals)).toBe(expected),
  )

  it('throws on what the database never gives', () => {
    for (const text of ['1,5', '', '1e5', '+1', '.5']) expect(() => toDecimal(text)).toThrow(DomainError)
    expect(() => unitsAtScale('1.2345', 3)).toThrow(DomainError)
    expect(unitsAtScale('1.2340', 3)).toBe(1234n)
  })
})

describe('divideHalfUp', () => {
  it('rounds the half away from zero, on the absolute value (domain rules 2.5)', () => {
    expect([5n, 4n, 15n, -5n, -4n, -15n].map((value) => divideHalfUp(value, 10n))).toEqual([
      1n,
      0n,
      2n,
      -1n,
      0n,
      -2n,
    ])
    expect(() => divideHalfUp(1n, 0n)).toThrow(DomainError)
    expect(roundDecimal(toDecimal('5.9445'), 1)).toEqual({ units: 59n, scale: 1 })
    expect(roundDecimal(toDecimal('5.95'), 1)).toEqual({ units: 60n, scale: 1 })
    expect(roundDecimal(toDecimal('5'), 3)).toEqual({ units: 5000n, scale: 3 })
  })

  it('is never more than half a unit off', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 10n }),
        (a, b) => {
          const error = 2n * (divideHalfUp(a, b) * b - a)
          expect(error <= b && error >= -b).toBe(true)
          expect(divideHalfUp(-a, b)).toBe(-divideHalfUp(a, b))
        },
      ),
    )
  })
})

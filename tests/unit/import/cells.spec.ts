import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellType } from '@/src/import/cells/cell-type'
import { choice, choiceList, yesNo } from '@/src/import/cells/choices'
import { day, firstOfMonth, moment, period } from '@/src/import/cells/dates'
import { nip, nrb } from '@/src/import/cells/identifiers'
import { decimal, fractionNumerator, money, shareNumerator, whole } from '@/src/import/cells/numbers'
import { code, codeList, freeText, unit } from '@/src/import/cells/texts'

/** The canonical value, or the code of the fault. */
const read = (type: CellType, cell: string): string => {
  const value = type.parse(cell)
  return typeof value === 'string' ? value : value.code
}

describe('money', () => {
  const type = money({ negative: false })

  it.each([
    ['412,30', '41230'],
    ['412.3', '41230'],
    ['1 412,30', '141230'],
    ['1\u00a0412,30 zł', '141230'],
    ['0,05 PLN', '5'],
    ['0', '0'],
    ['9 999 999 999,99', '999999999999'],
    ['12,3000', '1230'],
    ['10 000 000 000', 'BAD_NUMBER'],
    ['1,234.50', 'BAD_NUMBER'],
    ['12,345', 'BAD_NUMBER'],
    ['1e3', 'BAD_NUMBER'],
    ['-5', 'BAD_NUMBER'],
    ['abc', 'BAD_NUMBER'],
  ])('%s is %s', (cell, expected) => {
    expect(read(type, cell)).toBe(expected)
  })

  it('may be negative where the column says so', () => {
    expect(read(money({ negative: true }), '-1 412,30')).toBe('-141230')
  })

  it('any amount written with two decimals is its grosze', () => {
    const grosze = fc.bigInt({ min: 0n, max: 999_999_999_999n })
    fc.assert(
      fc.property(grosze, fc.constantFrom(',', '.'), (amount, mark) => {
        const text = `${amount / 100n}${mark}${String(amount % 100n).padStart(2, '0')}`
        expect(read(type, text)).toBe(amount.toString())
      }),
    )
  })
})

describe('other numbers', () => {
  it.each([
    [decimal(3, 11), '12,5', '12.500'],
    [decimal(3, 11), '12,5000', '12.500'],
    [decimal(3, 11), '12,5001', 'BAD_NUMBER'],
    [decimal(3, 11), '-1', 'BAD_NUMBER'],
    [decimal(2, 10), '1 050,50', '1050.50'],
    [decimal(2, 10), '12345678901', 'BAD_NUMBER'],
    [whole(0n, 3n), '3', '3'],
    [whole(0n, 3n), '4', 'BAD_NUMBER'],
    [whole(0n, 3n), '1,5', 'BAD_NUMBER'],
    [shareNumerator, '0', '0'],
    [fractionNumerator, '0', 'BAD_NUMBER'],
    [fractionNumerator, '-1', 'BAD_NUMBER'],
  ])('%# %s is %s', (type, cell, expected) => {
    expect(read(type, cell)).toBe(expected)
  })
})

describe('dates', () => {
  it.each([
    [day, '2026-03-29', '2026-03-29'],
    [day, '29.03.2026', '2026-03-29'],
    [day, '29.02.2026', 'BAD_DATE'],
    [day, '2026-3-29', 'BAD_DATE'],
    [day, '03/29/2026', 'BAD_DATE'],
    [firstOfMonth, '01.03.2026', '2026-03-01'],
    [firstOfMonth, '2026-03-02', 'BAD_DATE'],
    [period, '2026-03', '2026-03'],
    [period, '03.2026', 'BAD_DATE'],
    [moment, '2026-01-31', '2026-01-31 00:00:00'],
    [moment, '31.01.2026 6:30', '2026-01-31 06:30:00'],
    [moment, '2026-01-31T06:30:15', '2026-01-31 06:30:15'],
    [moment, '2026-01-31 24:00', 'BAD_DATE'],
  ])('%# %s is %s', (type, cell, expected) => {
    expect(read(type, cell)).toBe(expected)
  })

  it('a cell seen before is judged the same again', () => {
    expect([read(day, '2026-04-31'), read(day, '2026-04-31')]).toEqual(['BAD_DATE', 'BAD_DATE'])
    expect([read(day, '30.04.2026'), read(day, '30.04.2026')]).toEqual(['2026-04-30', '2026-04-30'])
  })
})

describe('identifiers', () => {
  it.each([
    [nrb, 'PL 61 1090 1014 0000 0712 1981 2874', '61109010140000071219812874'],
    [nrb, '61-1090-1014-0000-0712-1981-2874', '61109010140000071219812874'],
    [nrb, '62109010140000071219812874', 'BAD_NRB'],
    [nrb, '6110901014000007121981287', 'BAD_NRB'],
    [nip, 'PL 526-025-02-74', '5260250274'],
    [nip, '5260250275', 'BAD_NIP'],
  ])('%# %s is %s', (type, cell, expected) => {
    expect(read(type, cell)).toBe(expected)
  })
})

describe('choices', () => {
  const kind = choice({ coldWater: ['zw'], householdMember: ['domownik', 'współlokator'] })

  it.each([
    ['coldWater', 'coldWater'],
    ['ZW', 'coldWater'],
    ['wspollokator', 'householdMember'],
    ['Współlokator', 'householdMember'],
    ['cw', 'BAD_CHOICE'],
  ])('%s is %s', (cell, expected) => {
    expect(read(kind, cell)).toBe(expected)
  })

  it('several are sorted and not repeated; one wrong refuses all', () => {
    const grants = choiceList({ costs: ['koszty'], balances: ['salda'] })
    expect(read(grants, ' koszty |balances|costs|')).toBe('balances|costs')
    expect(read(grants, 'koszty|all')).toBe('BAD_CHOICE')
  })

  it.each([
    ['1', 'true'],
    ['Tak', 'true'],
    ['FALSE', 'false'],
    ['nie', 'false'],
    ['2', 'BAD_CHOICE'],
  ])('%s is %s', (cell, expected) => {
    expect(read(yesNo, cell)).toBe(expected)
  })
})

describe('texts', () => {
  it('have limits', () => {
    expect(read(code, 'x'.repeat(100))).toHaveLength(100)
    expect(read(code, 'x'.repeat(101))).toBe('BAD_FILE')
    expect(read(freeText, 'x'.repeat(10_001))).toBe('BAD_FILE')
    expect(read(codeList, `a|${'x'.repeat(101)}`)).toBe('BAD_FILE')
  })

  it('units are written one way', () => {
    expect(['m3', 'M2', 'zł/m2', 'GJ', 'm³'].map((cell) => read(unit, cell))).toEqual([
      'm³',
      'm²',
      'zł/m²',
      'GJ',
      'm³',
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chargeAmount, compareNotices, isAmountRight, noticeTotal } from '@/src/domain/finance/charge-lines'
import type { ChargeLine } from '@/src/domain/finance/charge-lines'
import { decimalText } from '@/src/domain/finance/decimal'

const line = (component: string, rate: string, quantity: string, unit = 'm²'): ChargeLine => ({
  component,
  name: component,
  unit,
  rate,
  quantity,
  amountGr: chargeAmount(rate, quantity),
})

const EXAMPLE: [string, string, string, bigint][] = [
  ['EKSP', '4.15', '48.37', 20074n],
  ['FR', '1.85', '48.37', 8948n],
  ['CO_M2', '4.90', '48.37', 23701n],
  ['ZW', '5.2133', '6.000', 3128n],
  ['SC', '8.2491', '10.500', 8662n],
  ['CW_W', '5.2133', '4.500', 2346n],
  ['CW_P', '31.67', '4.500', 14252n],
  ['SM', '34.00', '3', 10200n],
  ['WI', '6.50', '3', 1950n],
  ['AW', '1.23', '2', 246n],
  ['DOM', '2.00', '1', 200n],
  ['GA', '35.00', '1', 3500n],
]

describe('charge lines (domain rules 2.4)', () => {
  it.each(EXAMPLE)('%s: %s × %s', (_component, rate, quantity, gr) =>
    expect(chargeAmount(rate, quantity)).toBe(gr),
  )

  it('adds the rounded lines: 972.07', () => {
    expect(noticeTotal(EXAMPLE.map(([component, rate, quantity]) => line(component, rate, quantity)))).toBe(
      97207n,
    )
  })

  it('tells a wrong amount', () => {
    expect(isAmountRight({ rate: '4.150000', quantity: '48.370', amountGr: 20074n })).toBe(true)
    expect(isAmountRight({ rate: '4.150000', quantity: '48.370', amountGr: 20073n })).toBe(false)
  })

  it('charges the settled use of 3.1: 32.417 m³ × 5.2133', () => {
    expect(chargeAmount('5.2133', '32.417')).toBe(16900n)
    expect(6n * chargeAmount('5.2133', '6.000') - chargeAmount('5.2133', '32.417')).toBe(1868n)
  })
})

describe('compareNotices', () => {
  const before = [
    line('EKSP', '4.15', '48.37'),
    line('ZW', '5.2133', '6', 'm³'),
    line('SM', '34.00', '3', 'os.'),
    line('FR', '1.85', '48.37'),
    line('DOM', '2.00', '1', 'lokal'),
    line('EN', '0.50', '48.37'),
  ]
  const after = [
    line('EKSP', '4.40', '48.37'),
    line('ZW', '5.2133', '7.5', 'm³'),
    line('SM', '38.00', '2', 'os.'),
    line('FR', '1.850000', '48.370'),
    line('EN', '20.00', '1', 'lokal'),
    line('GA', '35.00', '1', 'szt.'),
  ]
  const compared = compareNotices(before, after)
  const of = (component: string) => compared.lines.find((row) => row.component === component)

  it('says what changed in each component, and by how much', () => {
    expect(compared.lines.map(({ component, change }) => [component, change])).toEqual([
      ['EKSP', 'rate'],
      ['ZW', 'quantity'],
      ['SM', 'both'],
      ['FR', 'unchanged'],
      ['EN', 'both'],
      ['GA', 'added'],
      ['DOM', 'removed'],
    ])
    expect(of('EKSP')?.causes).toEqual([{ cause: 'rate', differenceGr: 1209n }])
    expect(of('ZW')?.causes).toEqual([{ cause: 'quantity', differenceGr: 782n }])
    expect(of('SM')).toMatchObject({
      differenceGr: -2600n,
      causes: [
        { cause: 'rate', differenceGr: 1200n },
        { cause: 'quantity', differenceGr: -3800n },
      ],
    })
    expect(of('FR')).toMatchObject({ differenceGr: 0n, causes: [] })
    expect(of('EN')?.causes).toEqual([{ cause: 'unit', differenceGr: -419n }])
    expect(of('GA')?.causes).toEqual([{ cause: 'added', differenceGr: 3500n }])
    expect(of('DOM')).toMatchObject({ after: null, causes: [{ cause: 'removed', differenceGr: -200n }] })
    expect(compared.differenceGr).toBe(compared.afterGr - compared.beforeGr)
  })

  it('always adds up: causes to lines, lines to totals', () => {
    const lines = fc.uniqueArray(
      fc
        .record({
          component: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
          rate: fc.bigInt({ min: 0n, max: 50_000_000n }),
          quantity: fc.bigInt({ min: 0n, max: 100_000n }),
          unit: fc.constantFrom('m²', 'os.'),
        })
        .map(({ component, rate, quantity, unit }) =>
          line(component, decimalText(rate, 6), decimalText(quantity, 3), unit),
        ),
      { selector: ({ component }) => component },
    )
    fc.assert(
      fc.property(lines, lines, (old, next) => {
        const result = compareNotices(old, next)
        expect(result.lines.reduce((sum, row) => sum + row.differenceGr, 0n)).toBe(result.differenceGr)
        expect(noticeTotal(next) - noticeTotal(old)).toBe(result.differenceGr)
        for (const row of result.lines) {
          expect(row.causes.reduce((sum, { differenceGr }) => sum + differenceGr, 0n)).toBe(row.differenceGr)
        }
        for (const row of compareNotices(old, old).lines) expect(row.change).toBe('unchanged')
      }),
    )
  })
})

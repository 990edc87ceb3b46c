import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '@/src/domain/domain-error'
import {
  allocateLargestRemainder,
  amountInWords,
  fitsMoney,
  formatAmount,
  formatPln,
  MAX_MONEY_GR,
  multiplyRate,
  parseMoney,
} from '@/src/domain/finance/money'

const NBSP = '\u00a0'
const BAD = { ok: false, code: 'BAD_NUMBER' }

describe('parseMoney (import format, "Text rules")', () => {
  it.each<[string, bigint]>([
    ['972,07', 97207n],
    ['972.07', 97207n],
    ['1 234,56 zł', 123456n],
    [`1${NBSP}234,5${NBSP}PLN`, 123450n],
    ['0', 0n],
    ['-35', -3500n],
    ['9 999 999 999,99', 999_999_999_999n],
    ['12,3400', 1234n],
    ['0,29', 29n],
    ['1.15', 115n],
  ])('reads %j as %i grosze', (text, value) => expect(parseMoney(text)).toEqual({ ok: true, value }))

  it.each(['12,345', '10 000 000 000', '1e2', '', 'sto', '1.234,56', '12 zł 30 gr', '0,001'])(
    'refuses %j',
    (text) => expect(parseMoney(text)).toEqual(BAD),
  )

  it('reads back every amount it can hold', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -MAX_MONEY_GR, max: MAX_MONEY_GR }), (gr) => {
        expect(parseMoney(formatPln(gr))).toEqual({ ok: true, value: gr })
        expect(parseMoney(formatAmount(gr))).toEqual({ ok: true, value: gr })
        expect(fitsMoney(gr)).toBe(true)
      }),
    )
    expect(fitsMoney(MAX_MONEY_GR + 1n)).toBe(false)
    expect(fitsMoney(-MAX_MONEY_GR - 1n)).toBe(false)
  })
})

describe('formatPln', () => {
  it('writes no-break spaces and a true minus', () => {
    expect(formatPln(123456n)).toBe(`1${NBSP}234,56${NBSP}zł`)
    expect(formatPln(97207)).toBe(`972,07${NBSP}zł`)
    expect(formatPln(-5n)).toBe(`\u22120,05${NBSP}zł`)
    expect(formatAmount(100000000)).toBe(`1${NBSP}000${NBSP}000,00`)
    expect(formatAmount(0n)).toBe('0,00')
  })
})

describe('amountInWords', () => {
  it.each<[bigint, string]>([
    [41230n, 'czterysta dwanaście złotych trzydzieści groszy'],
    [0n, 'zero złotych zero groszy'],
    [101n, 'jeden złoty jeden grosz'],
    [202n, 'dwa złote dwa grosze'],
    [1200n, 'dwanaście złotych zero groszy'],
    [2122n, 'dwadzieścia jeden złotych dwadzieścia dwa grosze'],
    [2212n, 'dwadzieścia dwa złote dwanaście groszy'],
    [11300n, 'sto trzynaście złotych zero groszy'],
    [97207n, 'dziewięćset siedemdziesiąt dwa złote siedem groszy'],
    [100000n, 'tysiąc złotych zero groszy'],
    [123456n, 'tysiąc dwieście trzydzieści cztery złote pięćdziesiąt sześć groszy'],
    [200000n, 'dwa tysiące złotych zero groszy'],
    [500100n, 'pięć tysięcy jeden złotych zero groszy'],
    [1200000n, 'dwanaście tysięcy złotych zero groszy'],
    [2100000n, 'dwadzieścia jeden tysięcy złotych zero groszy'],
    [2200000n, 'dwadzieścia dwa tysiące złotych zero groszy'],
    [100000000n, 'milion złotych zero groszy'],
    [350010100n, 'trzy miliony pięćset tysięcy sto jeden złotych zero groszy'],
    [-105n, 'minus jeden złoty pięć groszy'],
  ])('%i grosze are %j', (gr, words) => expect(amountInWords(gr)).toBe(words))

  it('names the greatest amount and refuses what has no word', () => {
    expect(amountInWords(MAX_MONEY_GR)).toBe(
      'dziewięć miliardów dziewięćset dziewięćdziesiąt dziewięć milionów ' +
        'dziewięćset dziewięćdziesiąt dziewięć tysięcy dziewięćset dziewięćdziesiąt dziewięć złotych ' +
        'dziewięćdziesiąt dziewięć groszy',
    )
    expect(() => amountInWords(10n ** 20n)).toThrow(DomainError)
  })

  it('gives every amount words of its own', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: MAX_MONEY_GR }),
        fc.bigInt({ min: 0n, max: MAX_MONEY_GR }),
        (a, b) => {
          expect(amountInWords(a) === amountInWords(b)).toBe(a === b)
          expect(amountInWords(a)).toMatch(/^[a-ząćęłńóśźż]+( [a-ząćęłńóśźż]+)*$/)
        },
      ),
    )
  })
})

describe('multiplyRate (domain rules 2.5)', () => {
  it.each<[string, string, bigint]>([
    ['0.5', '0.01', 1n],
    ['10.5', '0.01', 11n],
    ['1.005', '1', 101n],
    ['2.675', '1', 268n],
    ['4.1499', '48.37', 20073n],
    ['0.15', '3.333', 50n],
    ['4.150000', '48.370', 20074n],
    ['-1.005', '1', -101n],
    ['0.000000', '3', 0n],
  ])('%s × %s', (rate, quantity, gr) => expect(multiplyRate(rate, quantity)).toBe(gr))

  it('rounds exactly once: gr = (v + 5·10^6) / 10^7 for v in 10^-9', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        (rate, quantity) => {
          const text = (units: bigint, scale: number): string => {
            const digits = units.toString().padStart(scale + 1, '0')
            return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
          }
          const expected = (rate * quantity + 5_000_000n) / 10_000_000n
          expect(multiplyRate(text(rate, 6), text(quantity, 3))).toBe(expected)
        },
      ),
    )
  })
})

describe('allocateLargestRemainder (domain rules 3.1 and 3.2)', () => {
  const areas = [4837n, 6210n, 3505n, 7148n]

  it('splits 100.00 by 1:1:1', () => {
    expect(allocateLargestRemainder(10000n, [1n, 1n, 1n])).toEqual([3334n, 3333n, 3333n])
  })

  it('splits 12 345.67 by area', () => {
    expect(allocateLargestRemainder(1234567n, areas)).toEqual([275189n, 353302n, 199408n, 406668n])
  })

  it('splits 77.00 by use', () => {
    expect(allocateLargestRemainder(7700n, [1234n, 766n, 2000n])).toEqual([2375n, 1475n, 3850n])
  })

  it('splits the heat of a building (3.2)', () => {
    const fixed = allocateLargestRemainder(1920000n, areas)
    const variable = allocateLargestRemainder(2880000n, [8120n, 8528n, 4095n, 11495n])
    expect(fixed).toEqual([427974n, 549456n, 310120n, 632450n])
    expect(variable).toEqual([725405n, 761854n, 365829n, 1026912n])
    expect(fixed.map((part, index) => part + (variable[index] ?? 0n))).toEqual([
      1153379n,
      1311310n,
      675949n,
      1659362n,
    ])
  })

  it('refuses weights that say nothing', () => {
    expect(() => allocateLargestRemainder(100n, [])).toThrow(DomainError)
    expect(() => allocateLargestRemainder(100n, [0n, 0n])).toThrow(DomainError)
    expect(() => allocateLargestRemainder(100n, [2n, -1n])).toThrow(DomainError)
  })

  it('always adds up, each part within a grosz of its exact value, none to a zero weight', () => {
    const weights = fc
      .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 })
      .filter((list) => list.some((weight) => weight > 0n))
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), weights, (total, list) => {
        const parts = allocateLargestRemainder(total, list)
        const sum = list.reduce((all, weight) => all + weight, 0n)
        expect(parts.reduce((all, part) => all + part, 0n)).toBe(total)
        parts.forEach((part, index) => {
          const off = part * sum - total * (list[index] ?? 0n)
          expect(off < sum && off > -sum).toBe(true)
          if (list[index] === 0n) expect(part).toBe(0n)
        })
      }),
    )
  })
})

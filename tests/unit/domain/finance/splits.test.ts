import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitMonth } from '@/src/domain/finance/partial-month'
import { splitVat } from '@/src/domain/finance/vat'
import type { VatTreatment } from '@/src/domain/finance/vat'
import { addDays } from '@/src/domain/time/civil-date'

describe('splitVat (domain rules 2.6)', () => {
  it('splits 86.62 at 8 %', () => {
    expect(splitVat(8662n, '8')).toEqual({ grossGr: 8662n, vatGr: 642n, netGr: 8020n })
  })

  it('finds none where a charge is exempt or outside VAT', () => {
    for (const treatment of ['NP', 'ZW', '0'] as const) {
      expect(splitVat(8662n, treatment)).toEqual({ grossGr: 8662n, vatGr: 0n, netGr: 8662n })
    }
  })

  it('always adds up, corrections included', () => {
    const treatment = fc.constantFrom<VatTreatment>('NP', 'ZW', '0', '5', '8', '23')
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), treatment, (gross, rate) => {
        const { netGr, vatGr } = splitVat(gross, rate)
        expect(netGr + vatGr).toBe(gross)
        expect(splitVat(-gross, rate)).toEqual({ grossGr: -gross, netGr: -netGr, vatGr: -vatGr })
      }),
    )
  })
})

describe('splitMonth (domain rules 2.5)', () => {
  it('splits 972.07 when premises are sold on 17 April', () => {
    expect(splitMonth(97207n, '2026-04-17')).toEqual({
      firstGr: 51844n,
      secondGr: 45363n,
      firstDays: 16,
      monthDays: 30,
    })
  })

  it('gives the whole month to the second party on the first day, and always adds up', () => {
    expect(splitMonth(97207n, '2026-04-01')).toMatchObject({ firstGr: 0n, secondGr: 97207n })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.nat(3000), (amount, offset) => {
        const { firstGr, secondGr } = splitMonth(amount, addDays('2020-01-01', offset))
        expect(firstGr + secondGr).toBe(amount)
        expect(firstGr >= 0n && secondGr >= 0n).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import {
  fundAccount,
  isFundCharge,
  isFundOpening,
  isRenovationFund,
} from '@/src/domain/finance/renovation-fund'

describe('the renovation fund (domain, section 3.3)', () => {
  it.each([
    ['Fundusz remontowy', true],
    ['Fundusz remontowy: dachy', true],
    ['inwestycje z FR', true],
    ['FUNDUSZU REMONTOWEGO nadpłata', true],
    ['repairFund', true],
    ['Remonty z funduszu', true],
    ['Remonty i konserwacja', false],
    ['Infrastruktura', false],
    ['Frezowanie', false],
  ])('%s is of the renovation fund: %s', (category, wanted) => {
    expect(isRenovationFund(category)).toBe(wanted)
  })

  it.each([
    ['Fundusz remontowy: bilans otwarcia', true],
    ['Fundusz remontowy – stan na początek roku', true],
    ['repairFundOpening', true],
    ['Fundusz remontowy: dachy', false],
    ['Bilans otwarcia', false],
  ])('%s is what the fund held on 1 January: %s', (category, wanted) => {
    expect(isFundOpening(category)).toBe(wanted)
  })

  it('is charged by lines that name it or go to it', () => {
    expect(isFundCharge({ name: 'Fundusz remontowy', fund: null })).toBe(true)
    expect(isFundCharge({ name: 'Odpis', fund: 'Fundusz remontowy' })).toBe(true)
    expect(isFundCharge({ name: 'Remonty i konserwacja', fund: 'Eksploatacja' })).toBe(false)
  })

  it('closes with the opening, what was accrued and what was spent; without an opening it does not', () => {
    expect(fundAccount(100_000n, 30_000n, 150_000n).closingGr).toBe(-20_000n)
    expect(fundAccount(null, 30_000n, 10_000n)).toEqual({
      ...{ openingGr: null, accruedGr: 30_000n, spentGr: 10_000n, closingGr: null },
    })
  })
})

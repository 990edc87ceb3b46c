import { describe, expect, it } from 'vitest'
import { holdsPesel, isValidPesel, isValidRegon } from '@/src/domain/register/registry-numbers'

describe('REGON (domain rules 4.1)', () => {
  it('checks the ninth digit', () => {
    for (const regon of ['123456785', '123-456-785']) expect(isValidRegon(regon)).toBe(true)
    for (const regon of ['123456784', '12345678', '1234567850', '000000000', '', 'brak'])
      expect(isValidRegon(regon)).toBe(false)
  })
})

describe('PESEL (domain rules 4.1)', () => {
  it('checks the day of birth and the last digit', () => {
    expect(isValidPesel('44051401359')).toBe(true)
    for (const pesel of ['44051401358', '44053201359', '4405140135', '440514013590', '00000000000'])
      expect(isValidPesel(pesel)).toBe(false)
  })

  it('is found within a sentence, not within a longer number', () => {
    expect(holdsPesel('Wezwanie dla p. Nowaka (PESEL 44051401359), lokal 3')).toBe(true)
    expect(holdsPesel('Konto 61 1090 1014 0000 0712 1981 2874, telefon 22 555 01 02')).toBe(false)
    expect(holdsPesel('Numer 144051401359')).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '@/src/domain/domain-error'
import {
  formatNrb,
  hasPlausibleSortCode,
  isValidNrb,
  normaliseNrb,
  virtualNrb,
  withCheckDigits,
} from '@/src/domain/finance/nrb'
import { formatNip, isValidNip, normaliseNip } from '@/src/domain/finance/nip'

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''))
const replaceDigit = (text: string, position: number, step: number): string => {
  const digit = (text.charCodeAt(position) - 48 + step) % 10
  return `${text.slice(0, position)}${digit}${text.slice(position + 1)}`
}

describe('account numbers (domain rules 4.1)', () => {
  it.each([
    '61109010140000071219812874',
    '27114020040000300201355387',
    '92124012340001567890123456',
    '24160000035175530643314956',
    '29114010810000267002001002',
    '60102010260000123456789012',
    '80114010810000000000000001',
    '17124062921111001234567890',
    '91116022020000000123456789',
  ])('%s is valid', (nrb) => {
    expect(isValidNrb(nrb)).toBe(true)
    expect(withCheckDigits(nrb.slice(2))).toBe(nrb)
  })

  it.each([
    '61109010140000071219812875',
    '16109010140000071219812874',
    '61109010140000071219812784',
    '01234567890123456789012345',
    '6110901014000007121981287',
    '42490000500263130173641420',
    '',
    'PL',
    '6110901014000007121981287A',
  ])('%j is not', (nrb) => expect(isValidNrb(nrb)).toBe(false))

  it('reads any notation and prints one', () => {
    const nrb = '61109010140000071219812874'
    for (const text of [
      'PL61 1090 1014 0000 0712 1981 2874',
      'pl 61-1090-1014-0000-0712-1981-2874',
      '61\u00a01090\u00a01014\u00a00000\u00a00712\u00a01981\u00a02874',
      ` ${nrb}\t`,
    ]) {
      expect(normaliseNrb(text)).toBe(nrb)
      expect(isValidNrb(text)).toBe(true)
      expect(formatNrb(text)).toBe('61 1090 1014 0000 0712 1981 2874')
    }
    expect(normaliseNrb('DE61109010140000071219812874')).toBeNull()
    expect(formatNrb('gotówka')).toBe('gotówka')
  })

  it('finds any single wrong digit and any two neighbours swapped', () => {
    fc.assert(
      fc.property(
        digits(24),
        fc.nat(25),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(24),
        (bban, position, step, swap) => {
          const nrb = withCheckDigits(bban)
          expect(nrb).toHaveLength(26)
          expect(isValidNrb(nrb)).toBe(true)
          expect(isValidNrb(replaceDigit(nrb, position, step))).toBe(false)
          const [left, right] = [nrb.charAt(swap), nrb.charAt(swap + 1)]
          const swapped = `${nrb.slice(0, swap)}${right}${left}${nrb.slice(swap + 2)}`
          expect(isValidNrb(swapped)).toBe(left === right)
        },
      ),
    )
  })

  it('looks at the sort code without refusing', () => {
    expect(hasPlausibleSortCode('61109010140000071219812874')).toBe(true)
    expect(hasPlausibleSortCode('27114020040000300201355387')).toBe(true)
    expect(hasPlausibleSortCode('92124012340001567890123456')).toBe(false)
    expect(hasPlausibleSortCode('nic')).toBe(false)
  })
})

describe('virtual account numbers (domain rules 4.2)', () => {
  it.each([
    [1, '05114010811234000100000001'],
    [2, '75114010811234000100000002'],
    [15, '15114010811234000100000015'],
  ])('payer %i has %s', (payer, nrb) => expect(virtualNrb('11401081', '12340001', payer)).toBe(nrb))

  it('refuses what does not fit', () => {
    expect(() => virtualNrb('11401081', '12340001', 123456789)).toThrow(DomainError)
    expect(() => virtualNrb('1140108', '12340001', 1)).toThrow(DomainError)
    expect(() => virtualNrb('11401081', '1234A001', 1)).toThrow(DomainError)
    expect(() => virtualNrb('11401081', '12340001', -1)).toThrow(DomainError)
  })
})

describe('NIP (domain rules 4.1)', () => {
  it('checks the digits', () => {
    for (const nip of ['5260250274', '5214349636', '526-025-02-74', 'PL 521 434 96 36'])
      expect(isValidNip(nip)).toBe(true)
    for (const nip of ['1234567890', '526025027', '52602502744', '0000000000', '', 'brak'])
      expect(isValidNip(nip)).toBe(false)
    expect(normaliseNip('PL 526-025-02-74')).toBe('5260250274')
    expect(normaliseNip('526')).toBeNull()
    expect(formatNip('5260250274')).toBe('526-025-02-74')
    expect(formatNip('brak')).toBe('brak')
  })

  it('finds any single wrong digit', () => {
    fc.assert(
      fc.property(digits(9), fc.nat(9), fc.integer({ min: 1, max: 9 }), (start, position, step) => {
        const valid = Array.from({ length: 10 }, (_, check) => `${start}${check}`).filter(isValidNip)
        expect(valid.length).toBeLessThanOrEqual(1)
        for (const nip of valid) expect(isValidNip(replaceDigit(nip, position, step))).toBe(false)
      }),
    )
  })
})

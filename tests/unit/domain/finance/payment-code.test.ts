import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paymentCode } from '@/src/domain/finance/payment-code'
import type { PaymentCodeRequest } from '@/src/domain/finance/payment-code'

const ZBP_NRB = '92124012340001567890123456'
const OWN_NRB = '05114010811234000100000001'
const request = (change: Partial<PaymentCodeRequest>): PaymentCodeRequest => ({
  nrb: OWN_NRB,
  amountGr: 97207n,
  recipient: 'WM Klonowa 12',
  title: 'Lokal 1 oplata 12/2026',
  ...change,
})
const text = (change: Partial<PaymentCodeRequest>): string | undefined => {
  const made = paymentCode(request(change))
  return made.ok ? made.text : undefined
}

describe('paymentCode (domain rules 4.3)', () => {
  it('writes the official samples', () => {
    const sample = { nip: '1234567890', nrb: ZBP_NRB, recipient: 'Odbiorca 1', title: 'FV 1234/34/2012' }
    expect(text({ ...sample, amountGr: 1200n })).toBe(
      '1234567890|PL|92124012340001567890123456|001200|Odbiorca 1|FV 1234/34/2012|||',
    )
    expect(text({ ...sample, amountGr: 'payerDecides' })).toBe(
      '1234567890|PL|92124012340001567890123456|000000|Odbiorca 1|FV 1234/34/2012|||',
    )
    expect(text({ ...sample, nip: null, amountGr: 1200n, title: 'Przelew ekspress' })).toBe(
      '|PL|92124012340001567890123456|001200|Odbiorca 1|Przelew ekspress|||',
    )
  })

  it('writes our own vectors', () => {
    const first = text({})
    expect(first).toBe('|PL|05114010811234000100000001|097207|WM Klonowa 12|Lokal 1 oplata 12/2026|||')
    expect(first).toHaveLength(77)
    const second = text({
      nip: '526-025-02-74',
      nrb: '75114010811234000100000002',
      title: 'Lok. 2 opłata 12/2026',
    })
    expect(second).toBe(
      '5260250274|PL|75114010811234000100000002|097207|WM Klonowa 12|Lok. 2 opłata 12/2026|||',
    )
    expect(second).toHaveLength(86)
    const third = text({
      nrb: '60 1020 1026 0000 1234 5678 9012',
      amountGr: 'payerDecides',
      recipient: 'WM Słoneczna 5',
      title: 'Wpłata lok. 7',
    })
    expect(third).toBe('|PL|60102010260000123456789012|000000|WM Słoneczna 5|Wpłata lok. 7|||')
    expect(third).toHaveLength(69)
  })

  it('says why there is no code', () => {
    expect(paymentCode(request({ amountGr: 0n }))).toEqual({ ok: false, code: 'NOTHING_TO_PAY' })
    expect(paymentCode(request({ amountGr: -1n }))).toEqual({ ok: false, code: 'NOTHING_TO_PAY' })
    expect(paymentCode(request({ nrb: '05114010811234000100000002' }))).toEqual({
      ok: false,
      code: 'BAD_NRB',
    })
    expect(paymentCode(request({ nrb: '' }))).toEqual({ ok: false, code: 'BAD_NRB' })
    expect(paymentCode(request({ amountGr: 1_000_000n }))).toEqual({ ok: false, code: 'AMOUNT_TOO_LARGE' })
    expect(paymentCode(request({ amountGr: 999_999n })).ok).toBe(true)
    expect(paymentCode(request({ nip: '12345' }))).toEqual({ ok: false, code: 'BAD_NIP' })
    expect(paymentCode(request({ recipient: ' | ' }))).toEqual({ ok: false, code: 'NO_RECIPIENT' })
  })

  it('cuts by characters and takes separators out', () => {
    const made = text({ recipient: 'Żółć|'.repeat(10), title: '🏠'.repeat(40) })?.split('|')
    expect(made).toHaveLength(9)
    expect(made?.[4]).toBe('Żółć'.repeat(5))
    expect(made?.[5]).toBe('🏠'.repeat(32))
    expect(text({ title: 'Lokal 1\r\nopłata\t 03/2026 ' })?.split('|')[5]).toBe('Lokal 1 opłata 03/2026')
    expect(text({ title: 'Z\u0307' })?.split('|')[5]).toBe('Ż')
  })

  it('never exceeds 160 characters nor nine fields', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        anyText,
        anyText,
        fc.bigInt({ min: 1n, max: 999_999n }),
        (...args) => {
          const [recipient, title, directDebit, invoobill, reserve, amountGr] = args
          const made = text({
            recipient,
            title,
            directDebit,
            invoobill,
            reserve,
            amountGr,
            nip: '5260250274',
          })
          expect(made === undefined).toBe(recipient.replace(/[\s|\p{Cc}]/gu, '') === '')
          if (made === undefined) return
          expect([...made].length).toBeLessThanOrEqual(160)
          expect(made.split('|')).toHaveLength(9)
        },
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { Entry } from '@/src/domain/finance/ledger'
import { isStanding, mayOpen, reversalOf, signedAmount } from '@/src/domain/finance/manual-entry'

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  externalId: id,
  bookedOn: '2026-03-01',
  dueOn: null,
  kind: 'payment',
  document: null,
  period: null,
  description: null,
  debitGr: 0n,
  creditGr: 1000n,
  reversalOf: null,
  ...more,
})

describe('an entry by hand', () => {
  it('stands on the side its kind says; an opening and a correction on the side asked for', () => {
    expect(signedAmount('payment', 'debit', 100n)).toBe(-100n)
    expect(signedAmount('refund', 'credit', 100n)).toBe(100n)
    expect(signedAmount('opening', 'debit', 100n)).toBe(100n)
    expect(signedAmount('correction', 'credit', 100n)).toBe(-100n)
  })

  it.each([0n, -1n, 10n ** 12n])('refuses an amount of %s', (amount) => {
    expect(() => signedAmount('payment', 'credit', amount)).toThrow('BAD_AMOUNT')
  })

  it('is an opening once, and again when that was taken back', () => {
    const opening = entry('O', { kind: 'opening', debitGr: 500n, creditGr: 0n })
    expect(mayOpen([])).toBe(true)
    expect(mayOpen([opening])).toBe(false)
    const taken = entry('S', { kind: 'opening', creditGr: 500n, reversalOf: 'O' })
    expect(mayOpen([opening, taken])).toBe(true)
  })
})

describe('a reversal', () => {
  const payment = entry('W')
  const storno = entry('S', { debitGr: 1000n, creditGr: 0n, reversalOf: 'W' })

  it('mirrors its entry, once, and not before it', () => {
    expect(reversalOf([payment], 'W', '2026-03-01').amountGr).toBe(1000n)
    expect(() => reversalOf([payment, storno], 'W', '2026-03-02')).toThrow('ALREADY_REVERSED')
    expect(() => reversalOf([payment], 'W', '2026-02-28')).toThrow('REVERSAL_TOO_EARLY')
    expect(() => reversalOf([payment], 'X', '2026-03-01')).toThrow('UNKNOWN_ENTRY')
  })

  it('that was itself taken back leaves its entry standing', () => {
    const back = entry('B', { reversalOf: 'S' })
    expect(isStanding([payment, storno], payment)).toBe(false)
    expect(isStanding([payment, storno, back], payment)).toBe(true)
  })
})

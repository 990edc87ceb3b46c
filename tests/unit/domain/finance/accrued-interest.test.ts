import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accruedInterest } from '@/src/domain/finance/accrued-interest'
import { statutoryInterest, type InterestRate } from '@/src/domain/finance/interest'
import { overdueGr } from '@/src/domain/finance/ledger'
import { anyBook, anyDay, credit, debit } from './ledger-entries'

const RATES: InterestRate[] = [
  { validFromOn: '2008-12-15', basisPoints: 1300n },
  { validFromOn: '2025-12-04', basisPoints: 950n },
  { validFromOn: '2026-03-05', basisPoints: 925n },
]

describe('interest accrued to a day, apart from the principal (domain rules 2.7)', () => {
  it('counts the vector on an account: 643.57 due 2026-01-10, a Saturday, is 12.95 on 2026-03-31', () => {
    const entries = [debit('z', '2026-01-01', 'charge', 64357n, { dueOn: '2026-01-10' })]
    const { lines, principalGr, amountGr } = accruedInterest(entries, '2026-03-31', RATES)
    expect([principalGr, amountGr]).toEqual([64357n, 1295n])
    expect(lines).toMatchObject([{ dueOn: '2026-01-12', days: 78 }])
    expect(lines[0]?.periods.map(({ days }) => days)).toEqual([51, 27])
  })

  it('counts only on what is still unpaid, and never on interest (KC art. 482)', () => {
    const entries = [
      debit('z', '2026-01-01', 'charge', 64357n, { dueOn: '2026-01-10' }),
      debit('o', '2026-01-31', 'interest', 5000n, { dueOn: '2026-02-14' }),
      credit('w', '2026-02-20', 'payment', 14357n),
    ]
    const { principalGr, amountGr, lines } = accruedInterest(entries, '2026-03-31', RATES)
    expect(principalGr).toBe(50000n)
    expect(lines.map(({ entry }) => entry.id)).toEqual(['z'])
    expect(amountGr).toBe(
      statutoryInterest({ principalGr: 50000n, dueOn: '2026-01-12', toOn: '2026-03-31' }, RATES).amountGr,
    )
  })

  it('is nothing where nothing is overdue', () => {
    const entries = [debit('z', '2026-03-01', 'charge', 97207n, { dueOn: '2026-03-10' })]
    expect(accruedInterest(entries, '2026-03-10', RATES)).toEqual({
      lines: [],
      principalGr: 0n,
      amountGr: 0n,
    })
    expect(accruedInterest(entries, '2026-03-11', RATES).lines).toHaveLength(1)
  })

  it('of any ledger is counted on what is overdue, less interest itself', () => {
    fc.assert(
      fc.property(anyBook, anyDay, (entries, on) => {
        const { lines, principalGr, amountGr } = accruedInterest(entries, on, RATES)
        expect(amountGr).toBe(lines.reduce((sum, line) => sum + line.amountGr, 0n))
        expect(principalGr).toBe(lines.reduce((sum, line) => sum + line.principalGr, 0n))
        expect(principalGr <= overdueGr(entries, on)).toBe(true)
        if (entries.every(({ kind }) => kind !== 'interest')) expect(principalGr).toBe(overdueGr(entries, on))
      }),
    )
  })
})

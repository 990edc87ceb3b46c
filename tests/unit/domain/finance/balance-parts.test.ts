import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceParts } from '@/src/domain/finance/balance-parts'
import { balanceOf, overdueGr } from '@/src/domain/finance/ledger'
import { anyBook, anyDay, credit, debit } from './ledger-entries'

const charge = (month: string) =>
  debit(`z${month}`, `${month}-01`, 'charge', 97207n, { dueOn: `${month}-10` })

describe('balanceParts: what makes up a balance', () => {
  const book = [
    credit('bo', '2026-01-01', 'opening', 3500n),
    charge('2026-01'),
    credit('w1', '2026-01-09', 'payment', 97207n),
    charge('2026-02'),
    credit('w2', '2026-02-09', 'payment', 97207n),
    credit('r', '2026-02-24', 'settlement', 52477n),
    charge('2026-03'),
  ]

  it('shows the March advance less what was already paid in', () => {
    const parts = balanceParts(book, '2026-03-05')
    expect(parts).toMatchObject({
      balanceGr: 41230n,
      overdueGr: 0n,
      freeCredits: [],
      reversalDifferenceGr: 0n,
    })
    expect(parts.openDebits).toHaveLength(1)
    const [march] = parts.openDebits
    expect(march).toMatchObject({
      entry: { id: 'z2026-03' },
      openGr: 41230n,
      dueOn: '2026-03-10',
      isOverdue: false,
    })
    expect(march?.coveredBy.map(({ entry, amountGr }) => [entry.id, amountGr])).toEqual([
      ['w2', 3500n],
      ['r', 52477n],
    ])
  })

  it('shows what is free where nothing is owed, and what is overdue', () => {
    const before = balanceParts(book, '2026-02-28')
    expect(before.balanceGr).toBe(-55977n)
    expect(before.openDebits).toEqual([])
    expect(before.freeCredits.map(({ entry, freeGr }) => [entry.id, freeGr])).toEqual([
      ['w2', 3500n],
      ['r', 52477n],
    ])
    expect(balanceParts(book, '2026-03-10')).toMatchObject({
      overdueGr: 0n,
      openDebits: [{ isOverdue: false }],
    })
    expect(balanceParts(book, '2026-03-11')).toMatchObject({
      overdueGr: 41230n,
      openDebits: [{ isOverdue: true }],
    })
  })

  it('names what a crooked reversal leaves over', () => {
    const crooked = [
      debit('z', '2026-01-01', 'charge', 100n),
      credit('s', '2026-01-02', 'charge', 60n, { reversalOf: 'z' }),
    ]
    expect(balanceParts(crooked, '2026-02-01')).toMatchObject({ balanceGr: 40n, reversalDifferenceGr: 40n })
  })

  it('always adds up to the balance of the day', () => {
    fc.assert(
      fc.property(anyBook, anyDay, (entries, day) => {
        const parts = balanceParts(entries, day)
        const open = parts.openDebits.reduce((sum, { openGr }) => sum + openGr, 0n)
        const free = parts.freeCredits.reduce((sum, { freeGr }) => sum + freeGr, 0n)
        expect(parts.balanceGr).toBe(balanceOf(entries.filter(({ bookedOn }) => bookedOn <= day)))
        expect(open - free + parts.reversalDifferenceGr).toBe(parts.balanceGr)
        expect(parts.overdueGr).toBe(overdueGr(entries, day))
        expect(parts.openDebits.length === 0 || parts.freeCredits.length === 0).toBe(true)
      }),
    )
  })
})

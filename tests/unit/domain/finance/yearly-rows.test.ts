import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf, yearlyRows } from '@/src/domain/finance/ledger'
import { anyBook, credit, debit } from './ledger-entries'

describe('yearlyRows (domain rules 3.3)', () => {
  it('sorts the vector of 3.4 into columns', () => {
    const book = [
      debit('bo', '2025-12-31', 'opening', 15040n),
      debit('z1', '2026-01-01', 'charge', 97207n),
      credit('w1', '2026-01-09', 'payment', 97207n),
      debit('z2', '2026-02-01', 'charge', 97207n),
      credit('w2', '2026-02-12', 'payment', 100000n),
      credit('r1', '2026-03-31', 'settlement', 1868n),
    ]
    expect(yearlyRows(book)).toEqual([
      {
        year: 2026,
        openingGr: 15040n,
        chargesGr: 194414n,
        settlementsGr: -1868n,
        interestGr: 0n,
        paymentsGr: 197207n,
        otherGr: 0n,
        closingGr: 10379n,
      },
    ])
  })

  it('puts a reversal into the column of its row, and the rest under other', () => {
    const book = [
      debit('bo', '2024-01-01', 'opening', 100n),
      debit('z1', '2024-05-01', 'charge', 500n),
      credit('z1-back', '2024-06-01', 'correction', 500n, { reversalOf: 'z1' }),
      debit('i', '2024-07-01', 'interest', 7n),
      debit('k', '2024-07-02', 'cost', 30n),
      credit('p', '2024-08-01', 'payment', 200n),
      debit('u', '2026-02-01', 'refund', 63n),
      debit('p-back', '2026-03-01', 'correction', 200n, { reversalOf: 'p' }),
    ]
    expect(yearlyRows(book)).toMatchObject([
      {
        year: 2024,
        openingGr: 100n,
        chargesGr: 0n,
        interestGr: 7n,
        otherGr: 30n,
        paymentsGr: 200n,
        closingGr: -63n,
      },
      { year: 2025, openingGr: -63n, paymentsGr: 0n, otherGr: 0n, closingGr: -63n },
      { year: 2026, openingGr: -63n, paymentsGr: -200n, otherGr: 63n, closingGr: 200n },
    ])
  })

  it('keeps the invariant closing(y) = opening(y+1) and ends at the balance', () => {
    expect(yearlyRows([])).toEqual([])
    fc.assert(
      fc.property(anyBook, (book) => {
        const rows = yearlyRows(book)
        rows.forEach((row, index) => {
          const next = rows[index + 1]
          if (next) expect([next.year, next.openingGr]).toEqual([row.year + 1, row.closingGr])
          const { openingGr, chargesGr, settlementsGr, interestGr, otherGr, paymentsGr } = row
          expect(openingGr + chargesGr + settlementsGr + interestGr + otherGr - paymentsGr).toBe(
            row.closingGr,
          )
        })
        expect(rows.at(-1)?.closingGr ?? 0n).toBe(balanceOf(book))
      }),
    )
  })
})

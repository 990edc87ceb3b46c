import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocatePayments, balanceOf, yearlyRows } from '@/src/domain/finance/ledger'
import { statementOf } from '@/src/domain/finance/statement'
import { addDays } from '@/src/domain/time/civil-date'
import { anyBook, anyDay, VECTOR } from './ledger-entries'

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)

describe('a statement (domain rules 3.4; import format, `statement`)', () => {
  it('of the vector ends at 103.79 of arrears, every balance as listed', () => {
    const statement = statementOf(VECTOR, {}, '2026-04-01')
    expect(statement.entries.map(({ balanceGr }) => balanceGr)).toEqual([
      15040n,
      112247n,
      15040n,
      112247n,
      12247n,
      10379n,
    ])
    expect(statement).toMatchObject({ openingGr: 0n, closingGr: 10379n, overdueGr: 10379n })
  })

  it('of a month begins with what was before it; both days count', () => {
    const statement = statementOf(VECTOR, { from: '2026-02-01', to: '2026-02-12' }, '2026-04-01')
    expect(statement).toMatchObject({ openingGr: 15040n, closingGr: 12247n })
    expect(statement.entries.map(({ id }) => id)).toEqual(['z2', 'w2'])
  })

  it('of any book and days: opening, entries and closing add up, and follow one another', () => {
    fc.assert(
      fc.property(anyBook, anyDay, anyDay, (entries, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const part = statementOf(entries, { from, to }, '2026-01-01')
        const turnover = sum(part.entries.map(({ debitGr, creditGr }) => debitGr - creditGr))
        expect(part.openingGr + turnover).toBe(part.closingGr)
        expect(part.entries.at(-1)?.balanceGr ?? part.openingGr).toBe(part.closingGr)
        const before = statementOf(entries, { to: addDays(from, -1) }, '2026-01-01')
        expect(before.closingGr).toBe(part.openingGr)
      }),
    )
  })
})

describe('any ledger (domain rules 3.3 and 3.4)', () => {
  it('is its allocated parts and what stays open, on both sides', () => {
    fc.assert(
      fc.property(anyBook, (entries) => {
        const { debits, credits, openGr, freeCreditGr, takenOutGr } = allocatePayments(entries)
        const paid = sum(debits.flatMap(({ coveredBy }) => coveredBy.map(({ amountGr }) => amountGr)))
        const used = sum(credits.flatMap(({ covers }) => covers.map(({ amountGr }) => amountGr)))
        expect(paid).toBe(used)
        expect(paid + openGr).toBe(sum(debits.map(({ entry }) => entry.debitGr)))
        expect(used + freeCreditGr).toBe(sum(credits.map(({ entry }) => entry.creditGr)))
        expect(openGr - freeCreditGr + takenOutGr).toBe(balanceOf(entries))
        for (const { entry, openGr: left, coveredBy } of debits)
          expect(left + sum(coveredBy.map(({ amountGr }) => amountGr))).toBe(entry.debitGr)
      }),
    )
  })

  it('has years that follow one another: closing(y) = opening(y + 1), the last one the balance', () => {
    fc.assert(
      fc.property(anyBook, (entries) => {
        const rows = yearlyRows(entries)
        rows.slice(1).forEach((row, index) => expect(row.openingGr).toBe(rows[index]?.closingGr))
        expect(rows.at(-1)?.closingGr ?? 0n).toBe(balanceOf(entries))
      }),
    )
  })
})

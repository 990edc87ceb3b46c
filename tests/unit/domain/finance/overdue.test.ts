import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocatePayments, overdueGr } from '@/src/domain/finance/ledger'
import type { Entry } from '@/src/domain/finance/ledger'
import { anyBook, anyDay, coversOf, credit, debit, openOf, VECTOR } from './ledger-entries'

describe('refunds (import format: a refund consumes free credit; what it takes beyond is owed at once)', () => {
  const charge = (id: string, month: string): Entry =>
    debit(id, `${month}-01`, 'charge', 100n, { dueOn: `${month}-10` })

  it('uses the credit that was free, so that next month is owed by its own date only', () => {
    const book = [
      charge('jan', '2026-01'),
      credit('p', '2026-01-05', 'payment', 150n),
      debit('back', '2026-01-20', 'refund', 50n),
      charge('feb', '2026-02'),
    ]
    expect(coversOf(allocatePayments(book))).toEqual([
      ['jan', [['p', 100n]]],
      ['back', [['p', 50n]]],
      ['feb', []],
    ])
    expect(overdueGr(book, '2026-02-10')).toBe(0n)
    expect(overdueGr(book, '2026-02-11')).toBe(100n)
  })

  it('owes the rest from its own day, even on a Saturday', () => {
    const book = [
      charge('jan', '2026-01'),
      credit('p', '2026-01-05', 'payment', 120n),
      debit('back', '2026-01-17', 'refund', 50n),
    ]
    expect(openOf(allocatePayments(book))).toEqual([['back', 30n]])
    expect(overdueGr(book, '2026-01-17')).toBe(0n)
    expect(overdueGr(book, '2026-01-18')).toBe(30n)
  })

  it('may be paid back by a later credit', () => {
    const book = [debit('back', '2026-01-16', 'refund', 50n), credit('p', '2026-02-01', 'payment', 80n)]
    expect(overdueGr(book, '2026-01-31')).toBe(50n)
    expect(overdueGr(book, '2026-02-01')).toBe(0n)
    expect(allocatePayments(book)).toMatchObject({ openGr: 0n, freeCreditGr: 30n })
  })

  it('finds nothing free where the credit already pays a charge booked by then, though due later', () => {
    const book = [
      charge('jan', '2026-01'),
      credit('p', '2026-01-02', 'payment', 100n),
      debit('back', '2026-01-05', 'refund', 100n),
    ]
    expect(coversOf(allocatePayments(book))).toEqual([
      ['back', []],
      ['jan', [['p', 100n]]],
    ])
    expect(overdueGr(book, '2026-01-06')).toBe(100n)
  })

  it('owes the rest before the charge that was already paid falls due', () => {
    const book = [
      charge('jan', '2026-01'),
      credit('p', '2026-01-05', 'payment', 150n),
      debit('back', '2026-01-06', 'refund', 80n),
    ]
    expect(openOf(allocatePayments(book))).toEqual([['back', 30n]])
    expect(overdueGr(book, '2026-01-08')).toBe(30n)
  })

  it('keeps what it took when a debit is booked later with an earlier due date', () => {
    const book = [
      credit('p', '2026-01-05', 'payment', 50n),
      debit('back', '2026-01-20', 'refund', 50n),
      debit('k', '2026-02-01', 'correction', 50n, { dueOn: '2026-01-15' }),
    ]
    expect(coversOf(allocatePayments(book))).toEqual([
      ['k', []],
      ['back', [['p', 50n]]],
    ])
  })

  it('cannot take a credit of a later day before older debts', () => {
    const book = [
      debit('back', '2026-01-20', 'refund', 50n),
      debit('k', '2026-01-25', 'correction', 100n, { dueOn: '2026-01-15' }),
      credit('p', '2026-02-01', 'payment', 100n),
    ]
    expect(openOf(allocatePayments(book))).toEqual([['back', 50n]])
  })

  it('takes each free credit once when there are several refunds', () => {
    const book = [
      credit('p', '2026-01-05', 'payment', 100n),
      debit('b1', '2026-01-10', 'refund', 70n),
      debit('b2', '2026-01-10', 'refund', 70n),
    ]
    expect(coversOf(allocatePayments(book))).toEqual([
      ['b1', [['p', 70n]]],
      ['b2', [['p', 30n]]],
    ])
  })
})

describe('overdueGr (import format, `statement`; KC art. 115)', () => {
  it('begins the day after the moved due date', () => {
    const book = [debit('z', '2026-01-01', 'charge', 97207n, { dueOn: '2026-01-10' })]
    expect(overdueGr(book, '2026-01-12')).toBe(0n)
    expect(overdueGr(book, '2026-01-13')).toBe(97207n)
    expect(overdueGr(book, '2025-12-31')).toBe(0n)
  })

  it('takes the date where there is no due date, and counts the unpaid part only', () => {
    expect(overdueGr(VECTOR, '2026-02-11')).toBe(112247n)
    expect(overdueGr(VECTOR, '2026-02-12')).toBe(12247n)
    expect(overdueGr(VECTOR, '2026-03-31')).toBe(10379n)
    expect(overdueGr(VECTOR, '2025-12-31')).toBe(0n)
    expect(overdueGr(VECTOR, '2026-01-01')).toBe(15040n)
  })

  it('knows nothing of entries booked later', () => {
    const book = [...VECTOR, credit('w3', '2026-06-01', 'payment', 500000n)]
    expect(overdueGr(book, '2026-05-31')).toBe(10379n)
    expect(overdueGr(book, '2026-06-01')).toBe(0n)
  })

  it('is never below zero nor above the sum of what is open, and in the end all that is open', () => {
    fc.assert(
      fc.property(anyBook, anyDay, (book, day) => {
        const overdue = overdueGr(book, day)
        expect(overdue >= 0n && overdue <= allocatePayments(book, day).openGr).toBe(true)
        expect(overdueGr(book, '2030-01-01')).toBe(allocatePayments(book).openGr)
      }),
    )
  })
})

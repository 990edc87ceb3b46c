import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allocatePayments,
  balanceOf,
  dueDateOf,
  runningBalance,
  sortEntries,
} from '@/src/domain/finance/ledger'
import type { Entry } from '@/src/domain/finance/ledger'
import { anyBook, anyDay, coversOf, credit, debit, openOf, VECTOR } from './ledger-entries'

const shuffled = (book: Entry[]): fc.Arbitrary<Entry[]> =>
  fc.shuffledSubarray(book, { minLength: book.length, maxLength: book.length })

describe('runningBalance (domain rules 3.4)', () => {
  it('ends at 103.79 of arrears', () => {
    const balances = runningBalance([...VECTOR].reverse()).map(({ balanceGr }) => balanceGr)
    expect(balances).toEqual([15040n, 112247n, 15040n, 112247n, 12247n, 10379n])
    expect(balanceOf(VECTOR)).toBe(10379n)
    expect(runningBalance(VECTOR, -40n)[0]?.balanceGr).toBe(15000n)
  })

  it('lists a day with debits first, then by external id (import format, `statement`)', () => {
    const day = '2026-01-02'
    const rows = [
      credit('a', day, 'payment', 1n),
      debit('c', day, 'charge', 1n),
      debit('B', day, 'charge', 1n),
      debit('z', '2026-01-01', 'charge', 1n),
      debit('10', day, 'charge', 1n),
      debit('9', day, 'charge', 1n),
    ]
    expect(sortEntries(rows).map(({ id }) => id)).toEqual(['z', '10', '9', 'B', 'c', 'a'])
  })

  it('is the sum so far, in one order whatever the order given', () => {
    fc.assert(
      fc.property(
        anyBook.chain((book) => fc.tuple(fc.constant(book), shuffled(book))),
        ([book, mixed]) => {
          const rows = runningBalance(book)
          rows.forEach((row, index) => expect(row.balanceGr).toBe(balanceOf(rows.slice(0, index + 1))))
          expect(rows.at(-1)?.balanceGr ?? 0n).toBe(balanceOf(book))
          expect(runningBalance(mixed)).toEqual(rows)
        },
      ),
    )
  })
})

describe('allocatePayments (import format, `statement`)', () => {
  it('pays what is due first: date and id of the credit, due date, date and id of the debit', () => {
    const result = allocatePayments([
      debit('late', '2026-01-01', 'charge', 100n, { dueOn: '2026-03-10' }),
      debit('soon', '2026-01-20', 'charge', 100n, { dueOn: '2026-02-10' }),
      debit('now', '2026-01-22', 'cost', 50n),
      credit('p2', '2026-02-02', 'payment', 120n),
      credit('p1', '2026-02-01', 'payment', 60n),
      credit('p0', '2026-02-02', 'payment', 20n),
    ])
    expect(coversOf(result)).toEqual([
      ['now', [['p1', 50n]]],
      [
        'soon',
        [
          ['p1', 10n],
          ['p0', 20n],
          ['p2', 70n],
        ],
      ],
      ['late', [['p2', 50n]]],
    ])
    expect(openOf(result)).toEqual([['late', 50n]])
    expect(result).toMatchObject({ openGr: 50n, freeCreditGr: 0n, takenOutGr: 0n })
  })

  it('orders by the due date moved to a working day', () => {
    expect(dueDateOf(debit('a', '2026-01-01', 'charge', 1n, { dueOn: '2026-01-10' }))).toBe('2026-01-12')
    expect(dueDateOf(debit('a', '2026-01-10', 'charge', 1n))).toBe('2026-01-12')
    const saturday = debit('z', '2026-01-01', 'charge', 100n, { dueOn: '2026-01-10' })
    const monday = debit('a', '2026-01-01', 'charge', 100n, { dueOn: '2026-01-12' })
    expect(openOf(allocatePayments([saturday, monday, credit('p', '2026-01-05', 'payment', 100n)]))).toEqual([
      ['z', 100n],
    ])
  })

  it('drops a reversal with its row', () => {
    const book = [
      debit('z1', '2026-01-01', 'charge', 100n),
      credit('p1', '2026-01-05', 'payment', 100n),
      credit('p2', '2026-01-06', 'payment', 40n),
      debit('p1-back', '2026-01-09', 'payment', 100n, { reversalOf: 'p1' }),
    ]
    const result = allocatePayments(book)
    expect(coversOf(result)).toEqual([['z1', [['p2', 40n]]]])
    expect(result).toMatchObject({ openGr: 60n, freeCreditGr: 0n, takenOutGr: 0n })
    expect(openOf(allocatePayments(book, '2026-01-08'))).toEqual([])
    expect(openOf(allocatePayments(book, '2026-01-09'))).toEqual([['z1', 60n]])
  })

  it('lets a row stand again whose reversal was taken back', () => {
    const book = [
      debit('z1', '2026-01-01', 'charge', 100n),
      credit('s1', '2026-01-05', 'charge', 100n, { reversalOf: 'z1' }),
      debit('s2', '2026-01-06', 'charge', 100n, { reversalOf: 's1' }),
    ]
    expect(openOf(allocatePayments(book))).toEqual([['z1', 100n]])
    expect(balanceOf(book)).toBe(100n)
  })

  it('keeps count where a reversal does not mirror its row, or its row is not known', () => {
    const part = [
      debit('z1', '2026-01-01', 'charge', 100n),
      credit('s1', '2026-01-05', 'charge', 60n, { reversalOf: 'z1' }),
    ]
    expect(allocatePayments(part)).toMatchObject({ debits: [], credits: [], takenOutGr: 40n })
    const lone = [
      debit('z1', '2026-01-01', 'charge', 100n),
      credit('s', '2026-01-05', 'charge', 60n, { reversalOf: 'x' }),
    ]
    expect(allocatePayments(lone)).toMatchObject({ openGr: 40n, takenOutGr: 0n })
  })

  it('ends where two rows take each other back', () => {
    const loop = [
      debit('a', '2026-01-01', 'charge', 100n, { reversalOf: 'b' }),
      credit('b', '2026-01-01', 'charge', 100n, { reversalOf: 'a' }),
    ]
    expect(allocatePayments(loop)).toMatchObject({ openGr: 0n, freeCreditGr: 0n, takenOutGr: 0n })
  })

  it('sets every grosz once: open − free + taken out is the balance', () => {
    fc.assert(
      fc.property(anyBook, anyDay, (book, day) => {
        for (const [rows, result] of [
          [book, allocatePayments(book)],
          [book.filter(({ bookedOn }) => bookedOn <= day), allocatePayments(book, day)],
        ] as const) {
          expect(result.openGr - result.freeCreditGr + result.takenOutGr).toBe(balanceOf(rows))
          expect(result.openGr === 0n || result.freeCreditGr === 0n).toBe(true)
          for (const { entry, openGr, coveredBy } of result.debits) {
            expect(openGr >= 0n).toBe(true)
            expect(openGr + coveredBy.reduce((sum, cover) => sum + cover.amountGr, 0n)).toBe(entry.debitGr)
          }
          for (const { entry, freeGr, covers: paid } of result.credits) {
            expect(freeGr >= 0n).toBe(true)
            expect(freeGr + paid.reduce((sum, cover) => sum + cover.amountGr, 0n)).toBe(entry.creditGr)
          }
        }
      }),
    )
  })

  it('takes out exactly nothing where reversals mirror their rows and are not cut by the day', () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        expect(allocatePayments(book).takenOutGr).toBe(0n)
      }),
    )
  })

  it('does not depend on the order given', () => {
    fc.assert(
      fc.property(
        anyBook.chain((book) => fc.tuple(fc.constant(book), shuffled(book))),
        ([book, mixed]) => {
          expect(coversOf(allocatePayments(mixed))).toEqual(coversOf(allocatePayments(book)))
        },
      ),
    )
  })
})

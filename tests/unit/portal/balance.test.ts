import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf, type Entry } from '@/src/domain/finance/ledger'
import { figureWhen, sumLines } from '@/src/portal/finance/balance-words'
import { entryNote, entryTitle } from '@/src/portal/finance/entry-words'
import { foldBalance } from '@/src/portal/finance/fold-balance'
import { foldYear, yearsOf } from '@/src/portal/finance/fold-year'
import { portalText } from '@/src/portal/text/portal-text'
import { charge, credit, debit, klonowa } from './support/book'
import { plain, TODAY } from './support/residents'

const text = portalText('pl')
const said = (entries: Entry[]) =>
  sumLines(text, foldBalance(entries, TODAY)).map((line) =>
    plain(`${line.label}|${line.word ?? ''}|${line.amount}`),
  )

describe('the balance in words', () => {
  it('names what is to be paid and by when', () => {
    const figures = foldBalance(klonowa, TODAY)
    expect(figures).toMatchObject({
      balanceGr: 41230,
      overdueGr: 0,
      nextDueOn: '2026-03-10',
      nextDueGr: 41230,
    })
    expect(plain(figureWhen(text, figures))).toBe('do wtorku 10 marca 2026')
  })

  it('shows what makes it up without a sign', () => {
    expect(said(klonowa)).toEqual([
      'Opłata za marzec 2026||972,07 zł',
      'Wpłata z 9.02.2026|odjęto|35,00 zł',
      'Rozliczenie za 2025 rok|odjęto|524,77 zł',
    ])
  })

  it('tells what is overdue from what is due later', () => {
    const figures = foldBalance([charge('2026-02'), charge('2026-03')], TODAY)
    expect(figures).toMatchObject({ balanceGr: 194414, overdueGr: 97207, overdueSinceOn: '2026-02-10' })
    expect(plain(figureWhen(text, figures))).toBe(
      'w tym po terminie 972,07 zł od 10.02.2026; 972,07 zł do wtorku 10 marca 2026',
    )
    expect(plain(figureWhen(text, foldBalance([charge('2026-02')], TODAY)))).toBe(
      'po terminie od 10 lutego 2026',
    )
  })

  it('says an overpayment and its source', () => {
    const entries = [...klonowa, credit('w3', '2026-03-04', 'payment', 50000n)]
    const figures = foldBalance(entries, TODAY)
    expect(figures.balanceGr).toBe(-8770)
    expect(said(entries)).toEqual(['Wpłata z 4.03.2026||87,70 zł'])
  })

  it('sums up the oldest of many debts', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      charge(`2025-${String(index + 1).padStart(2, '0')}`),
    )
    const lines = said(months)
    expect(lines).toHaveLength(9)
    expect(lines[0]).toBe('Starsze zaległości, 4 pozycje||3 888,28 zł')
  })

  it('adds up, whatever the book', () => {
    const row = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      gr: fc.integer({ min: 1, max: 500_000 }),
      owed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const entries = rows.map(({ day, month, gr, owed }, index) => {
          const on = `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          return owed
            ? debit(`d${index}`, on, 'charge', BigInt(gr))
            : credit(`c${index}`, on, 'payment', BigInt(gr))
        })
        const figures = foldBalance(entries, TODAY)
        const open = figures.openParts.reduce((sum, part) => sum + part.openGr, 0)
        const free = figures.freeCredits.reduce((sum, part) => sum + part.amountGr, 0)
        expect(figures.balanceGr).toBe(Number(balanceOf(entries)))
        expect(open - free + figures.reversalDifferenceGr).toBe(figures.balanceGr)
        for (const part of figures.openParts) {
          expect(part.amountGr - part.paidBy.reduce((sum, paid) => sum + paid.amountGr, 0)).toBe(part.openGr)
        }
      }),
    )
  })
})

describe('the entries of a year', () => {
  const year = foldYear(klonowa, 2026)

  it('stand newest first with the balance after each, beginning where the year before ended', () => {
    expect(yearsOf(klonowa)).toEqual([2026, 2025])
    expect(year?.openingGr).toBe(-3500)
    expect(year?.rows.map(({ balanceGr }) => balanceGr)).toEqual([41230, -55977, -3500, 93707, -3500, 93707])
    expect(year).toMatchObject({ debitGr: 291621, creditGr: 246891, closingGr: 41230 })
    expect(foldYear(klonowa, 2025)?.openingGr).toBeNull()
    expect(foldYear(klonowa, 2019)).toBeNull()
  })

  it('say which payment covered what', () => {
    const notes = year?.rows.map((row) => plain(entryNote(text, row, TODAY)))
    expect(notes).toEqual([
      'termin zapłaty 10.03.2026, zostało do zapłaty 412,30 zł',
      'dokument R/7/2025, na poczet: Opłata za marzec 2026',
      'opłata za mieszkanie, na poczet: Opłata za luty 2026: 937,07 zł, Opłata za marzec 2026: 35,00 zł',
      'termin zapłaty 10.02.2026, zapłacono w terminie',
      'na poczet: Opłata za styczeń 2026: 937,07 zł, Opłata za luty 2026: 35,00 zł',
      'termin zapłaty 12.01.2026, zapłacono w terminie',
    ])
  })

  it('tell a reversal and the row it takes back', () => {
    const wrong = debit('z1', '2026-02-01', 'charge', 5000n, { description: 'Pomyłka' })
    const back = credit('k1', '2026-02-02', 'correction', 5000n, { reversalOf: 'z1' })
    const rows = foldYear([wrong, back], 2026)?.rows ?? []
    expect(rows.map((row) => plain(entryNote(text, row, TODAY)))).toEqual([
      'wycofuje: Pomyłka z 1.02.2026',
      'termin zapłaty 2.02.2026, wycofano',
    ])
  })

  it('calls a payment a payment, whatever its text', () => {
    const names = ['opłata za mieszkanie', 'Wpłata, przelew', null].map((description) =>
      entryTitle(text, {
        id: 'w',
        bookedOn: TODAY,
        kind: 'payment',
        document: null,
        period: null,
        description,
      }),
    )
    expect(names).toEqual(['Wpłata', 'Wpłata, przelew', 'Wpłata'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Entry } from '@/src/domain/finance/ledger'
import { balanceGeometry, MONTHS_AT } from '@/src/portal/finance/balance-chart-geometry'
import { foldMonths } from '@/src/portal/finance/fold-months'

const entry = (bookedOn: string, gr: bigint): Entry => ({
  id: `${bookedOn}/${gr}`,
  externalId: `${bookedOn}/${gr}`,
  bookedOn,
  dueOn: null,
  kind: gr > 0n ? 'charge' : 'payment',
  document: null,
  period: null,
  description: null,
  debitGr: gr > 0n ? gr : 0n,
  creditGr: gr < 0n ? -gr : 0n,
  reversalOf: null,
})

describe('the balance by months', () => {
  it('is the sum of all entries to the end of each month, this one included', () => {
    const book = [entry('2026-01-01', 50_000n), entry('2026-01-31', -20_000n), entry('2026-03-02', -40_000n)]
    expect(foldMonths(book, '2026-03-05')).toEqual([
      { period: '2026-01', balanceGr: 30_000 },
      { period: '2026-02', balanceGr: 30_000 },
      { period: '2026-03', balanceGr: -10_000 },
    ])
  })

  it('shows twelve months, and what was before as the balance they begin with', () => {
    const months = foldMonths([entry('2020-05-01', 700n), entry('2026-03-01', 1n)], '2026-03-05')
    expect(months).toHaveLength(12)
    expect(months[0]).toEqual({ period: '2025-04', balanceGr: 700 })
    expect(months.at(-1)).toEqual({ period: '2026-03', balanceGr: 701 })
  })

  it('leaves out entries of months to come', () => {
    const book = [entry('2026-02-01', 100n), entry('2026-04-01', 100n)]
    expect(foldMonths(book, '2026-03-05').at(-1)).toEqual({ period: '2026-03', balanceGr: 100 })
  })

  it.each([
    ['an empty book', []],
    ['one month', [entry('2026-03-01', 5n)]],
    ['nothing but zeros', [entry('2026-01-01', 5n), entry('2026-01-02', -5n)]],
  ])('draws nothing of %s', (_what, book) => {
    expect(foldMonths(book, '2026-03-05')).toEqual([])
  })
})

describe('the drawing', () => {
  const months = (...balances: number[]) =>
    balances.map((balanceGr, index) => ({ period: `2026-${String(index + 1).padStart(2, '0')}`, balanceGr }))

  it('stands debts on the line of zero and hangs overpayments below it, in one scale', () => {
    const { columns, zeroY } = balanceGeometry(months(20_000, 0, -10_000, 5_000))
    const [debt, none, over] = columns
    expect(Math.abs((debt?.bar?.height ?? 0) - 2 * (over?.bar?.height ?? 9))).toBeLessThan(0.3)
    expect((debt?.bar?.y ?? 0) + (debt?.bar?.height ?? 0)).toBeCloseTo(zeroY)
    expect(none?.bar).toBeNull()
    expect(over?.bar?.y).toBe(zeroY)
  })

  it.each([
    [months(1, 2, 3)],
    [months(-1, -2, -3)],
    [months(100, -100)],
    [months(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7)],
  ])('keeps everything above the names of the months: %o', (some) => {
    for (const { bar, figure } of balanceGeometry(some).columns) {
      expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(MONTHS_AT - 16)
      expect(bar?.y ?? 1).toBeGreaterThan(0)
      if (figure) expect(figure.y).toBeGreaterThan(10)
      if (figure) expect(figure.y).toBeLessThanOrEqual(MONTHS_AT - 14)
    }
  })

  it('writes the last amount, and the largest where there is room for both', () => {
    const written = (...balances: number[]) =>
      balanceGeometry(months(...balances)).columns.flatMap(({ figure }, index) => (figure ? [index] : []))
    expect(written(9, 1, 1, 1, 1)).toEqual([0, 4])
    expect(written(1, 1, 9, 1, 1)).toEqual([4])
    expect(written(1, 1, 9)).toEqual([2])
  })
})

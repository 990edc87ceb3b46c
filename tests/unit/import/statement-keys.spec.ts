import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ordinalsOf, sameness } from '@/src/domain/finance/bank/identity'
import { grouped } from '@/src/domain/grouped'
import { readStatements } from '@/src/import/statements/read-statements'
import { camt, elixir, mt940, OTHER_PAYER, OWN, PAYER, type Transfer } from '@/tests/support/bank-files'

const transfer = (changes: Partial<Transfer> = {}): Transfer => ({
  bookedOn: '2026-03-02',
  amountGr: 41_230,
  side: 'C',
  nrb: PAYER,
  name: 'Żaneta Łęcka-Brzęczyszczykiewicz, ul. Długa 5/12, Kraków',
  title: 'Czynsz za marzec 2026, lokal nr 12, zaliczka na koszty zarządu i media',
  reference: 'MB26030200001',
  ...changes,
})

const read = (text: string) => readStatements(Buffer.from(text), [])
const DIALECTS = ['<', '+', '~', '^', 'mbank'] as const

const files: Record<string, (transfers: Transfer[]) => string> = {
  ...Object.fromEntries(
    DIALECTS.map((dialect) => [`MT940 ${dialect}`, (all: Transfer[]) => mt940(all, dialect)]),
  ),
  ...Object.fromEntries(
    [2, 4, 8].map((version) => [`CAMT v0${version}`, (all: Transfer[]) => camt(all, version)]),
  ),
}

const transfers = fc.array(
  fc.record({
    bookedOn: fc.constantFrom('2026-03-02', '2026-03-03'),
    amountGr: fc.integer({ min: 1, max: 3 }).map((n) => n * 10_000),
    side: fc.constantFrom('C' as const, 'D' as const),
    nrb: fc.constantFrom(PAYER, OTHER_PAYER),
    name: fc.constant('JAN NOWAK'),
    title: fc.constantFrom('Czynsz za lokal 12', 'Opłata za lokal 12, zaliczka na poczet kosztów zarządu'),
    reference: fc.constant('NONREF'),
  }),
  { minLength: 1, maxLength: 12 },
)

/** Keys of a file's transactions, as an import gives them to a house that has none yet. */
const keysOf = (text: string): string[] =>
  read(text).flatMap(({ transactions, format, openingGr, closingGr }) => {
    const groups = grouped(transactions, (one) => sameness(OWN, one))
    return [...groups].flatMap(([same, rows]) =>
      ordinalsOf(
        rows.map(({ bankRef }) => ({ format, bankRef, openingGr, closingGr })),
        [],
      ).map((ordinal) => `${same}|${ordinal}`),
    )
  })

describe('keys', () => {
  it('are the same whatever the dialect, and one for each transfer', () => {
    fc.assert(
      fc.property(transfers, (all) => {
        const [first = [], ...others] = Object.values(files).map((write) => keysOf(write(all)))
        expect(new Set(first).size).toBe(all.length)
        for (const keys of others) expect(keys.sort()).toEqual(first.sort())
      }),
      { numRuns: 50 },
    )
  })

  it('of Elixir-0 are those of MT940', () => {
    const all = [transfer(), transfer(), transfer({ amountGr: 100 })]
    expect(keysOf(elixir(all)).sort()).toEqual(keysOf(mt940(all, '+')).sort())
  })
})

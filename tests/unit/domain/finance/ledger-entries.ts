import fc from 'fast-check'
import type { Allocation, Entry, EntryKind } from '@/src/domain/finance/ledger'
import { addDays } from '@/src/domain/time/civil-date'

type Details = Partial<Pick<Entry, 'dueOn' | 'reversalOf' | 'description'>>

const entry = (id: string, bookedOn: string, kind: EntryKind, details: Details): Entry => ({
  id,
  externalId: id,
  bookedOn,
  dueOn: null,
  kind,
  document: null,
  period: null,
  description: null,
  debitGr: 0n,
  creditGr: 0n,
  reversalOf: null,
  ...details,
})

/** A row on the debit side; its id is also its external id. */
export const debit = (
  id: string,
  bookedOn: string,
  kind: EntryKind,
  debitGr: bigint,
  details: Details = {},
): Entry => ({
  ...entry(id, bookedOn, kind, details),
  debitGr,
})

/** A row on the credit side. */
export const credit = (
  id: string,
  bookedOn: string,
  kind: EntryKind,
  creditGr: bigint,
  details: Details = {},
): Entry => ({ ...entry(id, bookedOn, kind, details), creditGr })

const DEBIT_KINDS = ['opening', 'charge', 'settlement', 'interest', 'correction', 'cost', 'refund'] as const
const CREDIT_KINDS = ['opening', 'payment', 'payment', 'payment', 'settlement', 'correction'] as const

const plainRow = fc.record({
  isDebit: fc.boolean(),
  debitKind: fc.constantFrom(...DEBIT_KINDS),
  creditKind: fc.constantFrom(...CREDIT_KINDS),
  day: fc.nat(500),
  due: fc.option(fc.integer({ min: -5, max: 40 })),
  amount: fc.bigInt({ min: 1n, max: 200_000n }),
  isReversed: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
  reversalDelay: fc.nat(60),
})

/** Any account's book: debits, credits, refunds, some rows taken back by a mirrored reversal, some of those as well. */
export const anyBook: fc.Arbitrary<Entry[]> = fc.array(plainRow, { maxLength: 25 }).map((rows) =>
  rows.flatMap((row, index) => {
    const bookedOn = addDays('2024-06-01', row.day)
    const dueOn = row.due === null ? null : addDays(bookedOn, row.due)
    const id = `e${String(index).padStart(3, '0')}`
    const made = row.isDebit
      ? debit(id, bookedOn, row.debitKind, row.amount, { dueOn })
      : credit(id, bookedOn, row.creditKind, row.amount, { dueOn })
    if (!row.isReversed) return [made]
    const later = addDays(bookedOn, row.reversalDelay)
    const mirrored = { ...made, id: `${id}-storno`, externalId: `${id}-storno`, bookedOn: later, dueOn: null }
    const reversal = { ...mirrored, debitGr: made.creditGr, creditGr: made.debitGr, reversalOf: id }
    if (row.reversalDelay % 3 > 0) return [made, reversal]
    const again = { ...reversal, id: `${id}-again`, externalId: `${id}-again`, bookedOn: addDays(later, 1) }
    return [
      made,
      reversal,
      { ...again, debitGr: made.debitGr, creditGr: made.creditGr, reversalOf: reversal.id },
    ]
  }),
)

/** Days within and around the book. */
export const anyDay: fc.Arbitrary<string> = fc.nat(700).map((day) => addDays('2024-05-01', day))

/** Domain rules 3.4: ends at 103.79 of arrears. */
export const VECTOR = [
  debit('bo', '2025-12-31', 'opening', 15040n),
  debit('z1', '2026-01-01', 'charge', 97207n, { dueOn: '2026-01-10' }),
  credit('w1', '2026-01-09', 'payment', 97207n),
  debit('z2', '2026-02-01', 'charge', 97207n, { dueOn: '2026-02-10' }),
  credit('w2', '2026-02-12', 'payment', 100000n),
  credit('r1', '2026-03-31', 'settlement', 1868n),
]

/** Unpaid debits by id, in the order in which they are paid. */
export const openOf = ({ debits }: Allocation): [string, bigint][] =>
  debits.filter(({ openGr }) => openGr > 0n).map(({ entry, openGr }) => [entry.id, openGr])

/** What pays each debit, by ids. */
export const coversOf = ({ debits }: Allocation): [string, [string, bigint][]][] =>
  debits.map(({ entry, coveredBy }) => [entry.id, coveredBy.map((cover) => [cover.entry.id, cover.amountGr])])

import type { Entry, EntryKind } from '@/src/domain/finance/ledger'
import type { AccountLedger } from '@/src/portal/finance/account-ledgers'

type Changes = Partial<Entry>

const entry = (externalId: string, bookedOn: string, kind: EntryKind, changes: Changes): Entry => ({
  id: externalId,
  externalId,
  bookedOn,
  dueOn: null,
  kind,
  document: null,
  period: null,
  description: null,
  debitGr: 0n,
  creditGr: 0n,
  reversalOf: null,
  ...changes,
})

export const debit = (
  id: string,
  on: string,
  kind: EntryKind,
  debitGr: bigint,
  changes: Changes = {},
): Entry => entry(id, on, kind, { debitGr, ...changes })

export const credit = (
  id: string,
  on: string,
  kind: EntryKind,
  creditGr: bigint,
  changes: Changes = {},
): Entry => entry(id, on, kind, { creditGr, ...changes })

export const charge = (month: string): Entry =>
  debit(`z${month}`, `${month}-01`, 'charge', 97207n, { dueOn: `${month}-10`, period: month })

/** The book of the reference page: an overpayment of 2025, two paid months, a settlement, March still open. */
export const klonowa: Entry[] = [
  credit('w0', '2025-12-09', 'payment', 3500n),
  charge('2026-01'),
  credit('w1', '2026-01-09', 'payment', 97207n),
  charge('2026-02'),
  credit('w2', '2026-02-09', 'payment', 97207n, { description: 'opłata za mieszkanie' }),
  credit('r1', '2026-02-24', 'settlement', 52477n, {
    document: 'R/7/2025',
    description: 'Rozliczenie za 2025 rok',
  }),
  charge('2026-03'),
]

export const ledgerOf = (entries: Entry[], accountId = 'a1'): AccountLedger => ({
  account: {
    id: accountId,
    code: `201-${accountId}`,
    communityId: 'c1',
    premisesId: 'p1',
    premisesCode: '7',
    premisesUse: 'residential',
    nrb: '37114010811234000100000007',
  },
  entries,
})

import { balanceOf, type Entry, type EntryKind } from '@/src/domain/finance/ledger'
import { sideText } from '../amounts'
import type { Row } from '../tables'

/** A ledger row of an account. The row's external id serves as its id. */
export type Posting = Entry & { account: string }

type Sides = { debitGr: bigint } | { creditGr: bigint }
type More = Partial<
  Pick<Entry, 'externalId' | 'dueOn' | 'document' | 'period' | 'description' | 'reversalOf'>
>

const PREFIXES: Record<EntryKind, string> = {
  opening: 'BO',
  charge: 'NAL',
  settlement: 'ROZ',
  interest: 'ODS',
  payment: 'WPL',
  refund: 'ZWR',
  correction: 'KOR',
  cost: 'KOS',
}

/** A posting whose external id follows from kind, account and day unless given. */
export const posting = (
  account: string,
  kind: EntryKind,
  bookedOn: string,
  sides: Sides,
  more: More = {},
): Posting => {
  const externalId = more.externalId ?? `${PREFIXES[kind]}/${account}/${bookedOn}`
  return {
    account,
    id: externalId,
    kind,
    bookedOn,
    dueOn: null,
    document: null,
    period: null,
    description: null,
    debitGr: 'debitGr' in sides ? sides.debitGr : 0n,
    creditGr: 'creditGr' in sides ? sides.creditGr : 0n,
    reversalOf: null,
    ...more,
    externalId,
  }
}

/** What is owed (above zero) or overpaid at the end of a day, grosze. */
export const balanceOn = (postings: readonly Posting[], date: string): bigint =>
  balanceOf(postings.filter(({ bookedOn }) => bookedOn <= date))

/** A posting as a row of `ledger`. */
export const ledgerRow = (community: string, row: Posting): Row<'ledger'> => ({
  community,
  externalId: row.externalId,
  account: row.account,
  date: row.bookedOn,
  dueDate: row.dueOn ?? '',
  kind: row.kind,
  document: row.document ?? '',
  period: row.period ?? '',
  description: row.description ?? '',
  debit: sideText(row.debitGr),
  credit: sideText(row.creditGr),
  reversalOf: row.reversalOf ?? '',
})

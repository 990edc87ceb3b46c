import type { Entry, EntryKind } from '@/src/domain/finance/ledger'

/** A ledger row as our pools read it: dates as text, grosze as safe integers. */
export type EntryRow = {
  id: string
  externalId: string
  bookedOn: string
  dueOn: string | null
  kind: EntryKind
  document: string | null
  period: string | null
  description: string | null
  debitGr: number
  creditGr: number
  reversalOf: string | null
}

/** The columns of `EntryRow`, from a table called `e`. */
export const entryColumns = `e.id, e.external_id as "externalId", e.booked_on as "bookedOn", e.due_on as "dueOn", e.kind,
  e.document, e.period, e.description, e.debit_gr as "debitGr", e.credit_gr as "creditGr", e.reversal_of_id as "reversalOf"`

export const entryOf = (row: EntryRow): Entry => ({
  ...row,
  debitGr: BigInt(row.debitGr),
  creditGr: BigInt(row.creditGr),
})

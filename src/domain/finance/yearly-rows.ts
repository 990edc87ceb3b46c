import { dateParts } from '../time/civil-date'
import type { Entry, EntryKind } from './ledger'
import type { Grosze } from './money'

/**
 * One year of an account. closingGr = openingGr + chargesGr + settlementsGr + interestGr + otherGr − paymentsGr, and is
 * the next year's openingGr. All but `paymentsGr` count debit − credit, so a settlement's overpayment is below zero.
 */
export type YearRow = {
  year: number
  openingGr: Grosze
  chargesGr: Grosze
  settlementsGr: Grosze
  interestGr: Grosze
  /** Credit − debit: what was paid in. */
  paymentsGr: Grosze
  /** Refunds, corrections, costs, and opening entries after the first year. */
  otherGr: Grosze
  closingGr: Grosze
}

type Column = 'openingGr' | 'chargesGr' | 'settlementsGr' | 'interestGr' | 'paymentsGr' | 'otherGr'

const COLUMN_OF: Record<EntryKind, Column> = {
  opening: 'openingGr',
  charge: 'chargesGr',
  settlement: 'settlementsGr',
  interest: 'interestGr',
  payment: 'paymentsGr',
  refund: 'otherGr',
  correction: 'otherGr',
  cost: 'otherGr',
}

/** A reversal belongs to the column of the row it takes back, whatever kind the accounting program gave it. */
const kindOf = (entry: Entry, byId: ReadonlyMap<string, Entry>): EntryKind => {
  let current = entry
  const seen = new Set<string>()
  while (current.reversalOf !== null && !seen.has(current.id)) {
    seen.add(current.id)
    const target = byId.get(current.reversalOf)
    if (!target) break
    current = target
  }
  return current.kind
}

const emptyRow = (year: number, openingGr: Grosze): YearRow => ({
  year,
  openingGr,
  chargesGr: 0n,
  settlementsGr: 0n,
  interestGr: 0n,
  paymentsGr: 0n,
  otherGr: 0n,
  closingGr: 0n,
})

const closingOf = (row: YearRow): Grosze =>
  row.openingGr + row.chargesGr + row.settlementsGr + row.interestGr + row.otherGr - row.paymentsGr

/**
 * One row for each year from the first entry's to the last one's, years without entries included (domain rule:
 * closing(y) = opening(y+1)). Opening entries of the first year are its opening balance; a first year that holds
 * nothing else, such as a balance brought in on 31 December, gets no row of its own.
 */
export const yearlyRows = (entries: readonly Entry[]): YearRow[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const years = entries.map((entry) => dateParts(entry.bookedOn).year).sort((a, b) => a - b)
  const first = years[0]
  const last = years[years.length - 1]
  if (first === undefined || last === undefined) return []
  const rows: YearRow[] = []
  for (let year = first; year <= last; year += 1) {
    const row = emptyRow(year, rows[rows.length - 1]?.closingGr ?? 0n)
    for (const entry of entries) {
      if (dateParts(entry.bookedOn).year !== year) continue
      const column = COLUMN_OF[kindOf(entry, byId)]
      const amountGr = entry.debitGr - entry.creditGr
      if (column === 'paymentsGr') row.paymentsGr -= amountGr
      else if (column === 'openingGr' && year > first) row.otherGr += amountGr
      else row[column] += amountGr
    }
    rows.push({ ...row, closingGr: closingOf(row) })
  }
  const onlyOpening = entries.every(
    (entry) => dateParts(entry.bookedOn).year !== first || kindOf(entry, byId) === 'opening',
  )
  return onlyOpening && rows.length > 1 ? rows.slice(1) : rows
}

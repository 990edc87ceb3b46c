import type { Grosze } from '../money'
import { foldText, type BankTransaction, type StatementFormat } from './transaction'

/** What tells one bank file's row from another's besides the key: its reference, and the statement it stands in. */
export type Sighting = {
  format: StatementFormat
  bankRef: string | null
  openingGr: Grosze | null
  closingGr: Grosze | null
}

/** A stored transaction among those equal to a new one: its ordinal and where it was seen. */
export type StoredSighting = Sighting & { ordinal: number }

type Comparable = Pick<BankTransaction, 'bookedOn' | 'amountGr' | 'counterpartyNrb' | 'title'>

/**
 * What equal transactions have in common (import format, `statements/`): own account, booking date, signed amount,
 * counterparty, title folded to letters and digits. With the ordinal behind it this is the key, whatever the dialect.
 */
export const sameness = (ownNrb: string, transaction: Comparable): string =>
  [
    ownNrb,
    transaction.bookedOn,
    transaction.amountGr.toString(),
    transaction.counterpartyNrb ?? '',
    foldText(transaction.title),
  ].join('|')

/** The text whose SHA-256 is a transaction's key. */
export const keyText = (same: string, ordinal: number): string => `${same}|${ordinal}`

/**
 * Two rows of one format whose references differ, in statements with other balances, are two transfers: the second
 * half of a day, not the first one sent again.
 */
const areApart = (row: Sighting, stored: Sighting): boolean =>
  row.format === stored.format &&
  row.bankRef !== null &&
  stored.bankRef !== null &&
  row.bankRef !== stored.bankRef &&
  (row.openingGr !== stored.openingGr || row.closingGr !== stored.closingGr)

const isSame = (row: Sighting, stored: Sighting): boolean =>
  row.format === stored.format && row.bankRef !== null && row.bankRef === stored.bankRef

/**
 * Ordinals of the equal rows of one file, against those stored: first rows with a stored one's reference, then in order
 * what may be the same; the rest are new transfers with ordinals of their own. A stored ordinal is taken once, so that
 * identical real transfers keep apart and a file read again finds its own.
 */
export function ordinalsOf(rows: readonly Sighting[], stored: readonly StoredSighting[]): number[] {
  const free = [...stored].sort((left, right) => left.ordinal - right.ordinal)
  const found: (number | null)[] = rows.map(() => null)
  const take = (fits: (row: Sighting, one: StoredSighting) => boolean): void =>
    rows.forEach((row, index) => {
      if (found[index] !== null) return
      const at = free.findIndex((one) => fits(row, one))
      if (at >= 0) found[index] = free.splice(at, 1)[0]?.ordinal ?? null
    })
  take(isSame)
  take((row, one) => !areApart(row, one))
  let next = stored.reduce((most, { ordinal }) => (ordinal > most ? ordinal : most), 0)
  return found.map((ordinal) => ordinal ?? (next += 1))
}

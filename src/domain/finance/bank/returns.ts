import { addDays } from '../../time/civil-date'
import { foldText, type BankTransaction } from './transaction'

/** A bank returns a transfer within weeks, never after a year. */
const LONGEST_DAYS = 400
/** Shorter references occur in other texts by chance. */
const TELLING_REFERENCE = 6

type Booked = Pick<
  BankTransaction,
  'bookedOn' | 'amountGr' | 'counterpartyNrb' | 'title' | 'bankRef' | 'details' | 'isReturn'
>

const hasReference = (returned: Booked, original: Booked): boolean => {
  const reference = original.bankRef === null ? '' : foldText(original.bankRef)
  if (reference === '') return false
  if (returned.bankRef !== null && foldText(returned.bankRef) === reference) return true
  return (
    reference.length >= TELLING_REFERENCE &&
    foldText(`${returned.title} ${returned.details}`).includes(reference)
  )
}

const looksAlike = (returned: Booked, original: Booked): boolean => {
  const sameParty = returned.counterpartyNrb !== null && returned.counterpartyNrb === original.counterpartyNrb
  const title = foldText(original.title)
  return sameParty || (title.length >= TELLING_REFERENCE && foldText(returned.title).includes(title))
}

/**
 * The transaction that another one takes back (import format, `statements/`): the same amount the other way, on or after
 * its day. A debit does so by the original's reference alone; what the bank marks as a return also by the same
 * counterparty or title, the newest first. `candidates` are those not returned yet.
 */
export function originalOf<T extends Booked>(returned: Booked, candidates: readonly T[]): T | null {
  const earliest = addDays(returned.bookedOn, -LONGEST_DAYS)
  const possible = candidates
    .filter(
      (one) =>
        !one.isReturn &&
        one.amountGr === -returned.amountGr &&
        one.bookedOn <= returned.bookedOn &&
        one.bookedOn >= earliest,
    )
    .sort((left, right) => (left.bookedOn < right.bookedOn ? 1 : left.bookedOn > right.bookedOn ? -1 : 0))
  const referred = possible.find((one) => hasReference(returned, one))
  if (referred) return referred
  return returned.isReturn ? (possible.find((one) => looksAlike(returned, one)) ?? null) : null
}

/** Whether a transaction may take another one back: the bank says so, or it is a debit. */
export const mayReturn = ({ isReturn, amountGr }: Pick<Booked, 'isReturn' | 'amountGr'>): boolean =>
  isReturn || amountGr < 0n

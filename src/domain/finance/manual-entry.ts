import { DomainError } from '../domain-error'
import type { CivilDate } from '../time/civil-date'
import type { Entry } from './ledger'
import { withoutReversals } from './ledger-reversals'
import { MAX_MONEY_GR, type Grosze } from './money'

/** What staff may enter by hand; charges and settlements come from their own runs. */
export const manualKinds = ['opening', 'payment', 'refund', 'correction', 'interest', 'cost'] as const
export type ManualKind = (typeof manualKinds)[number]

/** Whether an amount is owed by the resident (`debit`) or taken off (`credit`). */
export type Side = 'debit' | 'credit'

const FIXED: Partial<Record<ManualKind, Side>> = {
  payment: 'credit',
  refund: 'debit',
  interest: 'debit',
  cost: 'debit',
}

/** The side an entry of a kind stands on: a payment always takes off; an opening and a correction may do either. */
export const sideOf = (kind: ManualKind, asked: Side): Side => FIXED[kind] ?? asked

/** Whether the kind alone decides the side. */
export const hasFixedSide = (kind: ManualKind): boolean => FIXED[kind] !== undefined

/** An entry's amount with its sign: above zero is owed. Throws `BAD_AMOUNT` on zero, below zero or too much. */
export const signedAmount = (kind: ManualKind, side: Side, amountGr: Grosze): Grosze => {
  if (amountGr <= 0n || amountGr > MAX_MONEY_GR) throw new DomainError('BAD_AMOUNT', {})
  return sideOf(kind, side) === 'debit' ? amountGr : -amountGr
}

/**
 * Whether an account may get an opening: it has none that stands. An opening never contains a predecessor's rows, and a
 * second one would count the past twice.
 */
export const mayOpen = (entries: readonly Entry[]): boolean =>
  !withoutReversals(entries).entries.some(({ kind }) => kind === 'opening')

/**
 * The row that takes an entry back: the same amount on the other side. Throws `ALREADY_REVERSED` where the entry does
 * not stand any more, `REVERSAL_TOO_EARLY` before the entry's own day.
 */
export const reversalOf = (
  entries: readonly Entry[],
  id: string,
  bookedOn: CivilDate,
): { entry: Entry; amountGr: Grosze } => {
  const entry = entries.find((one) => one.id === id)
  if (!entry) throw new DomainError('UNKNOWN_ENTRY', {})
  if (!isStanding(entries, entry)) throw new DomainError('ALREADY_REVERSED', {})
  if (bookedOn < entry.bookedOn) throw new DomainError('REVERSAL_TOO_EARLY', { bookedOn: entry.bookedOn })
  return { entry, amountGr: entry.creditGr - entry.debitGr }
}

/** An entry stands while no reversal of it stands. */
export const isStanding = (entries: readonly Entry[], entry: Entry): boolean =>
  !entries.some((other) => other.reversalOf === entry.id && isStanding(entries, other))

import type { CivilDate } from '../../time/civil-date'
import { nrbsIn, payerIdsIn } from './numbers'
import { proposalsFor, type Proposal } from './proposals'
import type { BankTransaction } from './transaction'

/** An account as payments are matched to it. `names`: surnames and company names of who holds it. */
export type PayableAccount = {
  id: string
  code: string
  premisesCode: string
  nrb: string | null
  payerId: string | null
  openedOn: CivilDate
  /** First day it takes no payments any more. */
  closedOn: CivilDate | null
  names: readonly string[]
}

/** What payments of a community are matched against. */
export type PaymentBook = {
  /** The community's own bank account: an account that shows it instead of a number of its own is not told by it. */
  ownNrb: string
  accounts: readonly PayableAccount[]
  /** Payers' account numbers that a person confirmed, with the accounts they paid to. */
  confirmedPayers: ReadonlyMap<string, readonly string[]>
}

export type MatchRule = 'number' | 'payer' | 'premises' | 'name'

export type Match =
  | { state: 'matched'; accountId: string; rule: 'number' | 'payer' }
  | { state: 'proposed'; accountId: string; rule: MatchRule }
  | { state: 'unexplained' }

/** Whether an account takes a payment of a day. */
export const isOpen = ({ openedOn, closedOn }: PayableAccount, onDate: CivilDate): boolean =>
  openedOn <= onDate && (closedOn === null || onDate < closedOn)

const unexplained: Match = { state: 'unexplained' }

/**
 * Accounts a number in the transaction tells: the virtual account paid to before a payer id, and that before numbers
 * in the text.
 */
function toldByNumber(transaction: BankTransaction, book: PaymentBook): PayableAccount[] {
  const withNumber = ({ nrb }: PayableAccount, numbers: readonly string[]): boolean =>
    nrb !== null && nrb !== book.ownNrb && numbers.includes(nrb)
  const paidTo = transaction.creditorNrb === null ? [] : [transaction.creditorNrb]
  const text = `${transaction.title}\n${transaction.details}`
  const payers = payerIdsIn(text)
  const isPayer = ({ payerId, nrb }: PayableAccount): boolean =>
    payerId !== null && nrb !== book.ownNrb && payers.includes(payerId.toUpperCase())
  const ways = [
    () => book.accounts.filter((account) => withNumber(account, paidTo)),
    () => book.accounts.filter(isPayer),
    () => {
      const written = nrbsIn(text)
      return book.accounts.filter((account) => withNumber(account, written))
    },
  ]
  for (const way of ways) {
    const told = way()
    if (told.length > 0) return told
  }
  return []
}

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null)

/**
 * Which account an incoming payment belongs to (domain rules 4.5): (1) by its number or payer id; (2) by a payer's
 * number a person confirmed, where one open account is known for it; (3) a premises code in the title and (4) a name
 * are proposed only; (5) else it is unexplained, as is a payment to a closed account, or one that numbers of several
 * accounts stand in.
 */
export function matchPayment(transaction: BankTransaction, book: PaymentBook): Match {
  if (transaction.amountGr <= 0n || transaction.isReturn) return unexplained
  const open = (account: PayableAccount): boolean => isOpen(account, transaction.bookedOn)
  const told = toldByNumber(transaction, book)
  if (told.length > 0) {
    const account = only(told.filter(open))
    return account ? { state: 'matched', accountId: account.id, rule: 'number' } : unexplained
  }
  const known = book.confirmedPayers.get(transaction.counterpartyNrb ?? '') ?? []
  const payer = only(book.accounts.filter((account) => known.includes(account.id) && open(account)))
  if (payer) return { state: 'matched', accountId: payer.id, rule: 'payer' }
  const best = bestOf(proposalsFor(transaction, book.accounts.filter(open)))
  return best ? { state: 'proposed', ...best } : unexplained
}

/** The proposal that stands alone at the top; of several equal ones none is put before the others. */
function bestOf(proposals: readonly Proposal[]): { accountId: string; rule: MatchRule } | null {
  const [first, second] = proposals
  if (!first || (second && second.weight === first.weight)) return null
  return { accountId: first.accountId, rule: first.rule }
}

/** All a clerk may be shown for a payment, likeliest first: what its numbers tell, its payer's accounts, codes, names. */
export function candidatesFor(transaction: BankTransaction, book: PaymentBook): Proposal[] {
  const open = book.accounts.filter((account) => isOpen(account, transaction.bookedOn))
  const known = book.confirmedPayers.get(transaction.counterpartyNrb ?? '') ?? []
  const strong: Proposal[] = [
    ...toldByNumber(transaction, book).map(({ id }): Proposal => ({
      accountId: id,
      rule: 'number',
      weight: 5,
    })),
    ...open
      .filter(({ id }) => known.includes(id))
      .map(({ id }): Proposal => ({ accountId: id, rule: 'payer', weight: 4 })),
  ].filter(({ accountId }) => open.some(({ id }) => id === accountId))
  const all = [...strong, ...proposalsFor(transaction, open)]
  return all.filter(
    ({ accountId }, index) => all.findIndex((other) => other.accountId === accountId) === index,
  )
}

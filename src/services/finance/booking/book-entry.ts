import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { balanceOf, type Entry } from '@/src/domain/finance/ledger'
import { mayOpen, signedAmount, type ManualKind, type Side } from '@/src/domain/finance/manual-entry'
import { addMonths } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { bookEntries, ownEntryPrefix, type NewEntry } from '../books/book-entries'
import { closeBooks, openBooks, type Keeper } from '../books/portal-books'
import { lockAccount, type LockedAccount } from './lock-account'

/** An entry as a clerk enters it; the amount in grosze, above zero. `token` is one form's own: sent twice it books once. */
export type ManualEntry = {
  communityId: string
  accountId: string
  kind: ManualKind
  side: Side
  amountGr: bigint
  bookedOn: string
  dueOn: string | null
  document: string | null
  description: string | null
  token: string
}

/** What an entry would do to an account. Balances above zero are arrears. */
export type EntryPreview = {
  accountCode: string
  amountGr: bigint
  beforeGr: bigint
  afterGr: bigint
  entry: NewEntry
}

/** The entry and the balance before and after it, without writing. Errors as of `bookEntry`. */
export const previewEntry = (
  input: ManualEntry,
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<EntryPreview> =>
  transaction(pool, async (client) => {
    await openBooks(client, input.communityId, keeper)
    return previewOf(input, await lockAccount(client, input))
  })

/**
 * Books an opening, payment, refund, correction, interest or cost by hand. The same form sent twice books once.
 * Errors: UNKNOWN_COMMUNITY, BOOKS_IMPORTED, UNKNOWN_ACCOUNT, BAD_AMOUNT, OPENED_ALREADY, BEFORE_ACCOUNT, FAR_FUTURE.
 */
export const bookEntry = (
  input: ManualEntry,
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<{ state: 'booked' | 'already'; accountCode: string }> =>
  transaction(pool, async (client) => {
    const books = await openBooks(client, input.communityId, keeper)
    const account = await lockAccount(client, input)
    if (await isBooked(client, input)) return { state: 'already', accountCode: account.code }
    const { entry, amountGr } = previewOf(input, account)
    await bookEntries(client, books.communityId, [entry])
    await closeBooks(client, books, keeper, {
      action: 'entry-booked',
      objectType: 'accounts',
      objectId: account.id,
      details: { kind: input.kind, amountGr: Number(amountGr), bookedOn: input.bookedOn },
    })
    return { state: 'booked', accountCode: account.code }
  })

const numberOf = ({ token }: ManualEntry): string => `${ownEntryPrefix}entry/${token}`

async function isBooked(client: PoolClient, input: ManualEntry): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from ledger_entries where community_id = $1 and external_id = $2',
    [input.communityId, numberOf(input)],
  )
  return (rowCount ?? 0) > 0
}

function previewOf(input: ManualEntry, account: LockedAccount): EntryPreview {
  const amountGr = signedAmount(input.kind, input.side, input.amountGr)
  refuseDay(input, account)
  if (input.kind === 'opening' && !mayOpen(account.entries)) throw new DomainError('OPENED_ALREADY', {})
  const beforeGr = balanceOf(account.entries)
  const entry: NewEntry = {
    accountId: account.id,
    externalId: numberOf(input),
    bookedOn: input.bookedOn,
    dueOn: amountGr > 0n ? input.dueOn : null,
    kind: input.kind,
    document: input.document,
    period: null,
    description: input.description,
    amountGr,
  }
  return { accountCode: account.code, amountGr, beforeGr, afterGr: beforeGr + amountGr, entry }
}

/** A day before the account was opened is a predecessor's; one far ahead is a slip of the pen. */
function refuseDay({ bookedOn }: ManualEntry, { openedOn }: { openedOn: string; entries: Entry[] }): void {
  if (bookedOn < openedOn) throw new DomainError('BEFORE_ACCOUNT', { openedOn })
  const latest = addMonths(todayInWarsaw(), 12)
  if (bookedOn > latest) throw new DomainError('FAR_FUTURE', { latest })
}

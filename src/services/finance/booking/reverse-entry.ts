import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { balanceOf, type Entry } from '@/src/domain/finance/ledger'
import { reversalOf } from '@/src/domain/finance/manual-entry'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { bookEntries, ownEntryPrefix } from '../books/book-entries'
import { closeBooks, openBooks, type Keeper } from '../books/portal-books'
import { lockAccount, type LockedAccount } from './lock-account'

export type Reversal = { communityId: string; entryId: string; bookedOn: string; reason: string }

export type ReversalPreview = {
  accountCode: string
  entry: Entry
  amountGr: bigint
  beforeGr: bigint
  afterGr: bigint
}

/** What taking an entry back would do, without writing. Errors as of `reverseEntry`. */
export const previewReversal = (
  input: Reversal,
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<ReversalPreview> =>
  transaction(pool, async (client) => {
    await openBooks(client, input.communityId, keeper)
    return previewOf(input, await accountOf(client, input))
  })

/**
 * Takes an entry back by its mirror (storno): the entry itself stays. Asked for twice, the second is refused.
 * Errors: UNKNOWN_COMMUNITY, BOOKS_IMPORTED, UNKNOWN_ENTRY, ALREADY_REVERSED, REVERSAL_TOO_EARLY, REASON_MISSING,
 * REVERSE_BY_RUN for a charge or settlement that its own run corrects, REVERSE_BY_BANK for a payment of a statement.
 */
export const reverseEntry = (
  input: Reversal,
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<{ accountId: string; accountCode: string }> =>
  transaction(pool, async (client) => {
    const books = await openBooks(client, input.communityId, keeper)
    const account = await accountOf(client, input)
    const { entry, amountGr } = previewOf(input, account)
    const times = account.entries.filter((one) => one.reversalOf === entry.id).length
    await bookEntries(client, books.communityId, [
      {
        accountId: account.id,
        externalId: `${ownEntryPrefix}reversal/${entry.id}/${times + 1}`,
        bookedOn: input.bookedOn,
        dueOn: null,
        kind: entry.kind,
        document: entry.document,
        period: entry.period,
        description: `Storno: ${input.reason}`,
        amountGr,
        reversalOf: entry.id,
      },
    ])
    await closeBooks(client, books, keeper, {
      action: 'entry-reversed',
      objectType: 'ledger-entries',
      objectId: entry.id,
      details: { amountGr: Number(amountGr), bookedOn: input.bookedOn },
    })
    return { accountId: account.id, accountCode: account.code }
  })

async function accountOf(client: PoolClient, input: Reversal): Promise<LockedAccount> {
  const { rows } = await client.query<{ accountId: string }>(
    `select account_id as "accountId" from ledger_entries where id = $1 and community_id = $2`,
    [input.entryId, input.communityId],
  )
  if (!rows[0]) throw new DomainError('UNKNOWN_ENTRY', {})
  return lockAccount(client, { communityId: input.communityId, accountId: rows[0].accountId })
}

function previewOf(input: Reversal, account: LockedAccount): ReversalPreview {
  if (input.reason.trim() === '') throw new DomainError('REASON_MISSING', {})
  const { entry, amountGr } = reversalOf(account.entries, input.entryId, input.bookedOn)
  if (isOfRun(entry)) throw new DomainError('REVERSE_BY_RUN', { document: entry.document ?? '' })
  if (entry.externalId.startsWith(`${ownEntryPrefix}bank/`)) throw new DomainError('REVERSE_BY_BANK', {})
  const beforeGr = balanceOf(account.entries)
  return { accountCode: account.code, entry, amountGr, beforeGr, afterGr: beforeGr + amountGr }
}

/** A month's charge is corrected by a run of its month, which knows what was charged; a storno beside it would not. */
const isOfRun = ({ externalId, reversalOf }: Entry): boolean =>
  reversalOf === null && externalId.startsWith(`${ownEntryPrefix}charge/`)

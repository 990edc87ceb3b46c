import type { PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'

/** Who keeps books: a member of staff in the communities assigned, or the house itself (worker, command). */
export type Keeper = { staffId: string | null; communities: readonly string[] | 'all' }

export const theHouse: Keeper = { staffId: null, communities: 'all' }

export type Books = { communityId: string; code: string; kind: 'condominium' | 'cooperative' }

/** Whether a keeper has a community; another one's looks like none at all. */
export const keepsBooksOf = (keeper: Keeper, communityId: string): boolean =>
  keeper.communities === 'all' || keeper.communities.includes(communityId)

/**
 * Opens the books of a community for writing, one writer at a time until the transaction ends.
 * Errors: UNKNOWN_COMMUNITY where there is none or it is not the keeper's, BOOKS_IMPORTED where the accounting program
 * keeps them.
 */
export async function openBooks(client: PoolClient, communityId: string, keeper: Keeper): Promise<Books> {
  if (!keepsBooksOf(keeper, communityId)) throw new DomainError('UNKNOWN_COMMUNITY', {})
  await client.query(`select pg_advisory_xact_lock(hashtext('lokalenet books'), hashtext($1))`, [communityId])
  const { rows } = await client.query<Books & { bookkeeping: 'imported' | 'portal'; name: string }>(
    `select id as "communityId", code, kind, bookkeeping, name from communities where id = $1`,
    [communityId],
  )
  const found = rows[0]
  if (!found) throw new DomainError('UNKNOWN_COMMUNITY', {})
  if (found.bookkeeping !== 'portal') throw new DomainError('BOOKS_IMPORTED', { community: found.name })
  return { communityId, code: found.code, kind: found.kind }
}

type BookEvent = { action: string; objectType: string; objectId: string; details?: Record<string, unknown> }

/** Notes in the log who did what with the books, where nothing was posted: the day they stand as of stays. */
export const noteInBooks = (
  client: PoolClient,
  books: Books,
  keeper: Keeper,
  event: BookEvent,
): Promise<string> =>
  recordEvent(client, {
    actorKind: keeper.staffId === null ? 'system' : 'staff',
    actorId: keeper.staffId,
    communityId: books.communityId,
    ...event,
  })

/** Notes in the log who wrote what into the books, and that they stand as of now. */
export async function closeBooks(
  client: PoolClient,
  books: Books,
  keeper: Keeper,
  event: BookEvent,
): Promise<void> {
  await client.query(`update communities set data_as_of_at = now(), updated_at = now() where id = $1`, [
    books.communityId,
  ])
  await noteInBooks(client, books, keeper, event)
}

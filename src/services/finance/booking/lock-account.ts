import type { PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import type { Entry } from '@/src/domain/finance/ledger'
import { entryColumns, entryOf, type EntryRow } from '../ledger-rows'

export type LockedAccount = { id: string; code: string; openedOn: string; entries: Entry[] }

/** An account of a community with its whole book. Its books are open already, so nobody else writes. Errors: UNKNOWN_ACCOUNT. */
export async function lockAccount(
  client: PoolClient,
  { communityId, accountId }: { communityId: string; accountId: string },
): Promise<LockedAccount> {
  const account = await client.query<{ id: string; code: string; openedOn: string }>(
    `select id, code, opened_on as "openedOn" from accounts where id = $1 and community_id = $2 for no key update`,
    [accountId, communityId],
  )
  const found = account.rows[0]
  if (!found) throw new DomainError('UNKNOWN_ACCOUNT', { account: accountId, community: communityId })
  const { rows } = await client.query<EntryRow>(
    `select ${entryColumns} from ledger_entries e where e.account_id = $1`,
    [accountId],
  )
  return { ...found, entries: rows.map(entryOf) }
}

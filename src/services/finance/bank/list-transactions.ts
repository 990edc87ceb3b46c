import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { appPool } from '@/src/platform/db/pool'

export type TransactionStatus = 'posted' | 'received' | 'proposed' | 'unexplained' | 'returned'

/** As the import format describes `transactions`; `account` is the code of the matched or proposed one, or null. */
export type ListedTransaction = {
  bookedOn: string
  amountGr: number
  bankRef: string | null
  status: TransactionStatus
  account: string | null
}

/** A community's bank transactions, oldest first. Errors: UNKNOWN_COMMUNITY. */
export async function listTransactions(
  communityCode: string,
  pool: Pool = appPool(),
): Promise<ListedTransaction[]> {
  const community = await pool.query<{ id: string }>('select id from communities where code = $1', [
    communityCode,
  ])
  const id = community.rows[0]?.id
  if (id === undefined) throw new DomainError('UNKNOWN_COMMUNITY', { community: communityCode })
  const { rows } = await pool.query<ListedTransaction>(
    `select t.booked_on as "bookedOn", t.amount_gr as "amountGr", t.bank_ref as "bankRef", t.status::text as status,
       a.code as account
     from bank_transactions t left join accounts a on a.id = t.account_id
     where t.community_id = $1 order by t.booked_on, t.id`,
    [id],
  )
  return rows
}

import type { PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { keepsBooksOf, type Keeper } from '../books/portal-books'

/** A payment as the clerk who decides on it names it. */
export type PaymentAsked = { communityId: string; transactionId: string }

/** A payment as it stands, grosze as text; `isBooked`: an entry of the ledger holds it. */
export type OpenPayment = {
  id: string
  bookedOn: string
  amountGr: string
  status: string
  bookkeeping: 'imported' | 'portal'
  accountId: string | null
  isAside: boolean
  isBooked: boolean
}

/**
 * Opens a payment for a decision, one writer at a time in the community's books.
 * Errors: UNKNOWN_COMMUNITY, UNKNOWN_PAYMENT.
 */
export async function openPayment(
  client: PoolClient,
  asked: PaymentAsked,
  keeper: Keeper,
): Promise<OpenPayment> {
  if (!keepsBooksOf(keeper, asked.communityId)) throw new DomainError('UNKNOWN_COMMUNITY', {})
  await client.query(`select pg_advisory_xact_lock(hashtext('lokalenet books'), hashtext($1))`, [
    asked.communityId,
  ])
  const { rows } = await client.query<OpenPayment>(
    `select t.id, t.booked_on::text as "bookedOn", t.amount_gr::text as "amountGr", t.status::text as status,
       t.account_id as "accountId", c.bookkeeping::text as bookkeeping, t.set_aside_at is not null as "isAside",
       exists (select from bank_matches m where m.transaction_id = t.id and m.taken_back_at is null
         and m.entry_id is not null) as "isBooked"
     from bank_transactions t join communities c on c.id = t.community_id
     where t.id = $1 and t.community_id = $2`,
    [asked.transactionId, asked.communityId],
  )
  const [found] = rows
  if (!found) throw new DomainError('UNKNOWN_PAYMENT', {})
  return found
}

/** What was decided on the payment, in the log. */
export const notePayment = (
  client: PoolClient,
  asked: PaymentAsked,
  keeper: Keeper,
  action: string,
  details: Record<string, unknown> = {},
): Promise<string> =>
  recordEvent(client, {
    actorKind: keeper.staffId === null ? 'system' : 'staff',
    actorId: keeper.staffId,
    communityId: asked.communityId,
    objectType: 'bank-transactions',
    objectId: asked.transactionId,
    action,
    details,
  })

/** The books of a community the portal keeps are of now. */
export const touchBooks = (client: PoolClient, communityId: string) =>
  client.query('update communities set data_as_of_at = now(), updated_at = now() where id = $1', [
    communityId,
  ])

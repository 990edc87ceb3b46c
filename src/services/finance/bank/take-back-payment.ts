import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { effectiveDueDate } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool, query } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { keepsBooksOf, type Keeper } from '../books/portal-books'
import { notePayment, openPayment, touchBooks, type OpenPayment, type PaymentAsked } from './open-payment'

/** A payment put to accounts lately, with their codes. Grosze. */
export type DecidedPayment = {
  id: string
  bookedOn: string
  amountGr: number
  counterpartyName: string | null
  title: string
  accounts: string
}

const SHOWN = 10

/** What was put to accounts last, by hand or by rule, newest decision first; nothing of a community of others. */
export async function decidedPayments(keeper: Keeper, communityId: string): Promise<DecidedPayment[]> {
  if (!keepsBooksOf(keeper, communityId)) return []
  return query<DecidedPayment>({
    name: 'bank_decided_payments',
    text: `select t.id, t.booked_on as "bookedOn", t.amount_gr as "amountGr", t.counterparty_name as "counterpartyName",
        coalesce(t.title, '') as title, m.accounts
      from bank_transactions t cross join lateral (
        select string_agg(a.code, ', ' order by a.code) as accounts, max(m.created_at) as at
        from bank_matches m join accounts a on a.id = m.account_id
        where m.transaction_id = t.id and m.taken_back_at is null) m
      where t.community_id = $1 and t.status in ('posted', 'received') and m.accounts is not null
      order by m.at desc, t.id desc limit ${SHOWN}`,
    values: [communityId],
  })
}

/** Opens a payment that was put to accounts. Errors: those of `openPayment`, PAYMENT_NOT_PUT. */
async function openDecided(client: PoolClient, asked: PaymentAsked, keeper: Keeper): Promise<OpenPayment> {
  const found = await openPayment(client, asked, keeper)
  if (!['posted', 'received'].includes(found.status)) throw new DomainError('PAYMENT_NOT_PUT', {})
  return found
}

/**
 * Takes a payment back from the accounts it was put to: what the portal posted is reversed today, and the payment waits in
 * the queue again. A remembered payer is forgotten with it.
 * Errors: UNKNOWN_COMMUNITY, UNKNOWN_PAYMENT, PAYMENT_NOT_PUT, BOOKED_BY_PROGRAM where the accounting program's own
 * ledger holds it, which only that program corrects.
 */
export const takeBackPayment = (
  asked: PaymentAsked & { reason: string },
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<void> =>
  transaction(pool, async (client) => {
    const found = await openDecided(client, asked, keeper)
    if (found.bookkeeping === 'imported' && found.isBooked) throw new DomainError('BOOKED_BY_PROGRAM', {})
    const today = todayInWarsaw()
    await client.query('select portal.take_back_bank($1, $2, $3, $4)', [
      ...[asked.transactionId, today, effectiveDueDate(today), `Storno: ${asked.reason}`],
    ])
    await client.query(
      `update bank_transactions set status = 'unexplained', account_id = null, rule = null, decided_by_id = $2,
         decided_at = now(), updated_at = now() where id = $1`,
      [asked.transactionId, keeper.staffId],
    )
    if (found.bookkeeping === 'portal') await touchBooks(client, asked.communityId)
    await notePayment(client, asked, keeper, 'payment-taken-back', { reason: asked.reason })
  })

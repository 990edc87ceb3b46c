import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { effectiveDueDate } from '@/src/domain/time/civil-date'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import type { Keeper } from '../books/portal-books'
import { notePayment, openPayment, touchBooks, type OpenPayment, type PaymentAsked } from './open-payment'

/** Amounts of a payment put to accounts, in grosze; together they are the payment. */
export type Share = { accountId: string; amountGr: bigint }

/** Opens a payment that waits. Errors: those of `openPayment`, PAYMENT_DECIDED where somebody was faster. */
async function openWaiting(client: PoolClient, asked: PaymentAsked, keeper: Keeper): Promise<OpenPayment> {
  const found = await openPayment(client, asked, keeper)
  if (found.isAside || !['proposed', 'unexplained'].includes(found.status) || BigInt(found.amountGr) <= 0n)
    throw new DomainError('PAYMENT_DECIDED', {})
  return found
}

/** Amounts above zero, each account once, together the payment. Errors: SPLIT_SUM, UNKNOWN_ACCOUNT, BEFORE_ACCOUNT. */
async function checkShares(
  client: PoolClient,
  payment: OpenPayment,
  communityId: string,
  shares: readonly Share[],
): Promise<void> {
  const ids = shares.map(({ accountId }) => accountId)
  const sum = shares.reduce((total, { amountGr }) => total + amountGr, 0n)
  if (
    sum !== BigInt(payment.amountGr) ||
    shares.some(({ amountGr }) => amountGr <= 0n) ||
    new Set(ids).size !== ids.length
  )
    throw new DomainError('SPLIT_SUM', {})
  const { rows } = await client.query<{ openedOn: string }>(
    `select opened_on::text as "openedOn" from accounts where id = any($1::uuid[]) and community_id = $2`,
    [ids, communityId],
  )
  if (rows.length !== ids.length) throw new DomainError('UNKNOWN_ACCOUNT', {})
  const late = rows.find(({ openedOn }) => openedOn > payment.bookedOn)
  if (late) throw new DomainError('BEFORE_ACCOUNT', { openedOn: late.openedOn })
}

/** Where the portal keeps the books, writes the payments that stand in no ledger yet, and that the books are of now. */
async function postMatches(client: PoolClient, asked: PaymentAsked, payment: OpenPayment): Promise<void> {
  await client.query('select portal.settle_bank(array[$1::uuid])', [asked.communityId])
  if (payment.bookkeeping !== 'portal') return
  const { rows } = await client.query<{ id: string }>(
    'select id from bank_matches where transaction_id = $1 and entry_id is null and taken_back_at is null',
    [payment.id],
  )
  const due = effectiveDueDate(payment.bookedOn)
  await client.query('select portal.post_bank_matches($1, $2)', [
    rows.map(({ id }) => id),
    rows.map(() => due),
  ])
  await client.query('select portal.settle_bank(array[$1::uuid])', [asked.communityId])
  await touchBooks(client, asked.communityId)
}

/**
 * Puts a waiting payment to one account or several. Where the portal keeps the books it is in the ledger at once, else it
 * waits for the accounting program's payment. `rememberPayer`: later payments from the same number go there themselves.
 * Errors: UNKNOWN_COMMUNITY, UNKNOWN_PAYMENT, PAYMENT_DECIDED, SPLIT_SUM, UNKNOWN_ACCOUNT, BEFORE_ACCOUNT.
 */
export const confirmPayment = (
  asked: PaymentAsked & { shares: readonly Share[]; rememberPayer: boolean },
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<{ bookkeeping: 'imported' | 'portal' }> =>
  transaction(pool, async (client) => {
    const payment = await openWaiting(client, asked, keeper)
    await checkShares(client, payment, asked.communityId, asked.shares)
    const [only] = asked.shares
    await client.query(
      `update bank_transactions set status = 'received', account_id = $2, rule = case when $2::uuid = account_id then rule
         else 'staff' end, decided_by_id = $3, decided_at = now(), updated_at = now() where id = $1`,
      [payment.id, asked.shares.length === 1 ? only?.accountId : null, keeper.staffId],
    )
    await client.query(
      `insert into bank_matches (id, community_id, transaction_id, account_id, amount_gr, rule, remembers_payer,
         decided_by_id, decided_at)
       select portal.uuid_v7(), $1, $2, s.account_id, s.amount_gr, 'staff', $5, $6, now()
       from unnest($3::uuid[], $4::bigint[]) s(account_id, amount_gr)`,
      [
        ...[asked.communityId, payment.id, asked.shares.map(({ accountId }) => accountId)],
        ...[asked.shares.map(({ amountGr }) => amountGr.toString()), asked.rememberPayer, keeper.staffId],
      ],
    )
    await postMatches(client, asked, payment)
    await notePayment(client, asked, keeper, 'payment-matched', {
      accounts: asked.shares.map(({ accountId }) => accountId),
      rememberPayer: asked.rememberPayer,
    })
    return { bookkeeping: payment.bookkeeping }
  })

/** Throws a proposal away; the payment stays in the queue. Errors: UNKNOWN_COMMUNITY, UNKNOWN_PAYMENT, PAYMENT_DECIDED. */
export const rejectProposal = (asked: PaymentAsked, keeper: Keeper, pool: Pool = appPool()): Promise<void> =>
  transaction(pool, async (client) => {
    const payment = await openWaiting(client, asked, keeper)
    await client.query(
      `update bank_transactions set status = 'unexplained', account_id = null, rule = null, decided_by_id = $2,
         decided_at = now(), updated_at = now() where id = $1`,
      [payment.id, keeper.staffId],
    )
    await notePayment(client, asked, keeper, 'payment-proposal-rejected', { account: payment.accountId })
  })

/**
 * Takes out of the queue what is no payment of a resident, with the reason.
 * Errors: UNKNOWN_COMMUNITY, UNKNOWN_PAYMENT, PAYMENT_DECIDED.
 */
export const setPaymentAside = (
  asked: PaymentAsked & { reason: string },
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<void> =>
  transaction(pool, async (client) => {
    const payment = await openWaiting(client, asked, keeper)
    await client.query(
      `update bank_transactions set status = 'unexplained', account_id = null, rule = null, decided_by_id = $2,
         decided_at = now(), set_aside_at = now(), set_aside_reason = $3, updated_at = now() where id = $1`,
      [payment.id, keeper.staffId, asked.reason],
    )
    await notePayment(client, asked, keeper, 'payment-set-aside')
  })

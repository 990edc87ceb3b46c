import { candidatesFor, type MatchRule } from '@/src/domain/finance/bank/match'
import { loadPaymentBook } from '@/src/platform/bank/load-payment-book'
import { appPool, query } from '@/src/platform/db/pool'
import { keepsBooksOf, type Keeper } from '../books/portal-books'

/** A payment that waits for a person, with the accounts it may belong to, likeliest first. Amounts in grosze. */
export type WaitingPayment = {
  id: string
  bookedOn: string
  amountGr: number
  counterpartyName: string | null
  counterpartyNrb: string | null
  title: string
  bankRef: string | null
  isRejected: boolean
  candidates: { accountId: string; rule: MatchRule }[]
}

type Row = Omit<WaitingPayment, 'candidates'> & { creditorNrb: string | null; details: string }

/** So many are shown; the next come when these are decided. */
const SHOWN = 25
const CANDIDATES = 4

/** The unexplained payments of a community the keeper has, oldest first, and how many there are; none of another one. */
export async function paymentQueue(
  keeper: Keeper,
  communityId: string,
): Promise<{ waiting: number; payments: WaitingPayment[] }> {
  if (!keepsBooksOf(keeper, communityId)) return { waiting: 0, payments: [] }
  const rows = await query<Row & { waiting: number }>({
    name: 'bank_payment_queue',
    text: `select t.id, t.booked_on as "bookedOn", t.amount_gr as "amountGr", t.counterparty_name as "counterpartyName",
        t.counterparty_nrb as "counterpartyNrb", coalesce(t.title, '') as title, t.bank_ref as "bankRef",
        t.decided_at is not null as "isRejected", t.creditor_nrb as "creditorNrb", coalesce(t.details, '') as details,
        (count(*) over ())::integer as waiting
      from bank_transactions t
      where t.community_id = $1 and t.status in ('proposed', 'unexplained') and t.set_aside_at is null
        and t.amount_gr > 0 and not t.is_return
      order by t.booked_on, t.id limit ${SHOWN}`,
    values: [communityId],
  })
  if (rows.length === 0) return { waiting: 0, payments: [] }
  const book = await loadPaymentBook(appPool(), communityId)
  return {
    waiting: rows[0]?.waiting ?? 0,
    payments: rows.map(({ creditorNrb, details, waiting: _, ...row }) => ({
      ...row,
      candidates: candidatesFor(
        { ...row, amountGr: BigInt(row.amountGr), valuedOn: null, creditorNrb, details, isReturn: false },
        book,
      )
        .slice(0, CANDIDATES)
        .map(({ accountId, rule }) => ({ accountId, rule })),
    })),
  }
}

/** How many payments wait in each of the keeper's communities that has bank transactions. */
export async function waitingPayments(
  keeper: Keeper,
): Promise<{ id: string; name: string; waiting: number }[]> {
  return query<{ id: string; name: string; waiting: number }>({
    name: 'bank_waiting_payments',
    text: `select c.id, c.name, (count(t.id) filter (where t.status in ('proposed', 'unexplained')
          and t.set_aside_at is null and t.amount_gr > 0 and not t.is_return))::integer as waiting
      from communities c join bank_transactions t on t.community_id = c.id
      where $1::uuid[] is null or c.id = any($1) group by c.id, c.name order by waiting desc, c.name`,
    values: [keeper.communities === 'all' ? null : keeper.communities],
  })
}

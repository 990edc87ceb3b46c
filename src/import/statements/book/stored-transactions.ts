import type { ClientBase } from 'pg'
import type { BankTransaction } from '@/src/domain/finance/bank/transaction'

export type StoredTransaction = BankTransaction & { id: string; key: string; ownNrb: string }

type Row = Omit<StoredTransaction, 'amountGr'> & { amountGr: string }

const columns = `t.id, t.key, t.own_nrb as "ownNrb", t.booked_on::text as "bookedOn", t.valued_on::text as "valuedOn",
  t.amount_gr::text as "amountGr", t.counterparty_nrb as "counterpartyNrb", t.counterparty_name as "counterpartyName",
  coalesce(t.title, '') as title, t.bank_ref as "bankRef", t.creditor_nrb as "creditorNrb",
  coalesce(t.details, '') as details, t.is_return as "isReturn"`

const read = async (client: ClientBase, where: string, values: unknown[]): Promise<StoredTransaction[]> => {
  const text = `select ${columns} from public.bank_transactions t where ${where} order by t.booked_on, t.key`
  const { rows } = await client.query<Row>(text, values)
  return rows.map((row) => ({ ...row, amountGr: BigInt(row.amountGr) }))
}

/** Transactions of a community by their keys, oldest first. */
export const transactionsByKey = (
  client: ClientBase,
  communityId: string,
  keys: readonly string[],
): Promise<StoredTransaction[]> =>
  read(client, 't.community_id = $1 and t.key = any($2)', [communityId, keys])

/** What a return may take back: the same amount the other way on the same account, not returned yet. */
export const returnable = (
  client: ClientBase,
  communityId: string,
  { amountGr, ownNrb }: StoredTransaction,
): Promise<StoredTransaction[]> =>
  read(client, `t.community_id = $1 and t.own_nrb = $2 and t.amount_gr = $3 and t.status <> 'returned'`, [
    communityId,
    ownNrb,
    (-amountGr).toString(),
  ])

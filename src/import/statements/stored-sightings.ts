import { grouped } from '@/src/domain/grouped'
import type { ClientBase } from 'pg'
import { sameness, type StoredSighting } from '@/src/domain/finance/bank/identity'
import type { BankTransaction, StatementFormat } from '@/src/domain/finance/bank/transaction'
import type { Owner } from './own-accounts'

type Row = {
  ownNrb: string
  bookedOn: string
  amountGr: string
  counterpartyNrb: string | null
  title: string | null
  bankRef: string | null
  ordinal: number
  format: StatementFormat
  openingGr: string | null
  closingGr: string | null
}

/** Stored transactions of the communities and days of new ones, by what equal ones have in common. */
export async function storedSightings(
  client: ClientBase,
  fresh: readonly { owner: Owner; t: BankTransaction }[],
): Promise<Map<string, StoredSighting[]>> {
  const days = [...new Set(fresh.map(({ t }) => t.bookedOn))]
  const communities = [...new Set(fresh.map(({ owner }) => owner.communityId))]
  const { rows } = await client.query<Row>(
    `select t.own_nrb as "ownNrb", t.booked_on::text as "bookedOn", t.amount_gr::text as "amountGr",
       t.counterparty_nrb as "counterpartyNrb", t.title, t.bank_ref as "bankRef", t.ordinal::integer as ordinal,
       s.format::text as format, s.opening_gr::text as "openingGr", s.closing_gr::text as "closingGr"
     from public.bank_transactions t join public.bank_statements s on s.id = t.statement_id
     where t.community_id = any($1::uuid[]) and t.booked_on = any($2::date[])`,
    [communities, days],
  )
  const sightings = rows.map((row) => ({
    same: sameness(row.ownNrb, {
      bookedOn: row.bookedOn,
      amountGr: BigInt(row.amountGr),
      counterpartyNrb: row.counterpartyNrb,
      title: row.title ?? '',
    }),
    sighting: {
      ordinal: row.ordinal,
      format: row.format,
      bankRef: row.bankRef,
      openingGr: row.openingGr === null ? null : BigInt(row.openingGr),
      closingGr: row.closingGr === null ? null : BigInt(row.closingGr),
    },
  }))
  return new Map(
    [...grouped(sightings, ({ same }) => same)].map(([same, list]) => [
      same,
      list.map(({ sighting }) => sighting),
    ]),
  )
}

import type { ClientBase, Pool } from 'pg'
import type { PayableAccount, PaymentBook } from '@/src/domain/finance/bank/match'

/** A community's accounts with who holds them, and the payers a person confirmed. */
export async function loadPaymentBook(client: ClientBase | Pool, communityId: string): Promise<PaymentBook> {
  const community = await client.query<{ nrb: string | null }>(
    'select nrb from public.communities where id = $1',
    [communityId],
  )
  const accounts = await client.query<PayableAccount>(
    `select a.id, a.code, p.code as "premisesCode", a.nrb, a.payer_id as "payerId", a.opened_on::text as "openedOn",
       a.closed_on::text as "closedOn",
       array(select distinct coalesce(r.company_name, r.last_name) from public.occupancies_rels l
         join public.occupancies o on o.id = l.parent_id join public.residents r on r.id = o.person_id
         where l.path = 'accounts' and l.accounts_id = a.id and coalesce(r.company_name, r.last_name) is not null) as names
     from public.accounts a join public.premises p on p.id = a.premises_id where a.community_id = $1 order by a.code`,
    [communityId],
  )
  const payers = await client.query<{ nrb: string; accounts: string[] }>(
    `select t.counterparty_nrb as nrb, array_agg(distinct m.account_id::text) as accounts
     from public.bank_matches m join public.bank_transactions t on t.id = m.transaction_id
     where m.community_id = $1 and m.remembers_payer and m.taken_back_at is null and t.counterparty_nrb is not null
     group by t.counterparty_nrb`,
    [communityId],
  )
  return {
    ownNrb: community.rows[0]?.nrb ?? '',
    accounts: accounts.rows,
    confirmedPayers: new Map(payers.rows.map(({ nrb, accounts: known }) => [nrb, known])),
  }
}

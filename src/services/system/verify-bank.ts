import type { Check } from './verify-check'

/** What was put to accounts, held against what the bank reported and against the ledger. */
export const bankChecks: readonly Check[] = [
  {
    name: 'bank-matches-ledger',
    table: 'bank_matches',
    count: 'select count(*) from bank_matches where taken_back_at is null and entry_id is not null',
    broken: `select m.id, format('%s gr were put to the account, the ledger holds %s', m.amount_gr, e.credit_gr) as detail
      from bank_matches m join ledger_entries e on e.id = m.entry_id
      where m.taken_back_at is null
        and (e.account_id, e.community_id, e.kind::text, e.credit_gr) <> (m.account_id, m.community_id, 'payment', m.amount_gr)`,
  },
  {
    name: 'bank-transactions-matched',
    table: 'bank_transactions',
    count: 'select count(*) from bank_transactions',
    broken: `select t.id, format('%s, of %s gr %s are put to accounts', t.status, t.amount_gr, coalesce(m.sum_gr, 0)) as detail
      from bank_transactions t
      left join (select transaction_id, sum(amount_gr) as sum_gr, bool_and(entry_id is not null) as is_booked
        from bank_matches where taken_back_at is null group by 1) m on m.transaction_id = t.id
      where case t.status when 'posted' then m.sum_gr is distinct from t.amount_gr or not m.is_booked
        when 'received' then m.sum_gr is distinct from t.amount_gr else m.sum_gr is not null end`,
  },
]

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The function of `bank_guards` with one more condition for the ledger payment a match may stand for. Where the portal
 * keeps the books a match is posted itself (import format, `statements/`): a payment of the same amount that a clerk
 * entered by hand, cash at the office, is another one.
 */
const settleBank = (condition: string): string => `
create or replace function portal.settle_bank(communities uuid[]) returns void language plpgsql as $$
declare
  waiting record;
  near integer;
  found_id uuid;
begin
  update public.bank_matches m set entry_id = null, updated_at = now()
  where m.community_id = any(communities) and m.taken_back_at is null and exists (
    select from public.ledger_entries r where r.reversal_of_id = m.entry_id
      and not exists (select from public.ledger_entries again where again.reversal_of_id = r.id));
  foreach near in array array[0, 10] loop
    for waiting in
      select m.id, m.account_id, m.amount_gr, t.booked_on, c.bookkeeping from public.bank_matches m
      join public.bank_transactions t on t.id = m.transaction_id
      join public.communities c on c.id = m.community_id
      where m.community_id = any(communities) and m.taken_back_at is null and m.entry_id is null
      order by t.booked_on, t.key, m.id
    loop
      select e.id into found_id from public.ledger_entries e
      where e.account_id = waiting.account_id and e.kind = 'payment' and e.credit_gr = waiting.amount_gr
        and e.booked_on between waiting.booked_on - near and waiting.booked_on + near and e.reversal_of_id is null
        and ${condition}
        and not exists (select from public.ledger_entries r where r.reversal_of_id = e.id
          and not exists (select from public.ledger_entries again where again.reversal_of_id = r.id))
        and not exists (select from public.bank_matches x where x.entry_id = e.id and x.taken_back_at is null)
      order by e.booked_on, e.external_id collate "C" limit 1;
      if found then
        update public.bank_matches set entry_id = found_id, updated_at = now() where id = waiting.id;
      end if;
    end loop;
  end loop;
  update public.bank_transactions t set status = s.status, updated_at = now()
  from (select m.transaction_id, (case when bool_and(m.entry_id is not null) then 'posted' else 'received' end)
      ::public.enum_bank_transactions_status as status
    from public.bank_matches m where m.community_id = any(communities) and m.taken_back_at is null group by 1) s
  where s.transaction_id = t.id and t.status is distinct from s.status and t.status <> 'returned';
end $$`

const own = `(waiting.bookkeeping <> 'portal' or e.external_id not like 'portal/entry/%')`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(settleBank(own)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(settleBank('true')))
}

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What the database itself refuses of bank statements and what became of their transactions, whoever writes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [checks, facts, matches, posting]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop trigger bank_statements_append_only on bank_statements;
      drop trigger bank_statements_no_truncate on bank_statements;
      drop function portal.keep_bank_facts() cascade;
      drop function portal.keep_bank_matches() cascade;
      drop function portal.bound_bank_matches() cascade;
      drop function portal.settle_bank(uuid[]);
      drop function portal.post_bank_matches(uuid[], date[]);
      drop function portal.take_back_bank(uuid, date, date, text);
      drop index bank_matches_one_entry;
      drop index bank_transactions_waiting;
    `),
  )
}

const checks = `
alter table bank_statements add constraint bank_statements_days check (to_on is null or to_on >= from_on);
alter table bank_transactions add constraint bank_transactions_key check (length(key) = 64);
alter table bank_transactions add constraint bank_transactions_ordinal check (ordinal >= 1);
alter table bank_matches add constraint bank_matches_amount check (amount_gr > 0);
create unique index bank_matches_one_entry on bank_matches (entry_id) where taken_back_at is null;
create index bank_transactions_waiting on bank_transactions (community_id, booked_on)
  where status in ('proposed', 'unexplained') and set_aside_at is null;
`

/** What a bank reported stays as it was; only what became of it changes. The owner's rights do not help either. */
const facts = `
create trigger bank_statements_append_only before update or delete on bank_statements
  for each row execute function portal.refuse_change();
create trigger bank_statements_no_truncate before truncate on bank_statements
  for each statement execute function portal.refuse_change();

create function portal.keep_bank_facts() returns trigger language plpgsql as $$
declare
  free text[] := array['status', 'account_id', 'rule', 'return_of_id', 'decided_by_id', 'decided_at', 'set_aside_at',
    'set_aside_reason', 'updated_at'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - free = to_jsonb(old) - free then return new; end if;
  raise exception 'what a bank reported is not changed' using errcode = '42501';
end $$;
create trigger bank_transactions_facts before update or delete on bank_transactions
  for each row execute function portal.keep_bank_facts();
`

/** A match is taken back, never changed; the standing ones of a transaction are not more than it brought. */
const matches = `
create function portal.keep_bank_matches() returns trigger language plpgsql as $$
declare
  free text[] := array['entry_id', 'taken_back_at', 'updated_at'];
begin
  if tg_op = 'UPDATE' and old.taken_back_at is null and to_jsonb(new) - free = to_jsonb(old) - free then return new; end if;
  raise exception 'a match is taken back, not changed' using errcode = '42501';
end $$;
create trigger bank_matches_kept before update or delete on bank_matches
  for each row execute function portal.keep_bank_matches();

create function portal.bound_bank_matches() returns trigger language plpgsql as $$
begin
  perform from bank_transactions t where t.id = new.transaction_id for no key update;
  if (select sum(m.amount_gr) from bank_matches m where m.transaction_id = new.transaction_id and m.taken_back_at is null)
    > (select t.amount_gr from bank_transactions t where t.id = new.transaction_id) then
    raise exception 'matches of % are more than it brought', new.transaction_id
      using errcode = '23514', constraint = 'bank_matches_sum';
  end if;
  return null;
end $$;
create trigger bank_matches_sum after insert on bank_matches
  for each row execute function portal.bound_bank_matches();
`

/**
 * What imports and the queue of payments both do with matches. `settle_bank` finds the ledger payment each stands for:
 * same account and amount, of the same day or else within 10 days (import format, `statements/`), each payment once; one
 * that was reversed stands for nothing. `post_bank_matches` writes the payment itself, where the portal keeps the books.
 * `take_back_bank` reverses what was posted so.
 */
const posting = `
create function portal.settle_bank(communities uuid[]) returns void language plpgsql as $$
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
      select m.id, m.account_id, m.amount_gr, t.booked_on from public.bank_matches m
      join public.bank_transactions t on t.id = m.transaction_id
      where m.community_id = any(communities) and m.taken_back_at is null and m.entry_id is null
      order by t.booked_on, t.key, m.id
    loop
      select e.id into found_id from public.ledger_entries e
      where e.account_id = waiting.account_id and e.kind = 'payment' and e.credit_gr = waiting.amount_gr
        and e.booked_on between waiting.booked_on - near and waiting.booked_on + near and e.reversal_of_id is null
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
end $$;

create function portal.post_bank_matches(ids uuid[], dues date[]) returns bigint language plpgsql as $$
declare
  posted bigint;
begin
  insert into public.ledger_entries (id, created_at, updated_at, community_id, external_id, account_id, booked_on,
    effective_due_on, kind, document, description, debit_gr, credit_gr)
  select portal.uuid_v7(), now(), now(), m.community_id, 'portal/bank/' || m.id, m.account_id, t.booked_on, d.due,
    'payment', t.bank_ref, left(nullif(t.title, ''), 250), 0, m.amount_gr
  from unnest(ids, dues) d(id, due) join public.bank_matches m on m.id = d.id
  join public.bank_transactions t on t.id = m.transaction_id
  where m.entry_id is null and m.taken_back_at is null
  on conflict (community_id, external_id) do nothing;
  get diagnostics posted = row_count;
  update public.bank_matches m set entry_id = e.id, updated_at = now() from public.ledger_entries e
  where m.id = any(ids) and m.entry_id is null and m.taken_back_at is null and e.community_id = m.community_id
    and e.external_id = 'portal/bank/' || m.id;
  return posted;
end $$;

create function portal.take_back_bank(asked uuid, on_day date, due date, reason text) returns void language plpgsql as $$
begin
  insert into public.ledger_entries (id, created_at, updated_at, community_id, external_id, account_id, booked_on,
    effective_due_on, kind, document, description, debit_gr, credit_gr, reversal_of_id)
  select portal.uuid_v7(), now(), now(), e.community_id, e.external_id || '/return', e.account_id,
    greatest(on_day, e.booked_on), greatest(due, e.effective_due_on), e.kind, e.document, reason, e.credit_gr,
    e.debit_gr, e.id
  from public.bank_matches m join public.ledger_entries e on e.id = m.entry_id
  where m.transaction_id = asked and m.taken_back_at is null and e.external_id = 'portal/bank/' || m.id
  on conflict (community_id, external_id) do nothing;
  update public.bank_matches set taken_back_at = now(), updated_at = now()
  where transaction_id = asked and taken_back_at is null;
end $$;
grant execute on function portal.settle_bank(uuid[]), portal.post_bank_matches(uuid[], date[]),
  portal.take_back_bank(uuid, date, date, text) to portal_app;
`

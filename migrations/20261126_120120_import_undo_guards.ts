import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What an import changed, so that it can be taken back; and the one way in which rows that stand for good give way to
 * that: a function of the owner's, for one batch.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [changes, mark, guards, undo]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop function portal.undo_import(uuid);
      drop trigger supplier_payments_append_only on supplier_payments;
      create trigger supplier_payments_append_only before update or delete on supplier_payments
        for each row execute function portal.refuse_change();
      drop trigger fault_events_append_only on fault_events;
      create trigger fault_events_append_only before update or delete on fault_events
        for each row execute function portal.refuse_change();
      drop function portal.refuse_change_unless_undone();
      create or replace function portal.refuse_ledger_change() returns trigger language plpgsql as $$
      declare
        told text[] := array['description', 'document', 'updated_at'];
      begin
        if tg_op = 'UPDATE' and to_jsonb(new) - told = to_jsonb(old) - told then return new; end if;
        raise exception 'rows of ledger_entries are append-only: correct by a reversal' using errcode = '42501';
      end $$;
      drop table portal.undo_marks;
      drop table portal.import_changes;
    `),
  )
}

/** `before` is null where the row is new. Rows carry people's former data and are forgotten after 90 days. */
const changes = `
create table portal.import_changes (
  batch_id uuid not null references public.import_batches (id) on delete cascade,
  table_name text not null,
  row_id uuid not null,
  before jsonb,
  after jsonb);
create index import_changes_rows on portal.import_changes (batch_id, table_name, row_id);
`

/** Only the owner's function writes here, so that no other transaction can claim to undo an import. */
const mark = `
create table portal.undo_marks (tx xid8 primary key);
revoke all on portal.undo_marks from portal_app, portal_worker;
`

/** Triggers ask for the mark where they run with the owner's rights; the server's role has no right to change at all. */
const guards = `
create function portal.refuse_change_unless_undone() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = (select tableowner from pg_tables where schemaname = 'portal' and tablename = 'undo_marks')
    and exists (select from portal.undo_marks m where m.tx = pg_current_xact_id()) then return old; end if;
  raise exception 'rows of % are append-only', tg_table_name using errcode = '42501';
end $$;
drop trigger supplier_payments_append_only on supplier_payments;
create trigger supplier_payments_append_only before update or delete on supplier_payments
  for each row execute function portal.refuse_change_unless_undone();
drop trigger fault_events_append_only on fault_events;
create trigger fault_events_append_only before update or delete on fault_events
  for each row execute function portal.refuse_change_unless_undone();

create or replace function portal.refuse_ledger_change() returns trigger language plpgsql as $$
declare
  told text[] := array['description', 'document', 'updated_at'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - told = to_jsonb(old) - told then return new; end if;
  told := told || 'external_id'::text;
  if tg_op = 'UPDATE' and to_jsonb(new) - told = to_jsonb(old) - told
    and current_user = (select tableowner from pg_tables where schemaname = 'portal' and tablename = 'undo_marks')
    and exists (select from portal.undo_marks m where m.tx = pg_current_xact_id()) then return new; end if;
  raise exception 'rows of ledger_entries are append-only: correct by a reversal' using errcode = '42501';
end $$;
`

/**
 * Takes back what only the owner may, of one applied batch: its payments of invoices and the timeline of its faults go,
 * and its ledger rows give up their ids. The rows themselves stay; the caller reverses them.
 */
const undo = `
create function portal.undo_import(batch uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform from public.import_batches b where b.id = batch and b.state = 'applied' for update;
  if not found then raise exception 'batch % is not applied', batch; end if;
  insert into portal.undo_marks values (pg_current_xact_id());
  update public.ledger_entries e set updated_at = now(), external_id =
    case when length(e.external_id) > 70 then left(e.external_id, 37) || '-' || md5(e.external_id) else e.external_id end
      || '~' || right(batch::text, 12)
  where e.batch_id = batch;
  delete from public.supplier_payments p where p.batch_id = batch;
  delete from public.fault_events v using portal.import_changes c
    where c.batch_id = batch and c.table_name = 'faults' and c.before is null and v.fault_id = c.row_id;
  delete from portal.undo_marks where tx = pg_current_xact_id();
end $$;
grant execute on function portal.undo_import(uuid) to portal_app;
`

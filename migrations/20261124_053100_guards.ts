import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What the database itself refuses, whoever writes: Payload, an import, a command or a mistake in any of them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [checks, appendOnly, auditChain, ownership, people, indexes])
    await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop trigger occupancies_whole_new on occupancies;
      drop trigger occupancies_whole_changed on occupancies;
      drop function portal.check_whole();
      drop trigger audit_events_chain on audit_events;
      drop function portal.chain_audit();
      drop function portal.audit_digest(audit_events);
      drop function portal.describe_ledger(uuid[], text[], text[]);
      drop function portal.keep_communities() cascade;
      drop function portal.name_resident() cascade;
      drop function portal.refuse_change() cascade;
      drop function portal.refuse_ledger_change() cascade;
    `),
  )
}

const checks = `
alter table ledger_entries add constraint ledger_entries_one_sided check (
  (debit_gr > 0 and credit_gr = 0) or (credit_gr > 0 and debit_gr = 0));
alter table ledger_entries add constraint ledger_entries_period check (period is null or period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
alter table charges add constraint charges_first_of_month check (extract(day from valid_from_on) = 1);
alter table charges add constraint charges_amount check (amount_gr >= 0);
alter table premises add constraint premises_share check (
  (share_num is null) = (share_den is null) and (share_den is null or (share_den > 0 and share_num between 0 and share_den)));
alter table occupancies add constraint occupancies_fraction check (fraction_den > 0 and fraction_num > 0 and fraction_num <= fraction_den);
alter table occupancies add constraint occupancies_dates check (to_on is null or to_on >= from_on);
alter table members add constraint members_dates check (to_on is null or to_on >= from_on);
alter table board_terms add constraint board_terms_dates check (to_on is null or to_on >= from_on);
alter table accounts add constraint accounts_dates check (closed_on is null or closed_on >= opened_on);
alter table meters add constraint meters_dates check (removed_on is null or removed_on >= installed_on);
alter table meters add constraint meters_place check (premises_id is not null or building_id is not null);
alter table meter_readings add constraint meter_readings_value check (value >= 0);
`

/**
 * Rows of the book and of the audit are added, never changed. The right is taken from the server's role as well, but
 * foreign-key actions run with the owner's rights, so the triggers stand too. Text beside an entry may be corrected by
 * an import through one function; amounts, dates and accounts never.
 */
const appendOnly = `
create function portal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are append-only', tg_table_name using errcode = '42501';
end $$;

create function portal.refuse_ledger_change() returns trigger language plpgsql as $$
declare
  told text[] := array['description', 'document', 'updated_at'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - told = to_jsonb(old) - told then return new; end if;
  raise exception 'rows of ledger_entries are append-only: correct by a reversal' using errcode = '42501';
end $$;

create trigger ledger_entries_append_only before update or delete on ledger_entries
  for each row execute function portal.refuse_ledger_change();
create trigger ledger_entries_no_truncate before truncate on ledger_entries
  for each statement execute function portal.refuse_change();
create trigger audit_events_append_only before update or delete on audit_events
  for each row execute function portal.refuse_change();
create trigger audit_events_no_truncate before truncate on audit_events
  for each statement execute function portal.refuse_change();

create function portal.describe_ledger(ids uuid[], documents text[], descriptions text[]) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with told as (
    update public.ledger_entries e set document = t.document, description = t.description, updated_at = now()
    from unnest(ids, documents, descriptions) as t(id, document, description)
    where e.id = t.id and (e.document, e.description) is distinct from (t.document, t.description)
    returning 1)
  select count(*) from told
$$;
grant execute on function portal.describe_ledger(uuid[], text[], text[]) to portal_app;
`

/** Each audit row carries the hash of the one before, so that a removed or altered row shows. One writer at a time. */
const auditChain = `
create function portal.audit_digest(e audit_events) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(e.seq, e.prev_hash, e.id, extract(epoch from e.at)::text, e.actor_kind,
    e.actor_id, e.action, e.community_id, e.object_type, e.object_id, e.details, e.request_id)::text, 'UTF8')), 'hex')
$$;

create function portal.chain_audit() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtext('lokalenet audit chain'));
  select a.seq, a.hash into last from audit_events a where a.seq is not null order by a.seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.prev_hash := coalesce(last.hash, repeat('0', 64));
  new.at := date_trunc('milliseconds', new.at);
  new.hash := portal.audit_digest(new);
  return new;
end $$;
create trigger audit_events_chain before insert on audit_events for each row execute function portal.chain_audit();
grant execute on function portal.audit_digest(audit_events) to portal_app;
`

/**
 * Owners' fractions of premises add up to at most the whole on any day. The sum can only rise on the first day of a
 * tie, so those days are looked at; the premises' rows are locked, so that two writers cannot pass each other.
 */
const ownership = `
create function portal.check_whole() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  perform 1 from premises p where p.id in (select n.premises_id from new_rows n where n.capacity = 'owner')
    order by p.id for no key update;
  select d.premises_id, d.from_on into wrong
  from (select distinct o.premises_id, o.from_on from occupancies o
    where o.capacity = 'owner' and o.premises_id in (select n.premises_id from new_rows n where n.capacity = 'owner')) d
  join occupancies o on o.premises_id = d.premises_id and o.capacity = 'owner' and o.from_on <= d.from_on
    and (o.to_on is null or o.to_on > d.from_on)
  group by d.premises_id, d.from_on
  having sum(o.fraction_num * (select portal.lcm_of(x.fraction_den) from occupancies x
      where x.premises_id = d.premises_id and x.capacity = 'owner') / o.fraction_den)
    > (select portal.lcm_of(x.fraction_den) from occupancies x
      where x.premises_id = d.premises_id and x.capacity = 'owner')
  limit 1;
  if found then
    raise exception 'owners of premises % hold more than the whole on %', wrong.premises_id, wrong.from_on
      using errcode = '23514', constraint = 'occupancies_whole';
  end if;
  return null;
end $$;
create trigger occupancies_whole_new after insert on occupancies referencing new table as new_rows
  for each statement execute function portal.check_whole();
create trigger occupancies_whole_changed after update on occupancies referencing new table as new_rows
  for each statement execute function portal.check_whole();
`

/** The name lists show; and the communities a person belongs to, kept from his ties, memberships and board terms. */
const people = `
create function portal.name_resident() returns trigger language plpgsql as $$
begin
  new.display_name := coalesce(nullif(new.company_name, ''),
    nullif(concat_ws(' ', nullif(new.first_name, ''), nullif(new.last_name, '')), ''), new.code);
  new.email := nullif(lower(trim(new.email)), '');
  return new;
end $$;
create trigger residents_name before insert or update on residents for each row execute function portal.name_resident();

create unique index residents_rels_once on residents_rels (parent_id, path, communities_id);
create unique index occupancies_rels_once on occupancies_rels (parent_id, path, accounts_id);
create unique index resident_groups_rels_once on resident_groups_rels (parent_id, path, residents_id);

create function portal.keep_communities() returns trigger language plpgsql as $$
begin
  insert into residents_rels ("order", parent_id, path, communities_id)
  select 1, pair.person_id, 'communities', pair.community_id
  from (select distinct person_id, community_id from new_rows) pair
  on conflict (parent_id, path, communities_id) do nothing;
  return null;
end $$;
create trigger occupancies_communities_new after insert on occupancies referencing new table as new_rows
  for each statement execute function portal.keep_communities();
create trigger occupancies_communities_changed after update on occupancies referencing new table as new_rows
  for each statement execute function portal.keep_communities();
create trigger members_communities_new after insert on members referencing new table as new_rows
  for each statement execute function portal.keep_communities();
create trigger members_communities_changed after update on members referencing new table as new_rows
  for each statement execute function portal.keep_communities();
create trigger board_terms_communities_new after insert on board_terms referencing new table as new_rows
  for each statement execute function portal.keep_communities();
create trigger board_terms_communities_changed after update on board_terms referencing new table as new_rows
  for each statement execute function portal.keep_communities();
`

const indexes = `
create index residents_email_lower on residents (lower(email));
create index occupancies_rels_account on occupancies_rels (accounts_id) where path = 'accounts';
`

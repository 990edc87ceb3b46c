import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Numbers of cases without gaps; consents that are never changed. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [numbers, consents]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop trigger consents_append_only on consents;
      drop trigger consents_no_truncate on consents;
      drop index consents_current;
      drop trigger conversations_number on conversations;
      drop trigger conversations_keep_number on conversations;
      drop function portal.number_conversation();
      drop function portal.keep_conversation_number();
      drop table portal.conversation_counters;
      drop index messages_thread;
      drop index conversations_once;
    `),
  )
}

/**
 * 001/2026 and on, for each community and year of Warsaw. The counter's row is held until the transaction ends: the next
 * case waits, and a case that is not kept gives its number back.
 */
const numbers = `
create table portal.conversation_counters (
  community_id uuid not null references communities (id) on delete cascade,
  year int not null,
  last int not null,
  primary key (community_id, year)
);

create function portal.number_conversation() returns trigger language plpgsql as $$
declare
  this_year int := extract(year from now() at time zone 'Europe/Warsaw');
  n int;
begin
  insert into portal.conversation_counters as c (community_id, year, last) values (new.community_id, this_year, 1)
    on conflict (community_id, year) do update set last = c.last + 1 returning c.last into n;
  new.number := lpad(n::text, greatest(3, length(n::text)), '0') || '/' || this_year;
  return new;
end $$;
create trigger conversations_number before insert on conversations
  for each row execute function portal.number_conversation();

create function portal.keep_conversation_number() returns trigger language plpgsql as $$
begin
  new.number := old.number;
  return new;
end $$;
create trigger conversations_keep_number before update on conversations
  for each row execute function portal.keep_conversation_number();

create unique index conversations_once on conversations (community_id, number);
create index messages_thread on messages (conversation_id, created_at);
`

const consents = `
create trigger consents_append_only before update or delete on consents
  for each row execute function portal.refuse_change();
create trigger consents_no_truncate before truncate on consents
  for each statement execute function portal.refuse_change();
create index consents_current on consents (person_id, community_id, purpose, created_at desc);
`

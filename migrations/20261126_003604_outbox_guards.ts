import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** One mail for each recipient and cause, muted topics, addresses that were refused, codes for a change of e-mail. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [once, mutedTopics, refusedAddress, emailCodes]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      delete from portal.one_time_codes where purpose in ('emailOld', 'emailNew');
      alter table portal.one_time_codes drop constraint one_time_codes_purpose_check;
      alter table portal.one_time_codes add constraint one_time_codes_purpose_check
        check (purpose in ('activation', 'reset'));
      drop trigger residents_email_changed on residents;
      drop function portal.forget_refusal();
      drop table portal.muted_topics;
      drop index outgoing_messages_once;
      drop index outgoing_messages_open;
    `),
  )
}

/** However often a cause is told, each recipient has one mail of it. The second index is the sweep's. */
const once = `
create unique index outgoing_messages_once on outgoing_messages ("key", (coalesce(resident_id, staff_id)));
create index outgoing_messages_open on outgoing_messages (updated_at) where state in ('queued', 'sending');
`

const mutedTopics = `
create table portal.muted_topics (
  resident_id uuid not null references residents (id) on delete cascade,
  channel text not null check (channel in ('email', 'push')),
  topic text not null,
  muted_at timestamptz not null default now(),
  primary key (resident_id, channel, topic)
);
`

/** A refusal is of an address: whoever gets another one starts anew. */
const refusedAddress = `
create function portal.forget_refusal() returns trigger language plpgsql as $$
begin
  if lower(trim(new.email)) is distinct from lower(trim(old.email)) then new.email_refused_at := null; end if;
  return new;
end $$;
create trigger residents_email_changed before update of email on residents
  for each row execute function portal.forget_refusal();
`

const emailCodes = `
alter table portal.one_time_codes drop constraint one_time_codes_purpose_check;
alter table portal.one_time_codes add constraint one_time_codes_purpose_check
  check (purpose in ('activation', 'reset', 'emailOld', 'emailNew'));
`

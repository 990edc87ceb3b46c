import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Keys of accounting programs: what the database itself holds of them; and how far an import is, told while it runs. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [keys, oneAtATime, progress]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop table portal.import_progress;
      drop index import_batches_one_of_key;
      drop trigger import_keys_kept on import_keys;
      drop function portal.keep_import_keys();
      alter table import_keys drop constraint import_keys_hashes;
    `),
  )
}

/** A key stays, so that what it sent can be traced; one that was ended never works again, not even by hand. */
const keys = `
alter table import_keys add constraint import_keys_hashes check (
  token_hash ~ '^[0-9a-f]{64}$' and (previous_token_hash is null or previous_token_hash <> token_hash));
create function portal.keep_import_keys() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a key is ended, not deleted' using errcode = '42501';
  end if;
  if old.revoked_at is not null and (new.revoked_at is null or new.token_hash <> old.token_hash
    or new.previous_token_hash is not null) then
    raise exception 'an ended key stays ended' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger import_keys_kept before update or delete on import_keys
  for each row execute function portal.keep_import_keys();
`

/** One import of a key at a time, so that a program gone wrong takes no more than one connection. */
const oneAtATime = `
create unique index import_batches_one_of_key on import_batches (import_key_id)
  where state = 'running' and import_key_id is not null;
`

const progress = `
create table portal.import_progress (
  batch_id uuid primary key references public.import_batches (id) on delete cascade,
  phase text not null,
  table_name text,
  rows integer not null,
  steps integer not null,
  total integer not null,
  at timestamptz not null default now());
grant select, insert, update, delete on portal.import_progress to portal_app;
`

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Proof of a notice is added to, never taken away; what the portal saw delivered stays as it saw it. */
const keepNotice = (more: string): string => `
create or replace function portal.keep_notice() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a notice stays' using errcode = '42501'; end if;
  if (new.resolution_id, new.person_id, new.community_id, new.result, new.sent_on, new.text_hash)
    is distinct from (old.resolution_id, old.person_id, old.community_id, old.result, old.sent_on, old.text_hash)
    or (old.delivered_on is not null and new.delivered_on is null) ${more}
  then raise exception 'notice % is kept as it was sent', old.id using errcode = '42501'; end if;
  return new;
end $$`

const seen = `or (old.delivered_on is not null and old.channel = 'portal'
      and (new.delivered_on, new.channel, new.proof) is distinct from (old.delivered_on, old.channel, old.proof))`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(keepNotice(seen)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(keepNotice('')))
}

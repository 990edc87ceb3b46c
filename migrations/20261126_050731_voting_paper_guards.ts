import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Files become part of what opening freezes; printed ballots; what votes, powers of attorney and notices must keep to. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [files, filesFrozen, ballots, proxies, notices, votes, states, worker])
    await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop function portal.keep_final_state() cascade;
      drop function portal.refuse_imported_voting() cascade;
      drop function portal.keep_notice() cascade;
      drop function portal.keep_proxy() cascade;
      drop function portal.proxy_covers(proxies, resolutions);
      drop table portal.ballots;
      drop function portal.keep_attached_file() cascade;
      drop function portal.keep_resolution_files() cascade;
      create or replace function portal.resolution_files(resolution uuid) returns jsonb language sql stable as $$ select '[]'::jsonb $$;
    `),
  )
}

/** Name and SHA-256 of every attachment, in their order: without any the hash stays what it was. */
const files = `
create or replace function portal.resolution_files(resolution uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_array(f.name, f.sha256) order by l."order", l.id), '[]'::jsonb)
  from public.resolutions_rels l join public.files f on f.id = l.files_id
  where l.parent_id = resolution and l.path = 'files'
$$;
`

/**
 * An opened resolution keeps its attachments. Looked at when the transaction ends, since saving a row writes its list of
 * files anew.
 */
const filesFrozen = `
create function portal.keep_resolution_files() returns trigger language plpgsql as $$
declare
  resolution uuid := case when tg_op = 'DELETE' then old.parent_id else new.parent_id end;
begin
  if exists (select from public.resolutions r where r.id = resolution and r.text_hash is not null
    and portal.resolution_digest(r) <> r.text_hash)
  then raise exception 'the attachments of resolution % are frozen', resolution using errcode = '42501'; end if;
  return null;
end $$;
create constraint trigger resolutions_rels_frozen after insert or update or delete on resolutions_rels
  deferrable initially deferred for each row execute function portal.keep_resolution_files();

create function portal.keep_attached_file() returns trigger language plpgsql as $$
begin
  if exists (select from public.resolutions_rels l join public.resolutions r on r.id = l.parent_id
    where l.files_id = old.id and l.path = 'files' and r.text_hash is not null)
    and (tg_op = 'DELETE' or (new.id, new.name, new.filename, new.sha256, new.subject, new.subject_id, new.deleted_at)
      is distinct from (old.id, old.name, old.filename, old.sha256, old.subject, old.subject_id, old.deleted_at))
  then raise exception 'file % is attached to an opened resolution', old.id using errcode = '42501'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger files_attached before update or delete on files for each row execute function portal.keep_attached_file();
`

/** Printed ballots: the code on the paper, and the id its declaration gets, so that one paper is never entered twice. */
const ballots = `
create table portal.ballots (
  id uuid primary key default portal.uuid_v7(),
  resolution_id uuid not null references public.resolutions (id),
  person_id uuid not null references public.residents (id),
  code varchar(9) not null unique,
  issued_at timestamptz not null default now(),
  issued_by uuid,
  unique (resolution_id, person_id)
);
revoke update, delete, truncate on portal.ballots from portal_app;
create trigger ballots_append_only before update or delete on portal.ballots for each row execute function portal.refuse_change();
`

/**
 * What a power of attorney covers: named resolutions or all; a general one covers no matter beyond ordinary management
 * (UWL art. 22(3); KC art. 98). In a cooperative a proxy stands for one member. A used one keeps its people and covers
 * the day of its vote.
 */
const proxies = `
create function portal.proxy_covers(p proxies, r resolutions) returns boolean language sql stable as $$
  select p.community_id = r.community_id
    and (p.scope <> 'general' or r.category in ('discharge', 'boardElection', 'renovation', 'rules', 'other'))
    and (not exists (select from public.proxies_rels l where l.parent_id = p.id and l.path = 'resolutions')
      or exists (select from public.proxies_rels l where l.parent_id = p.id and l.path = 'resolutions' and l.resolutions_id = r.id))
$$;
grant execute on function portal.proxy_covers(proxies, resolutions) to portal_app, portal_worker;

create function portal.keep_proxy() returns trigger language plpgsql as $$
begin
  if exists (select from public.votes v where v.proxy_id = new.id and (v.principal_id <> new.principal_id
    or v.person_id <> new.agent_id or v.community_id <> new.community_id or v.cast_on < new.from_on or v.cast_on >= new.to_on))
  then raise exception 'a vote was cast with power of attorney %', new.id using errcode = '23514', constraint = 'proxies_used'; end if;
  if exists (select from public.communities c where c.id = new.community_id and c.kind = 'cooperative') then
    perform pg_advisory_xact_lock(hashtextextended('proxies of ' || new.agent_id, 0));
    if exists (select from public.proxies p where p.community_id = new.community_id and p.agent_id = new.agent_id
      and p.principal_id <> new.principal_id and p.id <> new.id
      and daterange(p.from_on, p.to_on) && daterange(new.from_on, new.to_on))
    then raise exception 'a proxy stands for one member only' using errcode = '23514', constraint = 'proxies_one_member'; end if;
  end if;
  return new;
end $$;
create trigger proxies_kept before insert or update on proxies for each row execute function portal.keep_proxy();
`

/** Proof of a notice is added to, never taken away. */
const notices = `
create function portal.keep_notice() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a notice stays' using errcode = '42501'; end if;
  if (new.resolution_id, new.person_id, new.community_id, new.result, new.sent_on, new.text_hash)
    is distinct from (old.resolution_id, old.person_id, old.community_id, old.result, old.sent_on, old.text_hash)
    or (old.delivered_on is not null and new.delivered_on is null)
  then raise exception 'notice % is kept as it was sent', old.id using errcode = '42501'; end if;
  return new;
end $$;
create trigger resolution_notices_kept before update or delete on resolution_notices for each row execute function portal.keep_notice();
`

/** Votes of a resolution that came in by import come by import alone; its text was not frozen here. */
const votes = `
create function portal.refuse_imported_voting() returns trigger language plpgsql as $$
begin
  if new.batch_id is null and exists (select from public.resolutions r where r.id = new.resolution_id and r.opened_at is null)
  then raise exception 'resolution % was not opened here', new.resolution_id using errcode = '23514', constraint = 'votes_opened_here'; end if;
  return new;
end $$;
create trigger votes_opened_here before insert on votes for each row execute function portal.refuse_imported_voting();
`

/** What was cancelled, repealed or found void stays so. */
const states = `
create function portal.keep_final_state() returns trigger language plpgsql as $$
begin
  if old.state in ('cancelled', 'repealed', 'void') and new.state <> old.state
  then raise exception 'resolution % is final', old.id using errcode = '42501'; end if;
  return new;
end $$;
create trigger resolutions_final before update of state on resolutions for each row execute function portal.keep_final_state();
`

/** The worker closes votings whose time is over; it writes state, day and audit, and nothing of votes. */
const worker = `
grant execute on function portal.resolution_files(uuid), portal.resolution_digest(resolutions), portal.audit_digest(audit_events)
  to portal_worker;
`

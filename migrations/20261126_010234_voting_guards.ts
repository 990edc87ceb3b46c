import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What makes votes hold in court: rows that are only added, chained to each other, with a salted commitment each. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [
    checks,
    heads,
    digests,
    rightsChain,
    votesChain,
    annulmentsChain,
    appendOnly,
    frozen,
    origins,
  ])
    await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop table portal.vote_origins;
      drop function portal.keep_resolution() cascade;
      drop function portal.chain_annulment() cascade;
      drop function portal.chain_vote() cascade;
      drop function portal.chain_right() cascade;
      drop function portal.note_link(text, uuid, bigint, text);
      drop function portal.last_link(text, uuid);
      drop function portal.annulment_digest(vote_annulments);
      drop function portal.vote_digest(votes);
      drop function portal.vote_commitment(votes);
      drop function portal.vote_content(votes);
      drop function portal.right_digest(voting_rights);
      drop function portal.resolution_digest(resolutions);
      drop function portal.resolution_files(uuid);
      drop table portal.chain_heads;
    `),
  )
}

const checks = `
alter table resolutions add constraint resolutions_dates check (closes_on is null or closes_on >= opens_on);
alter table resolutions add constraint resolutions_qualified check (
  (qualified_num is null) = (qualified_den is null) and (qualified_den is null or qualified_num between 1 and qualified_den));
alter table voting_rights add constraint voting_rights_part check (part_den > 0 and part_num > 0 and part_num <= part_den);
alter table voting_rights add constraint voting_rights_share check (share_den > 0 and share_num >= 0);
alter table votes add constraint votes_share check (share_den > 0 and share_num >= 0);
alter table proxies add constraint proxies_dates check (to_on is null or to_on >= from_on);
alter table proxies add constraint proxies_two_people check (agent_id <> principal_id);
alter table resolution_demands add constraint resolution_demands_share check (share_den > 0 and share_num >= 0);
alter table resolution_notices add constraint resolution_notices_dates check (delivered_on is null or delivered_on >= sent_on);
create unique index votes_declaration_once on votes (declaration, right_id);
`

/** Where each chain ends, so that a row taken off its end is missed too. Also the lock that lets one writer in at a time. */
const heads = `
create table portal.chain_heads (
  chain text not null,
  resolution_id uuid not null,
  position bigint not null,
  hash text not null,
  primary key (chain, resolution_id)
);
revoke insert, update, delete, truncate on portal.chain_heads from portal_app;

create function portal.last_link(chain text, resolution uuid) returns portal.chain_heads
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head portal.chain_heads;
begin
  insert into portal.chain_heads values (chain, resolution, 0, repeat('0', 64)) on conflict do nothing;
  select h.* into head from portal.chain_heads h where h.chain = last_link.chain and h.resolution_id = resolution for update;
  return head;
end $$;

create function portal.note_link(chain text, resolution uuid, place bigint, link text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update portal.chain_heads h set position = place, hash = link where h.chain = note_link.chain and h.resolution_id = resolution
$$;
`

/**
 * Content first, then the salted commitment to it, then the link: the chain can be shown to anyone, since commitments
 * tell nothing without their salt.
 */
const digests = `
create function portal.resolution_files(resolution uuid) returns jsonb language sql stable as $$ select '[]'::jsonb $$;

create function portal.resolution_digest(r resolutions) returns text language sql stable as $$
  select encode(sha256(convert_to(jsonb_build_array(r.community_id, r.number, r.title, r.text, r.category, r.mode, r.rule, r.base,
    r.vote_change, r.qualified_num, r.qualified_den, r.abstain_counts, r.requires_notary, r.opens_on, r.closes_on,
    portal.resolution_files(r.id))::text, 'UTF8')), 'hex')
$$;

create function portal.right_digest(v voting_rights) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(v.position, v.prev_hash, v.id, v.community_id, v.resolution_id, v.basis,
    v.premises_id, v.owner_id, v.part_num, v.part_den, v.share_num, v.share_den, v.succeeds_id, v.from_on)::text, 'UTF8')), 'hex')
$$;

create function portal.vote_content(v votes) returns text language sql immutable as $$
  select jsonb_build_array(v.id, v.community_id, v.resolution_id, v.right_id, v.sequence, v.premises_id, v.person_id,
    v.principal_id, v.capacity, v.proxy_id, v.choice, v.share_num, v.share_den, v.channel, v.cast_on,
    extract(epoch from v.cast_at)::text, v.declaration, v.receipt, v.text_hash, v.entered_by_id, v.scan_hash, v.batch_id)::text
$$;

create function portal.vote_commitment(v votes) returns text language sql immutable as $$
  select encode(sha256(convert_to(v.salt || '.' || portal.vote_content(v), 'UTF8')), 'hex')
$$;

create function portal.vote_digest(v votes) returns text language sql immutable as $$
  select encode(sha256(convert_to(v.resolution_id || '.' || v.position || '.' || v.prev_hash || '.' || v.commitment, 'UTF8')), 'hex')
$$;

create function portal.annulment_digest(a vote_annulments) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(a.position, a.prev_hash, a.id, a.community_id, a.resolution_id, a.vote_id,
    a.step, a.reason, a.staff_id, extract(epoch from a.at)::text)::text, 'UTF8')), 'hex')
$$;
grant execute on function portal.last_link(text, uuid), portal.note_link(text, uuid, bigint, text),
  portal.resolution_files(uuid), portal.resolution_digest(resolutions), portal.right_digest(voting_rights),
  portal.vote_content(votes), portal.vote_commitment(votes), portal.vote_digest(votes),
  portal.annulment_digest(vote_annulments) to portal_app;
`

const rightsChain = `
create function portal.chain_right() returns trigger language plpgsql as $$
declare
  head portal.chain_heads;
begin
  if new.succeeds_id is null and exists (
    select from resolutions r where r.id = new.resolution_id and r.electorate_hash is not null)
  then raise exception 'the electorate of resolution % is frozen', new.resolution_id using errcode = '42501'; end if;
  if new.succeeds_id is not null and not exists (
    select from voting_rights v where v.id = new.succeeds_id and v.resolution_id = new.resolution_id)
  then raise exception 'a right succeeds to one of another resolution' using errcode = '23503'; end if;
  head := portal.last_link('rights', new.resolution_id);
  new.position := head.position + 1;
  new.prev_hash := head.hash;
  new.hash := portal.right_digest(new);
  perform portal.note_link('rights', new.resolution_id, new.position::bigint, new.hash);
  return new;
end $$;
create trigger voting_rights_chain before insert on voting_rights for each row execute function portal.chain_right();
`

const votesChain = `
create function portal.chain_vote() returns trigger language plpgsql as $$
declare
  head portal.chain_heads;
  held voting_rights;
begin
  select v.* into held from voting_rights v where v.id = new.right_id;
  if held.resolution_id is distinct from new.resolution_id or held.community_id is distinct from new.community_id
    or held.premises_id is distinct from new.premises_id
  then raise exception 'a vote with a right of another resolution' using errcode = '23503'; end if;
  if (held.share_num, held.share_den) is distinct from (new.share_num, new.share_den)
  then raise exception 'a vote with another share than its right' using errcode = '23514'; end if;
  if length(new.salt) < 32 then raise exception 'a vote without a salt' using errcode = '23514'; end if;
  head := portal.last_link('votes', new.resolution_id);
  new.sequence := coalesce((select max(v.sequence) from votes v where v.right_id = new.right_id), 0) + 1;
  new.cast_at := date_trunc('milliseconds', new.cast_at);
  new.position := head.position + 1;
  new.prev_hash := head.hash;
  new.commitment := portal.vote_commitment(new);
  new.hash := portal.vote_digest(new);
  perform portal.note_link('votes', new.resolution_id, new.position::bigint, new.hash);
  return new;
end $$;
create trigger votes_chain before insert on votes for each row execute function portal.chain_vote();
`

const annulmentsChain = `
create function portal.chain_annulment() returns trigger language plpgsql as $$
declare
  head portal.chain_heads;
begin
  if not exists (select from votes v where v.id = new.vote_id and v.resolution_id = new.resolution_id
    and v.community_id = new.community_id)
  then raise exception 'an annulment of a vote of another resolution' using errcode = '23503'; end if;
  if new.step = 'approved' and not exists (select from vote_annulments a
    where a.vote_id = new.vote_id and a.step = 'proposed' and a.staff_id <> new.staff_id)
  then raise exception 'an annulment needs a second person' using errcode = '23514', constraint = 'vote_annulments_second'; end if;
  head := portal.last_link('annulments', new.resolution_id);
  new.at := date_trunc('milliseconds', new.at);
  new.position := head.position + 1;
  new.prev_hash := head.hash;
  new.hash := portal.annulment_digest(new);
  perform portal.note_link('annulments', new.resolution_id, new.position::bigint, new.hash);
  return new;
end $$;
create trigger vote_annulments_chain before insert on vote_annulments for each row execute function portal.chain_annulment();
`

const appendOnly = ['voting_rights', 'votes', 'vote_annulments', 'voting_declarations']
  .map(
    (table) => `
create trigger ${table}_append_only before update or delete on ${table} for each row execute function portal.refuse_change();
create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function portal.refuse_change();`,
  )
  .join('\n')

/** Opening freezes: from then on the state alone moves on. A resolution with an electorate stays. */
const frozen = `
create function portal.keep_resolution() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state = 'draft' then return old; end if;
    raise exception 'a resolution that was opened stays' using errcode = '42501';
  end if;
  if old.electorate_hash is not null and new.electorate_hash is distinct from old.electorate_hash
  then raise exception 'the electorate of resolution % is frozen', old.id using errcode = '42501'; end if;
  if old.text_hash is null then return new; end if;
  if new.text_hash is distinct from old.text_hash or portal.resolution_digest(new) <> old.text_hash
    or new.opened_at is distinct from old.opened_at or new.state = 'draft' or new.id <> old.id
  then raise exception 'text and rules of resolution % are frozen', old.id using errcode = '42501'; end if;
  return new;
end $$;
create trigger resolutions_frozen before update or delete on resolutions for each row execute function portal.keep_resolution();
`

/** Address and device of a declaration, apart from the vote: evidence that may be taken out again after its time. */
const origins = `
create table portal.vote_origins (
  declaration varchar primary key,
  resolution_id uuid not null,
  address text,
  device text,
  session_id text,
  noted_at timestamptz not null default now()
);
revoke update, delete, truncate on portal.vote_origins from portal_app;
`

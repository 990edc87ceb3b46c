import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Whom an announcement reaches, its sending, what of it stands as proof, and the search through documents. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [recipients, sending, proof, search]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop index documents_search;
      drop function portal.document_words(text, text);
      drop function portal.fold(text);
      drop trigger announcement_deliveries_append_only on announcement_deliveries;
      drop trigger announcement_deliveries_no_truncate on announcement_deliveries;
      drop trigger announcements_stand on announcements;
      drop function portal.keep_announcement();
      drop function portal.send_announcement(uuid, date, timestamptz);
      drop function portal.announcement_recipients(uuid, date);
    `),
  )
}

/** The audience's rule on the ties of a day. The scope of readers (access/audience) says the same from the reader's side. */
const recipients = `
create function portal.announcement_recipients(wanted uuid, day date)
returns table (person_id uuid, name text, place text, channel text) language sql stable as $$
  with x as (select a.id, a.community_id from public.announcements a where a.id = wanted),
  tie as (
    select o.person_id, o.capacity::text in ('owner', 'spouse', 'representative') as owns, o.premises_id, p.code,
      p.building_id, p.staircase
    from x join public.occupancies o on o.community_id = x.community_id join public.premises p on p.id = o.premises_id
    where o.from_on <= day and (o.to_on is null or o.to_on > day)
  ),
  term as (
    select b.person_id from x join public.board_terms b on b.community_id = x.community_id
    where b.from_on <= day and (b.to_on is null or b.to_on > day)
  ),
  member as (select tie.person_id from tie union select term.person_id from term)
  select r.id, r.display_name::text,
    (select string_agg(distinct tie.code, ', ' order by tie.code) from tie where tie.person_id = r.id),
    case when r.email is not null and r.activated_at is not null and r.disabled is not true then 'email' else 'letter' end
  from member m join public.residents r on r.id = m.person_id
  where exists (select from public.announcements_audience a where a._parent_id = wanted and (
    a.kind = 'all'
    or (a.kind = 'owners' and exists (select from tie where tie.person_id = r.id and tie.owns))
    or (a.kind = 'board' and exists (select from term where term.person_id = r.id))
    or (a.kind = 'building' and exists (select from tie where tie.person_id = r.id and tie.building_id = a.building_id))
    or (a.kind = 'staircase' and exists (select from tie where tie.person_id = r.id
      and tie.building_id = a.building_id and tie.staircase = a.staircase))
    or (a.kind = 'premises' and exists (select from tie where tie.person_id = r.id and tie.owns
      and tie.premises_id = a.premises_id))
    or (a.kind = 'resident' and a.resident_id = r.id)
    or (a.kind = 'group' and exists (select from public.resident_groups_rels g
      where g.parent_id = a.group_id and g.path = 'people' and g.residents_id = r.id))))
$$;
grant execute on function portal.announcement_recipients(uuid, date) to portal_app;
`

/** Freezes who is told, once, when the time has come; 0 where it was done or is not due. Runs as the owner: the worker has no right to the tables. */
const sending = `
create function portal.send_announcement(wanted uuid, day date, at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  house uuid;
  told bigint;
begin
  select a.community_id into house from public.announcements a
  where a.id = wanted and a.approved_at is not null and a.sent_at is null and a.publish_at <= at and a.deleted_at is null
  for update;
  if not found then return 0; end if;
  insert into public.announcement_deliveries (id, community_id, announcement_id, person_id, name, place, channel)
  select portal.uuid_v7(), house, wanted, r.person_id, r.name, r.place,
    r.channel::public.enum_announcement_deliveries_channel
  from portal.announcement_recipients(wanted, day) r;
  get diagnostics told = row_count;
  update public.announcements set sent_at = at, recipient_count = told, updated_at = now() where id = wanted;
  return told;
end $$;
grant execute on function portal.send_announcement(uuid, date, timestamptz) to portal_app, portal_worker;
`

/** Words once sent stand, and so does the list of those told. */
const proof = `
create trigger announcement_deliveries_append_only before update or delete on announcement_deliveries
  for each row execute function portal.refuse_change();
create trigger announcement_deliveries_no_truncate before truncate on announcement_deliveries
  for each statement execute function portal.refuse_change();

create function portal.keep_announcement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.approved_at is null then return old; end if;
  elsif old.approved_at is null or (new.title, new.body, new.severity, new.community_id, new.publish_at, new.approved_at)
    is not distinct from (old.title, old.body, old.severity, old.community_id, old.publish_at, old.approved_at) then
    return new;
  end if;
  raise exception 'a sent announcement stands' using errcode = '42501';
end $$;
create trigger announcements_stand before update or delete on announcements
  for each row execute function portal.keep_announcement();
`

/** Letters without signs and words apart, so that the simple configuration finds Polish words by their beginnings. */
const search = `
create function portal.fold(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(translate(lower(words), 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ', 'acelnoszzacelnoszz'), '[[:punct:][:space:]]+', ' ', 'g')
$$;
create function portal.document_words(title text, description text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.simple', portal.fold(title)), 'A')
    || setweight(to_tsvector('pg_catalog.simple', portal.fold(coalesce(description, ''))), 'B')
$$;
grant execute on function portal.fold(text), portal.document_words(text, text) to portal_app;
create index documents_search on documents using gin (portal.document_words(title, description));
`

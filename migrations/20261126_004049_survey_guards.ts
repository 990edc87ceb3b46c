import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What keeps a survey honest whoever writes: one answer a person or premises, names kept or not as promised, questions
 * as they were answered; and what keeps an anonymous one anonymous: one writer, random ids, no order.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [checks, keptAsAsked, answers, tallies]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop table portal.survey_tallies;
      drop function portal.store_survey_answer(uuid, uuid, uuid, date, jsonb);
      drop trigger surveys_kept_as_asked on surveys;
      drop function portal.keep_survey_as_asked();
      drop function portal.survey_asks(jsonb);
      drop trigger survey_answers_named_or_not on survey_answers;
      drop function portal.check_survey_answer();
    `),
  )
}

/** A random id (version 4) tells no time; those of other tables (version 7) do. */
const checks = `
alter table surveys add constraint surveys_days check (last_on >= opens_on);
alter table survey_participations add constraint survey_participations_random_id check (substr(id::text, 15, 1) = '4');
alter table survey_answers add constraint survey_answers_random_id check (substr(id::text, 15, 1) = '4');
create unique index survey_participations_person_once on survey_participations (survey_id, person_id) where premises_id is null;
create unique index survey_participations_premises_once on survey_participations (survey_id, premises_id)
  where premises_id is not null;
create unique index survey_answers_once on survey_answers (participation_id) where participation_id is not null;
`

const keptAsAsked = `
create function portal.survey_asks(fields jsonb) returns jsonb language sql immutable as $$
  select jsonb_agg(jsonb_build_array(b->>'id', b->>'blockType', b->>'question', b->'lowest', b->'highest',
    case when jsonb_typeof(b->'options') = 'array' then (
      select jsonb_agg(jsonb_build_array(o->>'id', o->>'label')) from jsonb_array_elements(b->'options') o) end))
  from jsonb_array_elements(fields) b
$$;
grant execute on function portal.survey_asks(jsonb) to portal_app;

create function portal.keep_survey_as_asked() returns trigger language plpgsql as $$
begin
  if new.anonymous is distinct from old.anonymous then
    raise exception 'whether survey % is anonymous never changes', old.id using errcode = '23514', constraint = 'surveys_anonymous';
  end if;
  if (portal.survey_asks(new.fields), new.per) is distinct from (portal.survey_asks(old.fields), old.per)
    and exists (select from public.survey_participations p where p.survey_id = old.id) then
    raise exception 'survey % has been answered', old.id using errcode = '23514', constraint = 'surveys_answered';
  end if;
  return new;
end $$;
create trigger surveys_kept_as_asked before update on surveys for each row execute function portal.keep_survey_as_asked();

create function portal.check_survey_answer() returns trigger language plpgsql as $$
begin
  if (select s.anonymous from public.surveys s where s.id = new.survey_id) is distinct from (new.participation_id is null) then
    raise exception 'an answer names its participation exactly where its survey is not anonymous'
      using errcode = '23514', constraint = 'survey_answers_named_or_not';
  end if;
  return new;
end $$;
create trigger survey_answers_named_or_not before insert or update on survey_answers
  for each row execute function portal.check_survey_answer();
`

/**
 * The one way an answer gets in. Of an anonymous survey every answer written puts all of its answers down anew, with new
 * ids and in an order of chance: neither the place of a row in the table (ctid) nor the transaction that wrote it (xmin)
 * tells which participation it came with. What the old rows leave behind goes with the next vacuum, which comes soon.
 */
const answers = `
create function portal.store_survey_answer(survey uuid, person uuid, premises uuid, today date, content jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked record;
  known record;
  participation uuid := gen_random_uuid();
begin
  perform pg_advisory_xact_lock(hashtextextended('lokalenet survey ' || survey::text, 0));
  select s.community_id, s.anonymous, s.per into asked from public.surveys s
    where s.id = survey and s.state = 'published' and today between s.opens_on and s.last_on;
  if not found or (asked.per = 'premises') is distinct from (premises is not null) then return 'closed'; end if;
  select p.id, p.person_id into known from public.survey_participations p
    where p.survey_id = survey and case when premises is null then p.premises_id is null and p.person_id = person
      else p.premises_id = premises end;
  if found then
    if known.person_id <> person then return 'taken'; end if;
    if asked.anonymous then return 'double'; end if;
    update public.survey_answers a set answers = content where a.participation_id = known.id;
    return 'changed';
  end if;
  insert into public.survey_participations (id, community_id, survey_id, person_id, premises_id, answered_on)
    values (participation, asked.community_id, survey, person, premises, today);
  if asked.anonymous then
    with gone as (delete from public.survey_answers a where a.survey_id = survey returning a.answers)
    insert into public.survey_answers (id, community_id, survey_id, answers)
    select gen_random_uuid(), asked.community_id, survey, mixed.answers
    from (select gone.answers from gone union all select content) mixed order by gen_random_uuid();
  else
    insert into public.survey_answers (id, community_id, survey_id, participation_id, answers)
      values (gen_random_uuid(), asked.community_id, survey, participation, content);
  end if;
  return 'stored';
end $$;
grant execute on function portal.store_survey_answer(uuid, uuid, uuid, date, jsonb) to portal_app;
revoke insert, update, delete, truncate on survey_participations, survey_answers from portal_app;
alter table survey_answers set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5);
`

/** Results of anonymous surveys that run, moved on by five answers at a time. */
const tallies = `
create table portal.survey_tallies (
  survey_id uuid primary key references public.surveys (id) on delete cascade,
  tally jsonb not null
);
`

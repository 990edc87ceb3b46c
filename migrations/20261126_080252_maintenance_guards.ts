import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Numbers of faults without gaps; a timeline that is never changed; values that make sense. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [numbers, checks, events]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop trigger fault_events_append_only on fault_events;
      drop trigger fault_events_no_truncate on fault_events;
      drop trigger faults_number on faults;
      drop trigger faults_keep_number on faults;
      drop function portal.number_fault();
      drop function portal.keep_fault_number();
      drop table portal.fault_counters;
      drop index faults_once;
      drop index faults_common;
      drop index faults_due;
    `),
  )
}

/**
 * 001/2026 and on, for each community and the year of the report. The counter's row is held until the transaction ends:
 * the next fault waits, and one that is not kept gives its number back.
 */
const numbers = `
create table portal.fault_counters (
  community_id uuid not null references communities (id) on delete cascade,
  year int not null,
  last int not null,
  primary key (community_id, year)
);

create function portal.number_fault() returns trigger language plpgsql as $$
declare
  this_year int := extract(year from new.reported_on);
  n int;
begin
  insert into portal.fault_counters as c (community_id, year, last) values (new.community_id, this_year, 1)
    on conflict (community_id, year) do update set last = c.last + 1 returning c.last into n;
  new.number := lpad(n::text, greatest(3, length(n::text)), '0') || '/' || this_year;
  return new;
end $$;
create trigger faults_number before insert on faults for each row execute function portal.number_fault();

create function portal.keep_fault_number() returns trigger language plpgsql as $$
begin
  new.number := old.number;
  return new;
end $$;
create trigger faults_keep_number before update on faults
  for each row execute function portal.keep_fault_number();

create unique index faults_once on faults (community_id, number);
create index faults_common on faults (community_id, building_id) where premises_id is null;
create index faults_due on faults (community_id, status, fix_by_on);
`

const checks = `
alter table faults add constraint faults_rating check (rating is null or rating between 1 and 5);
alter table faults add constraint faults_done check (done_on is null or done_on >= reported_on);
alter table work_reports add constraint work_reports_time check (finished_at is null or started_at is null or finished_at >= started_at);
alter table work_reports add constraint work_reports_guarantee check (guarantee_months is null or guarantee_months between 0 and 600);
`

const events = `
create trigger fault_events_append_only before update or delete on fault_events
  for each row execute function portal.refuse_change();
create trigger fault_events_no_truncate before truncate on fault_events
  for each statement execute function portal.refuse_change();
`

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What the database itself refuses of rates, monthly charges and settlements, whoever writes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [checks, rateScopes, chargedRates, postedRuns]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop function portal.keep_posted_run() cascade;
      drop function portal.keep_posted_rows() cascade;
      drop function portal.keep_charged_rate() cascade;
      drop function portal.rate_is_charged(uuid);
      alter table rates drop constraint rates_one_at_a_time;
      drop function portal.rate_scope(uuid, enum_rates_component, uuid, uuid, enum_rates_use);
      drop type portal.text_range;
      drop index charge_runs_one_draft;
    `),
  )
}

const checks = `
alter table rates add constraint rates_amount check (rate >= 0);
alter table rates add constraint rates_first_of_month check (
  extract(day from valid_from_on) = 1 and (valid_to_on is null or extract(day from valid_to_on) = 1));
alter table rates add constraint rates_dates check (valid_to_on is null or valid_to_on >= valid_from_on);
alter table charge_runs add constraint charge_runs_period check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
alter table charge_runs add constraint charge_runs_sequence check (sequence >= 0);
alter table charge_run_accounts add constraint charge_run_accounts_amounts check (
  full_gr >= 0 and amount_gr >= 0 and days between 0 and month_days and until_on >= from_on);
alter table charge_run_lines add constraint charge_run_lines_amount check (
  amount_gr = round(rate * quantity * 100) and charged_gr between 0 and amount_gr);
alter table settlement_runs add constraint settlement_runs_dates check (period_to_on >= period_from_on);
create unique index charge_runs_one_draft on charge_runs (community_id, period) where state = 'draft';
`

/**
 * One rate at a time for one scope. A range over the scope's text stands in for equality, which the index of ranges
 * has of itself and that of plain columns only with an extension.
 */
const rateScopes = `
create type portal.text_range as range (subtype = text, collation = "C");
create function portal.rate_scope(community uuid, component enum_rates_component, premises uuid, building uuid, use enum_rates_use)
returns portal.text_range language sql immutable parallel safe as $$
  select portal.text_range(scope, scope, '[]') from (select concat_ws('/', community::text, component::text,
    coalesce(premises::text, '-'), coalesce(building::text, '-'), coalesce(use::text, '-')) as scope) s
$$;
grant execute on function portal.rate_scope(uuid, enum_rates_component, uuid, uuid, enum_rates_use),
  portal.text_range(text, text), portal.text_range(text, text, text) to portal_app, portal_worker;
alter table rates add constraint rates_one_at_a_time exclude using gist (
  portal.rate_scope(community_id, component, premises_id, building_id, use) with =,
  daterange(valid_from_on, valid_to_on) with &&);
`

/**
 * A rate that a posted month was reckoned by keeps what it says; only its end may be moved, and words that change no
 * amount. Drafts reckoned by a rate that is taken out go with it: they are drafted anew.
 */
const chargedRates = `
create function portal.rate_is_charged(asked uuid) returns boolean language sql stable as $$
  select exists (select from public.charge_run_lines l join public.charge_runs r on r.id = l.run_id
    where l.rate_row_id = asked and r.state = 'posted')
$$;
grant execute on function portal.rate_is_charged(uuid) to portal_app, portal_worker;

create function portal.keep_charged_rate() returns trigger language plpgsql as $$
declare
  free text[] := array['valid_to_on', 'fund', 'basis', 'reason', 'published_on', 'updated_at'];
  drafts uuid[];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - free = to_jsonb(old) - free then return new; end if;
  if portal.rate_is_charged(old.id) then
    raise exception 'rate % was charged: end it and enter a new one', old.id
      using errcode = '23514', constraint = 'rates_charged';
  end if;
  if tg_op = 'UPDATE' then return new; end if;
  drafts := array(select distinct l.run_id from public.charge_run_lines l where l.rate_row_id = old.id);
  delete from public.charge_run_lines where run_id = any(drafts);
  delete from public.charge_run_accounts where run_id = any(drafts);
  delete from public.charge_runs where id = any(drafts);
  return old;
end $$;
create trigger rates_charged before update or delete on rates for each row execute function portal.keep_charged_rate();
`

const postedRuns = `
create function portal.keep_posted_run() returns trigger language plpgsql as $$
begin
  if old.state = 'posted' then
    raise exception 'a posted row of % is not changed: correct by a new one', tg_table_name
      using errcode = '23514', constraint = 'posted_run';
  end if;
  return coalesce(new, old);
end $$;
create trigger charge_runs_posted before update or delete on charge_runs
  for each row execute function portal.keep_posted_run();
create trigger settlement_runs_posted before update or delete on settlement_runs
  for each row execute function portal.keep_posted_run();

create function portal.keep_posted_rows() returns trigger language plpgsql as $$
begin
  if exists (select from public.charge_runs r where r.state = 'posted'
      and (r.id = case when tg_op <> 'INSERT' then old.run_id end or r.id = case when tg_op <> 'DELETE' then new.run_id end)) then
    raise exception 'rows of a posted run are not changed' using errcode = '23514', constraint = 'posted_run';
  end if;
  return coalesce(new, old);
end $$;
create trigger charge_run_accounts_posted before insert or update or delete on charge_run_accounts
  for each row execute function portal.keep_posted_rows();
create trigger charge_run_lines_posted before insert or update or delete on charge_run_lines
  for each row execute function portal.keep_posted_rows();
`

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What the database itself holds of settlements, and the table of statutory interest as published. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [checks, sums, interestRates]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop trigger settlement_lines_sum on settlement_lines;
      drop trigger settlements_sum on settlements;
      drop function portal.check_settlement_sum();
      alter table interest_rates drop constraint interest_rates_percent;
      alter table settlements drop constraint settlements_result;
      alter table settlements drop constraint settlements_period;
      alter table settlements drop constraint settlements_advances;
      delete from interest_rates;
    `),
  )
}

const checks = `
alter table settlements add constraint settlements_result check (result_gr = advances_gr - cost_gr);
alter table settlements add constraint settlements_period check (period_to_on >= period_from_on);
alter table settlements add constraint settlements_advances check (advances_gr >= 0);
alter table interest_rates add constraint interest_rates_percent check (percent >= 0);
`

/**
 * A settlement's lines add up to it, to the grosz. Looked at when the transaction ends, as a settlement and its lines
 * are written one after the other.
 */
const sums = `
create function portal.check_settlement_sum() returns trigger language plpgsql as $$
declare
  settlement uuid := case when tg_table_name = 'settlements' then (to_jsonb(new) ->> 'id')::uuid
    else (to_jsonb(coalesce(new, old)) ->> 'settlement_id')::uuid end;
begin
  perform 1 from settlements s
    join (select l.settlement_id, sum(l.advances_gr) as advances_gr, sum(l.cost_gr) as cost_gr from settlement_lines l
      where l.settlement_id = settlement group by l.settlement_id) total on total.settlement_id = s.id
    where s.advances_gr <> total.advances_gr or s.cost_gr <> total.cost_gr;
  if found then
    raise exception 'lines of settlement % do not add up to it', settlement
      using errcode = '23514', constraint = 'settlements_sum';
  end if;
  return null;
end $$;
create constraint trigger settlement_lines_sum after insert or update or delete on settlement_lines
  deferrable initially deferred for each row execute function portal.check_settlement_sum();
create constraint trigger settlements_sum after insert or update on settlements
  deferrable initially deferred for each row execute function portal.check_settlement_sum();
`

/**
 * KC art. 481 § 2: the reference rate of the NBP and 5.5 percentage points, since 2016; before that by regulation. What
 * is announced later is added by staff.
 */
const interestRates = `
insert into interest_rates (id, valid_from_on, percent, basis)
select portal.uuid_v7(), rate.valid_from_on::date, rate.percent, rate.basis from (values
  ('2008-12-15', 13.00, 'rozporządzenie Rady Ministrów'),
  ('2014-12-23', 8.00, 'rozporządzenie Rady Ministrów'),
  ('2016-01-01', 7.00, 'art. 481 § 2 KC, stopa referencyjna 1,50 %'),
  ('2020-03-18', 6.50, 'art. 481 § 2 KC, stopa referencyjna 1,00 %'),
  ('2020-04-09', 6.00, 'art. 481 § 2 KC, stopa referencyjna 0,50 %'),
  ('2020-05-29', 5.60, 'art. 481 § 2 KC, stopa referencyjna 0,10 %'),
  ('2021-10-07', 6.00, 'art. 481 § 2 KC, stopa referencyjna 0,50 %'),
  ('2021-11-04', 6.75, 'art. 481 § 2 KC, stopa referencyjna 1,25 %'),
  ('2021-12-09', 7.25, 'art. 481 § 2 KC, stopa referencyjna 1,75 %'),
  ('2022-01-05', 7.75, 'art. 481 § 2 KC, stopa referencyjna 2,25 %'),
  ('2022-02-09', 8.25, 'art. 481 § 2 KC, stopa referencyjna 2,75 %'),
  ('2022-03-09', 9.00, 'art. 481 § 2 KC, stopa referencyjna 3,50 %'),
  ('2022-04-07', 10.00, 'art. 481 § 2 KC, stopa referencyjna 4,50 %'),
  ('2022-05-06', 10.75, 'art. 481 § 2 KC, stopa referencyjna 5,25 %'),
  ('2022-06-09', 11.50, 'art. 481 § 2 KC, stopa referencyjna 6,00 %'),
  ('2022-07-08', 12.00, 'art. 481 § 2 KC, stopa referencyjna 6,50 %'),
  ('2022-09-08', 12.25, 'art. 481 § 2 KC, stopa referencyjna 6,75 %'),
  ('2023-09-07', 11.50, 'art. 481 § 2 KC, stopa referencyjna 6,00 %'),
  ('2023-10-05', 11.25, 'art. 481 § 2 KC, stopa referencyjna 5,75 %'),
  ('2025-05-08', 10.75, 'art. 481 § 2 KC, stopa referencyjna 5,25 %'),
  ('2025-07-03', 10.50, 'art. 481 § 2 KC, stopa referencyjna 5,00 %'),
  ('2025-09-04', 10.25, 'art. 481 § 2 KC, stopa referencyjna 4,75 %'),
  ('2025-10-09', 10.00, 'art. 481 § 2 KC, stopa referencyjna 4,50 %'),
  ('2025-11-06', 9.75, 'art. 481 § 2 KC, stopa referencyjna 4,25 %'),
  ('2025-12-04', 9.50, 'art. 481 § 2 KC, stopa referencyjna 4,00 %'),
  ('2026-03-05', 9.25, 'art. 481 § 2 KC, stopa referencyjna 3,75 %')
) as rate (valid_from_on, percent, basis);
`

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Payments are only added, rows point within their community, and every stage of a debt case stays. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [checks, places, payments, stages]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop trigger debt_cases_stages on debt_cases;
      drop function portal.note_debt_stage();
      drop table portal.debt_stages;
      drop trigger supplier_payments_append_only on supplier_payments;
      drop trigger supplier_payments_no_truncate on supplier_payments;
      alter table supplier_payments drop constraint supplier_payments_place;
      alter table costs drop constraint costs_place;
      alter table costs drop constraint costs_building_place;
      alter table debt_cases drop constraint debt_cases_place;
      alter table supplier_invoices drop constraint supplier_invoices_corrects_place;
      alter table supplier_invoices drop constraint supplier_invoices_place;
      alter table buildings drop constraint buildings_place;
      alter table accounts drop constraint accounts_place;
      alter table supplier_payments drop constraint supplier_payments_amount;
      alter table budgets drop constraint budgets_line;
      alter table debt_cases drop constraint debt_cases_amounts;
    `),
  )
}

const checks = `
alter table supplier_payments add constraint supplier_payments_amount check (amount_gr <> 0);
alter table budgets add constraint budgets_line check (amount_gr >= 0 and year between 1900 and 2999);
alter table debt_cases add constraint debt_cases_amounts check (principal_gr >= 0 and interest_gr >= 0 and costs_gr >= 0);
`

/** What a row points at stands in its own community, whoever writes. */
const places = `
alter table accounts add constraint accounts_place unique (id, community_id);
alter table buildings add constraint buildings_place unique (id, community_id);
alter table supplier_invoices add constraint supplier_invoices_place unique (id, community_id);
alter table supplier_invoices add constraint supplier_invoices_corrects_place
  foreign key (corrects_id, community_id) references supplier_invoices (id, community_id);
alter table supplier_payments add constraint supplier_payments_place
  foreign key (invoice_id, community_id) references supplier_invoices (id, community_id);
alter table costs add constraint costs_place
  foreign key (invoice_id, community_id) references supplier_invoices (id, community_id);
alter table costs add constraint costs_building_place
  foreign key (building_id, community_id) references buildings (id, community_id);
alter table debt_cases add constraint debt_cases_place
  foreign key (account_id, community_id) references accounts (id, community_id);
`

const payments = `
create trigger supplier_payments_append_only before update or delete on supplier_payments
  for each row execute function portal.refuse_change();
create trigger supplier_payments_no_truncate before truncate on supplier_payments
  for each statement execute function portal.refuse_change();
`

/** Every stage with its day and amounts, written by the database, so that no hand and no import can leave one out. */
const stages = `
create table portal.debt_stages (
  id bigint generated always as identity primary key,
  case_id uuid not null references debt_cases on delete cascade,
  stage text not null,
  stage_on date not null,
  principal_gr bigint not null,
  interest_gr bigint not null,
  costs_gr bigint not null,
  noted_at timestamptz not null default now(),
  unique (case_id, stage, stage_on)
);
revoke insert, update, delete, truncate on portal.debt_stages from portal_app;

create function portal.note_debt_stage() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into portal.debt_stages (case_id, stage, stage_on, principal_gr, interest_gr, costs_gr)
  values (new.id, new.stage, new.stage_on, new.principal_gr, new.interest_gr, new.costs_gr)
  on conflict (case_id, stage, stage_on) do update set
    principal_gr = excluded.principal_gr, interest_gr = excluded.interest_gr, costs_gr = excluded.costs_gr;
  return null;
end $$;
create trigger debt_cases_stages after insert or update of stage, stage_on, principal_gr, interest_gr, costs_gr
  on debt_cases for each row execute function portal.note_debt_stage();
`

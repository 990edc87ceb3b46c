import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Inspections, findings and invoices of repairs point within their community; a finding opens one fault. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [checks, places]) await db.execute(sql.raw(part))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop index inspection_findings_one_fault;
      drop index inspections_latest;
      alter table work_reports drop constraint work_reports_invoice_place;
      alter table inspection_findings drop constraint inspection_findings_fault_place;
      alter table inspection_findings drop constraint inspection_findings_premises_place;
      alter table inspection_findings drop constraint inspection_findings_place;
      alter table inspections drop constraint inspections_building_place;
      alter table inspections drop constraint inspections_place;
      alter table faults drop constraint faults_place;
      alter table premises drop constraint premises_place;
      alter table inspection_findings drop constraint inspection_findings_settled;
      alter table inspections drop constraint inspections_dates;
    `),
  )
}

const checks = `
alter table inspections add constraint inspections_dates check (next_on is null or next_on > done_on);
alter table inspection_findings add constraint inspection_findings_settled check (settled_on is null or fault_id is null);
create unique index inspection_findings_one_fault on inspection_findings (fault_id) where fault_id is not null;
create index inspections_latest on inspections (building_id, kind, (coalesce(subject, '')), done_on desc, id desc);
`

const places = `
alter table premises add constraint premises_place unique (id, community_id);
alter table faults add constraint faults_place unique (id, community_id);
alter table inspections add constraint inspections_place unique (id, community_id);
alter table inspections add constraint inspections_building_place
  foreign key (building_id, community_id) references buildings (id, community_id);
alter table inspection_findings add constraint inspection_findings_place
  foreign key (inspection_id, community_id) references inspections (id, community_id);
alter table inspection_findings add constraint inspection_findings_premises_place
  foreign key (premises_id, community_id) references premises (id, community_id);
alter table inspection_findings add constraint inspection_findings_fault_place
  foreign key (fault_id, community_id) references faults (id, community_id);
alter table work_reports add constraint work_reports_invoice_place
  foreign key (supplier_invoice_id, community_id) references supplier_invoices (id, community_id);
`

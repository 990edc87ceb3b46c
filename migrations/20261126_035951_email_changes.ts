import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** A change of e-mail on its way: one a person, with which of the two addresses has confirmed it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      create table portal.email_changes (
        resident_id uuid primary key references residents (id) on delete cascade,
        id uuid not null,
        new_email text not null check (length(new_email) <= 254),
        old_confirmed_at timestamptz,
        new_confirmed_at timestamptz,
        requested_at timestamptz not null default now()
      );
    `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`drop table portal.email_changes`))
}

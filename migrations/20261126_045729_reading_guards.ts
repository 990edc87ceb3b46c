import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** One value that waits, for each meter and window, whoever sends it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      alter table reading_windows add constraint reading_windows_days check (last_on >= opens_on);
      create unique index meter_readings_pending_once on meter_readings (meter_id, window_id)
        where status = 'pending' and window_id is not null;
    `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop index meter_readings_pending_once;
      alter table reading_windows drop constraint reading_windows_days;
    `),
  )
}

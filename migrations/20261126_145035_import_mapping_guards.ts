import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** A header means one column of a file in a community, and a column is meant by one header, whoever writes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      create unique index import_mappings_header on import_mappings (community_id, table_name, lower(header));
      create unique index import_mappings_column on import_mappings (community_id, table_name, column_name);
    `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop index import_mappings_header; drop index import_mappings_column;'))
}

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "conversations" ADD COLUMN "settlement_id" uuid;
  ALTER TABLE "conversations" ADD CONSTRAINT "conversations_settlement_id_settlements_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlements"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "conversations_settlement_idx" ON "conversations" USING btree ("settlement_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "conversations" DROP CONSTRAINT "conversations_settlement_id_settlements_id_fk";
  
  DROP INDEX "conversations_settlement_idx";
  ALTER TABLE "conversations" DROP COLUMN "settlement_id";`)
}

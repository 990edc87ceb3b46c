import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Attachments of resolutions, scans of powers of attorney, the result a notice is of. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_resolution_notices_result" AS ENUM('adopted', 'rejected');
  CREATE TABLE "resolutions_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"files_id" uuid
  );
  
  DROP INDEX "resolution_person_idx";
  ALTER TABLE "resolution_demands" ALTER COLUMN "share_num" DROP NOT NULL;
  ALTER TABLE "resolution_demands" ALTER COLUMN "share_den" DROP NOT NULL;
  ALTER TABLE "proxies" ADD COLUMN "scan_id" uuid;
  ALTER TABLE "resolution_notices" ADD COLUMN "result" "enum_resolution_notices_result" DEFAULT 'adopted' NOT NULL;
  ALTER TABLE "resolutions_rels" ADD CONSTRAINT "resolutions_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."resolutions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resolutions_rels" ADD CONSTRAINT "resolutions_rels_files_fk" FOREIGN KEY ("files_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "resolutions_rels_order_idx" ON "resolutions_rels" USING btree ("order");
  CREATE INDEX "resolutions_rels_parent_idx" ON "resolutions_rels" USING btree ("parent_id");
  CREATE INDEX "resolutions_rels_path_idx" ON "resolutions_rels" USING btree ("path");
  CREATE INDEX "resolutions_rels_files_id_idx" ON "resolutions_rels" USING btree ("files_id");
  ALTER TABLE "proxies" ADD CONSTRAINT "proxies_scan_id_files_id_fk" FOREIGN KEY ("scan_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "proxies_scan_idx" ON "proxies" USING btree ("scan_id");
  CREATE UNIQUE INDEX "resolution_person_result_idx" ON "resolution_notices" USING btree ("resolution_id","person_id","result");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "resolutions_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "resolutions_rels" CASCADE;
  ALTER TABLE "proxies" DROP CONSTRAINT "proxies_scan_id_files_id_fk";
  
  DROP INDEX "proxies_scan_idx";
  DROP INDEX "resolution_person_result_idx";
  ALTER TABLE "resolution_demands" ALTER COLUMN "share_num" SET NOT NULL;
  ALTER TABLE "resolution_demands" ALTER COLUMN "share_den" SET NOT NULL;
  CREATE UNIQUE INDEX "resolution_person_idx" ON "resolution_notices" USING btree ("resolution_id","person_id");
  ALTER TABLE "proxies" DROP COLUMN "scan_id";
  ALTER TABLE "resolution_notices" DROP COLUMN "result";
  DROP TYPE "public"."enum_resolution_notices_result";`)
}

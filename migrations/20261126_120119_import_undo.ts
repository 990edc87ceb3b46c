import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_import_batches_state" ADD VALUE 'running';
  ALTER TYPE "public"."enum_import_batches_state" ADD VALUE 'interrupted';
  ALTER TYPE "public"."enum_import_batches_state" ADD VALUE 'undone';
  ALTER TABLE "import_batches" ADD COLUMN "differences" jsonb;
  ALTER TABLE "import_batches" ADD COLUMN "undone_at" timestamp(3) with time zone;
  ALTER TABLE "import_batches" ADD COLUMN "undone_by_id" uuid;
  ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_undone_by_id_staff_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "import_batches_undone_by_idx" ON "import_batches" USING btree ("undone_by_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "import_batches" DROP CONSTRAINT "import_batches_undone_by_id_staff_id_fk";
  
  ALTER TABLE "import_batches" ALTER COLUMN "state" SET DATA TYPE text;
  DROP TYPE "public"."enum_import_batches_state";
  CREATE TYPE "public"."enum_import_batches_state" AS ENUM('checked', 'applied', 'refused');
  ALTER TABLE "import_batches" ALTER COLUMN "state" SET DATA TYPE "public"."enum_import_batches_state" USING "state"::"public"."enum_import_batches_state";
  DROP INDEX "import_batches_undone_by_idx";
  ALTER TABLE "import_batches" DROP COLUMN "differences";
  ALTER TABLE "import_batches" DROP COLUMN "undone_at";
  ALTER TABLE "import_batches" DROP COLUMN "undone_by_id";`)
}

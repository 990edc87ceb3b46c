import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "import_mappings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"table_name" text NOT NULL,
  	"header" varchar NOT NULL,
  	"column_name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "import_batches" ADD COLUMN "columns_of_id" uuid;
  ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "import_mappings_community_idx" ON "import_mappings" USING btree ("community_id");
  CREATE INDEX "import_mappings_updated_at_idx" ON "import_mappings" USING btree ("updated_at");
  CREATE INDEX "import_mappings_created_at_idx" ON "import_mappings" USING btree ("created_at");
  ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_columns_of_id_communities_id_fk" FOREIGN KEY ("columns_of_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "import_batches_columns_of_idx" ON "import_batches" USING btree ("columns_of_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "import_mappings" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "import_mappings" CASCADE;
  ALTER TABLE "import_batches" DROP CONSTRAINT "import_batches_columns_of_id_communities_id_fk";
  
  DROP INDEX "import_batches_columns_of_idx";
  ALTER TABLE "import_batches" DROP COLUMN "columns_of_id";`)
}

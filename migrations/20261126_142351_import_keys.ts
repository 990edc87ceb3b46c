import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "import_keys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"token_hash" varchar NOT NULL,
  	"previous_token_hash" varchar,
  	"token_end" varchar NOT NULL,
  	"previous_until_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"last_used_at" timestamp(3) with time zone,
  	"revoked_at" timestamp(3) with time zone,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "import_keys_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"communities_id" uuid
  );
  
  ALTER TABLE "import_batches" ADD COLUMN "import_key_id" uuid;
  ALTER TABLE "import_keys" ADD CONSTRAINT "import_keys_created_by_id_staff_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_keys_rels" ADD CONSTRAINT "import_keys_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."import_keys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "import_keys_rels" ADD CONSTRAINT "import_keys_rels_communities_fk" FOREIGN KEY ("communities_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "import_keys_token_hash_idx" ON "import_keys" USING btree ("token_hash");
  CREATE INDEX "import_keys_previous_token_hash_idx" ON "import_keys" USING btree ("previous_token_hash");
  CREATE INDEX "import_keys_created_by_idx" ON "import_keys" USING btree ("created_by_id");
  CREATE INDEX "import_keys_updated_at_idx" ON "import_keys" USING btree ("updated_at");
  CREATE INDEX "import_keys_created_at_idx" ON "import_keys" USING btree ("created_at");
  CREATE INDEX "import_keys_rels_order_idx" ON "import_keys_rels" USING btree ("order");
  CREATE INDEX "import_keys_rels_parent_idx" ON "import_keys_rels" USING btree ("parent_id");
  CREATE INDEX "import_keys_rels_path_idx" ON "import_keys_rels" USING btree ("path");
  CREATE INDEX "import_keys_rels_communities_id_idx" ON "import_keys_rels" USING btree ("communities_id");
  ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_import_key_id_import_keys_id_fk" FOREIGN KEY ("import_key_id") REFERENCES "public"."import_keys"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "import_batches_import_key_idx" ON "import_batches" USING btree ("import_key_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "import_keys" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "import_keys_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "import_keys" CASCADE;
  DROP TABLE "import_keys_rels" CASCADE;
  ALTER TABLE "import_batches" DROP CONSTRAINT "import_batches_import_key_id_import_keys_id_fk";
  
  DROP INDEX "import_batches_import_key_idx";
  ALTER TABLE "import_batches" DROP COLUMN "import_key_id";`)
}

import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_files_purpose" AS ENUM('document', 'photo', 'scan');
  CREATE TABLE "files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid,
  	"name" varchar,
  	"purpose" "enum_files_purpose" DEFAULT 'document' NOT NULL,
  	"subject" varchar,
  	"subject_id" varchar,
  	"is_internal" boolean DEFAULT false NOT NULL,
  	"sha256" varchar,
  	"source_sha256" varchar,
  	"uploaded_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  ALTER TABLE "files" ADD CONSTRAINT "files_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_id_staff_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "files_community_idx" ON "files" USING btree ("community_id");
  CREATE INDEX "files_uploaded_by_idx" ON "files" USING btree ("uploaded_by_id");
  CREATE INDEX "files_updated_at_idx" ON "files" USING btree ("updated_at");
  CREATE INDEX "files_created_at_idx" ON "files" USING btree ("created_at");
  CREATE INDEX "files_deleted_at_idx" ON "files" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "files_filename_idx" ON "files" USING btree ("filename");
  CREATE INDEX "subject_subjectId_idx" ON "files" USING btree ("subject","subject_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "files" CASCADE;
  DROP TYPE "public"."enum_files_purpose";`)
}

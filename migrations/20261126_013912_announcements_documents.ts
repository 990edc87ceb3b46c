import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_announcements_audience_kind" AS ENUM('all', 'owners', 'board', 'building', 'staircase', 'group', 'premises', 'resident');
  CREATE TYPE "public"."enum_announcements_severity" AS ENUM('ordinary', 'important', 'emergency');
  CREATE TYPE "public"."enum_announcement_deliveries_channel" AS ENUM('email', 'letter');
  CREATE TYPE "public"."enum_documents_audience_kind" AS ENUM('all', 'owners', 'board', 'building', 'staircase', 'group', 'premises', 'resident');
  CREATE TYPE "public"."enum_documents_category" AS ENUM('rules', 'financialReport', 'resolution', 'minutes', 'other');
  CREATE TABLE "announcements_audience" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_announcements_audience_kind" DEFAULT 'all' NOT NULL,
  	"building_id" uuid,
  	"staircase" varchar,
  	"group_id" uuid,
  	"premises_id" uuid,
  	"resident_id" uuid
  );
  
  CREATE TABLE "announcements" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"severity" "enum_announcements_severity" DEFAULT 'ordinary' NOT NULL,
  	"body" jsonb NOT NULL,
  	"body_text" varchar,
  	"publish_at" timestamp(3) with time zone,
  	"expire_at" timestamp(3) with time zone,
  	"approved_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"recipient_count" bigint,
  	"author_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "announcements_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"files_id" uuid
  );
  
  CREATE TABLE "announcement_deliveries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"announcement_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"place" varchar,
  	"channel" "enum_announcement_deliveries_channel" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "announcement_receipts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"announcement_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"opened_at" timestamp(3) with time zone NOT NULL,
  	"confirmed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "documents_audience" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_documents_audience_kind" DEFAULT 'all' NOT NULL,
  	"building_id" uuid,
  	"staircase" varchar,
  	"group_id" uuid,
  	"premises_id" uuid,
  	"resident_id" uuid
  );
  
  CREATE TABLE "documents_versions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"file_id" uuid NOT NULL,
  	"effective_on" date,
  	"changes" varchar
  );
  
  CREATE TABLE "documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar,
  	"category" "enum_documents_category" DEFAULT 'other' NOT NULL,
  	"published_on" date NOT NULL,
  	"until_on" date,
  	"resolution" varchar,
  	"external_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "announcements_audience" ADD CONSTRAINT "announcements_audience_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements_audience" ADD CONSTRAINT "announcements_audience_group_id_resident_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."resident_groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements_audience" ADD CONSTRAINT "announcements_audience_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements_audience" ADD CONSTRAINT "announcements_audience_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements_audience" ADD CONSTRAINT "announcements_audience_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements" ADD CONSTRAINT "announcements_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements" ADD CONSTRAINT "announcements_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_files_fk" FOREIGN KEY ("files_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcement_deliveries" ADD CONSTRAINT "announcement_deliveries_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcement_deliveries" ADD CONSTRAINT "announcement_deliveries_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcement_deliveries" ADD CONSTRAINT "announcement_deliveries_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcement_receipts" ADD CONSTRAINT "announcement_receipts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcement_receipts" ADD CONSTRAINT "announcement_receipts_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcement_receipts" ADD CONSTRAINT "announcement_receipts_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents_audience" ADD CONSTRAINT "documents_audience_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents_audience" ADD CONSTRAINT "documents_audience_group_id_resident_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."resident_groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents_audience" ADD CONSTRAINT "documents_audience_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents_audience" ADD CONSTRAINT "documents_audience_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents_audience" ADD CONSTRAINT "documents_audience_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_versions" ADD CONSTRAINT "documents_versions_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents_versions" ADD CONSTRAINT "documents_versions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "announcements_audience_order_idx" ON "announcements_audience" USING btree ("_order");
  CREATE INDEX "announcements_audience_parent_id_idx" ON "announcements_audience" USING btree ("_parent_id");
  CREATE INDEX "announcements_audience_building_idx" ON "announcements_audience" USING btree ("building_id");
  CREATE INDEX "announcements_audience_group_idx" ON "announcements_audience" USING btree ("group_id");
  CREATE INDEX "announcements_audience_premises_idx" ON "announcements_audience" USING btree ("premises_id");
  CREATE INDEX "announcements_audience_resident_idx" ON "announcements_audience" USING btree ("resident_id");
  CREATE INDEX "announcements_community_idx" ON "announcements" USING btree ("community_id");
  CREATE INDEX "announcements_publish_at_idx" ON "announcements" USING btree ("publish_at");
  CREATE INDEX "announcements_author_idx" ON "announcements" USING btree ("author_id");
  CREATE INDEX "announcements_updated_at_idx" ON "announcements" USING btree ("updated_at");
  CREATE INDEX "announcements_created_at_idx" ON "announcements" USING btree ("created_at");
  CREATE INDEX "announcements_deleted_at_idx" ON "announcements" USING btree ("deleted_at");
  CREATE INDEX "announcements_rels_order_idx" ON "announcements_rels" USING btree ("order");
  CREATE INDEX "announcements_rels_parent_idx" ON "announcements_rels" USING btree ("parent_id");
  CREATE INDEX "announcements_rels_path_idx" ON "announcements_rels" USING btree ("path");
  CREATE INDEX "announcements_rels_files_id_idx" ON "announcements_rels" USING btree ("files_id");
  CREATE INDEX "announcement_deliveries_community_idx" ON "announcement_deliveries" USING btree ("community_id");
  CREATE INDEX "announcement_deliveries_announcement_idx" ON "announcement_deliveries" USING btree ("announcement_id");
  CREATE INDEX "announcement_deliveries_person_idx" ON "announcement_deliveries" USING btree ("person_id");
  CREATE INDEX "announcement_deliveries_updated_at_idx" ON "announcement_deliveries" USING btree ("updated_at");
  CREATE INDEX "announcement_deliveries_created_at_idx" ON "announcement_deliveries" USING btree ("created_at");
  CREATE UNIQUE INDEX "announcement_person_idx" ON "announcement_deliveries" USING btree ("announcement_id","person_id");
  CREATE INDEX "announcement_receipts_community_idx" ON "announcement_receipts" USING btree ("community_id");
  CREATE INDEX "announcement_receipts_announcement_idx" ON "announcement_receipts" USING btree ("announcement_id");
  CREATE INDEX "announcement_receipts_person_idx" ON "announcement_receipts" USING btree ("person_id");
  CREATE INDEX "announcement_receipts_updated_at_idx" ON "announcement_receipts" USING btree ("updated_at");
  CREATE INDEX "announcement_receipts_created_at_idx" ON "announcement_receipts" USING btree ("created_at");
  CREATE UNIQUE INDEX "announcement_person_1_idx" ON "announcement_receipts" USING btree ("announcement_id","person_id");
  CREATE INDEX "documents_audience_order_idx" ON "documents_audience" USING btree ("_order");
  CREATE INDEX "documents_audience_parent_id_idx" ON "documents_audience" USING btree ("_parent_id");
  CREATE INDEX "documents_audience_building_idx" ON "documents_audience" USING btree ("building_id");
  CREATE INDEX "documents_audience_group_idx" ON "documents_audience" USING btree ("group_id");
  CREATE INDEX "documents_audience_premises_idx" ON "documents_audience" USING btree ("premises_id");
  CREATE INDEX "documents_audience_resident_idx" ON "documents_audience" USING btree ("resident_id");
  CREATE INDEX "documents_versions_order_idx" ON "documents_versions" USING btree ("_order");
  CREATE INDEX "documents_versions_parent_id_idx" ON "documents_versions" USING btree ("_parent_id");
  CREATE INDEX "documents_versions_file_idx" ON "documents_versions" USING btree ("file_id");
  CREATE INDEX "documents_community_idx" ON "documents" USING btree ("community_id");
  CREATE INDEX "documents_published_on_idx" ON "documents" USING btree ("published_on");
  CREATE INDEX "documents_updated_at_idx" ON "documents" USING btree ("updated_at");
  CREATE INDEX "documents_created_at_idx" ON "documents" USING btree ("created_at");
  CREATE INDEX "documents_deleted_at_idx" ON "documents" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "community_externalId_2_idx" ON "documents" USING btree ("community_id","external_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "announcements_audience" CASCADE;
  DROP TABLE "announcements" CASCADE;
  DROP TABLE "announcements_rels" CASCADE;
  DROP TABLE "announcement_deliveries" CASCADE;
  DROP TABLE "announcement_receipts" CASCADE;
  DROP TABLE "documents_audience" CASCADE;
  DROP TABLE "documents_versions" CASCADE;
  DROP TABLE "documents" CASCADE;
  DROP TYPE "public"."enum_announcements_audience_kind";
  DROP TYPE "public"."enum_announcements_severity";
  DROP TYPE "public"."enum_announcement_deliveries_channel";
  DROP TYPE "public"."enum_documents_audience_kind";
  DROP TYPE "public"."enum_documents_category";`)
}

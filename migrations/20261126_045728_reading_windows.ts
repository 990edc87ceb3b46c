import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_reading_windows_kinds" AS ENUM('coldWater', 'hotWater', 'heat', 'allocator', 'electricity', 'gas');
  CREATE TABLE "reading_windows_kinds" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_reading_windows_kinds",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "reading_windows" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"building_id" uuid,
  	"opens_on" date NOT NULL,
  	"last_on" date NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "communities" ADD COLUMN "readings_dated_next_day" boolean DEFAULT false NOT NULL;
  ALTER TABLE "meter_readings" ADD COLUMN "reason" varchar;
  ALTER TABLE "meter_readings" ADD COLUMN "rollover" boolean DEFAULT false NOT NULL;
  ALTER TABLE "meter_readings" ADD COLUMN "window_id" uuid;
  ALTER TABLE "meter_readings" ADD COLUMN "sent_by_id" uuid;
  ALTER TABLE "meter_readings" ADD COLUMN "sent_at" timestamp(3) with time zone;
  ALTER TABLE "meter_readings" ADD COLUMN "photo_id" uuid;
  ALTER TABLE "reading_windows_kinds" ADD CONSTRAINT "reading_windows_kinds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."reading_windows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reading_windows" ADD CONSTRAINT "reading_windows_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reading_windows" ADD CONSTRAINT "reading_windows_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "reading_windows_kinds_order_idx" ON "reading_windows_kinds" USING btree ("order");
  CREATE INDEX "reading_windows_kinds_parent_idx" ON "reading_windows_kinds" USING btree ("parent_id");
  CREATE INDEX "reading_windows_community_idx" ON "reading_windows" USING btree ("community_id");
  CREATE INDEX "reading_windows_building_idx" ON "reading_windows" USING btree ("building_id");
  CREATE INDEX "reading_windows_updated_at_idx" ON "reading_windows" USING btree ("updated_at");
  CREATE INDEX "reading_windows_created_at_idx" ON "reading_windows" USING btree ("created_at");
  ALTER TABLE "meter_readings" ADD CONSTRAINT "meter_readings_window_id_reading_windows_id_fk" FOREIGN KEY ("window_id") REFERENCES "public"."reading_windows"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meter_readings" ADD CONSTRAINT "meter_readings_sent_by_id_residents_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meter_readings" ADD CONSTRAINT "meter_readings_photo_id_files_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "meter_readings_window_idx" ON "meter_readings" USING btree ("window_id");
  CREATE INDEX "meter_readings_sent_by_idx" ON "meter_readings" USING btree ("sent_by_id");
  CREATE INDEX "meter_readings_photo_idx" ON "meter_readings" USING btree ("photo_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reading_windows_kinds" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "reading_windows" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "reading_windows_kinds" CASCADE;
  DROP TABLE "reading_windows" CASCADE;
  ALTER TABLE "meter_readings" DROP CONSTRAINT "meter_readings_window_id_reading_windows_id_fk";
  
  ALTER TABLE "meter_readings" DROP CONSTRAINT "meter_readings_sent_by_id_residents_id_fk";
  
  ALTER TABLE "meter_readings" DROP CONSTRAINT "meter_readings_photo_id_files_id_fk";
  
  DROP INDEX "meter_readings_window_idx";
  DROP INDEX "meter_readings_sent_by_idx";
  DROP INDEX "meter_readings_photo_idx";
  ALTER TABLE "communities" DROP COLUMN "readings_dated_next_day";
  ALTER TABLE "meter_readings" DROP COLUMN "reason";
  ALTER TABLE "meter_readings" DROP COLUMN "rollover";
  ALTER TABLE "meter_readings" DROP COLUMN "window_id";
  ALTER TABLE "meter_readings" DROP COLUMN "sent_by_id";
  ALTER TABLE "meter_readings" DROP COLUMN "sent_at";
  ALTER TABLE "meter_readings" DROP COLUMN "photo_id";
  DROP TYPE "public"."enum_reading_windows_kinds";`)
}

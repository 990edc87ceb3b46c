import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_settlements_medium" AS ENUM('water', 'heat', 'hotWater', 'annual');
  CREATE TYPE "public"."enum_settlement_lines_method" AS ENUM('meter', 'allocator', 'lumpSum', 'estimate', 'area', 'share', 'persons', 'premises');
  CREATE TABLE "settlements" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"external_id" varchar NOT NULL,
  	"account_id" uuid NOT NULL,
  	"medium" "enum_settlements_medium" NOT NULL,
  	"period_from_on" date NOT NULL,
  	"period_to_on" date NOT NULL,
  	"issued_on" date NOT NULL,
  	"due_on" date,
  	"document" varchar,
  	"advances_gr" bigint DEFAULT 0 NOT NULL,
  	"cost_gr" bigint DEFAULT 0 NOT NULL,
  	"result_gr" bigint DEFAULT 0 NOT NULL,
  	"contest_until_on" date,
  	"batch_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settlement_lines" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"settlement_id" uuid NOT NULL,
  	"line" varchar NOT NULL,
  	"component" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"method" "enum_settlement_lines_method" NOT NULL,
  	"meter_id" uuid,
  	"reading_from" numeric(14, 3),
  	"reading_to" numeric(14, 3),
  	"quantity" numeric(14, 3) NOT NULL,
  	"unit_price" numeric(16, 6) NOT NULL,
  	"advances_gr" bigint DEFAULT 0 NOT NULL,
  	"cost_gr" bigint DEFAULT 0 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "interest_rates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"valid_from_on" date NOT NULL,
  	"percent" numeric(5, 2) NOT NULL,
  	"basis" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "settlements" ADD CONSTRAINT "settlements_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlements" ADD CONSTRAINT "settlements_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlements" ADD CONSTRAINT "settlements_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlement_lines" ADD CONSTRAINT "settlement_lines_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlement_lines" ADD CONSTRAINT "settlement_lines_settlement_id_settlements_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlement_lines" ADD CONSTRAINT "settlement_lines_meter_id_meters_id_fk" FOREIGN KEY ("meter_id") REFERENCES "public"."meters"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "settlements_community_idx" ON "settlements" USING btree ("community_id");
  CREATE INDEX "settlements_account_idx" ON "settlements" USING btree ("account_id");
  CREATE INDEX "settlements_batch_idx" ON "settlements" USING btree ("batch_id");
  CREATE INDEX "settlements_updated_at_idx" ON "settlements" USING btree ("updated_at");
  CREATE INDEX "settlements_created_at_idx" ON "settlements" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_externalId_1_idx" ON "settlements" USING btree ("community_id","external_id");
  CREATE INDEX "account_issuedOn_idx" ON "settlements" USING btree ("account_id","issued_on");
  CREATE INDEX "settlement_lines_community_idx" ON "settlement_lines" USING btree ("community_id");
  CREATE INDEX "settlement_lines_settlement_idx" ON "settlement_lines" USING btree ("settlement_id");
  CREATE INDEX "settlement_lines_meter_idx" ON "settlement_lines" USING btree ("meter_id");
  CREATE INDEX "settlement_lines_updated_at_idx" ON "settlement_lines" USING btree ("updated_at");
  CREATE INDEX "settlement_lines_created_at_idx" ON "settlement_lines" USING btree ("created_at");
  CREATE UNIQUE INDEX "settlement_line_idx" ON "settlement_lines" USING btree ("settlement_id","line");
  CREATE UNIQUE INDEX "interest_rates_valid_from_on_idx" ON "interest_rates" USING btree ("valid_from_on");
  CREATE INDEX "interest_rates_updated_at_idx" ON "interest_rates" USING btree ("updated_at");
  CREATE INDEX "interest_rates_created_at_idx" ON "interest_rates" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "settlements" CASCADE;
  DROP TABLE "settlement_lines" CASCADE;
  DROP TABLE "interest_rates" CASCADE;
  DROP TYPE "public"."enum_settlements_medium";
  DROP TYPE "public"."enum_settlement_lines_method";`)
}

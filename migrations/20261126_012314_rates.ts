import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_rates_component" AS ENUM('EKSP', 'ADM', 'FR', 'CO_M2', 'CO_GJ', 'CO_ST', 'ZW', 'SC', 'CW_W', 'CW_P', 'CW_ST', 'WR', 'SM', 'WI', 'EN', 'AW', 'AP', 'GA', 'DOM', 'TV', 'OCHR', 'MON', 'UBEZP', 'UW', 'KRED', 'INNE');
  CREATE TYPE "public"."enum_rates_quantity" AS ENUM('area', 'heatedArea', 'share', 'premises', 'persons', 'wastePersons', 'coldWater', 'hotWater', 'allWater', 'lumpSumWater', 'heat', 'waterMeters', 'allocators');
  CREATE TYPE "public"."enum_rates_price_kind" AS ENUM('gross', 'net');
  CREATE TYPE "public"."enum_rates_vat_treatment" AS ENUM('NP', 'ZW', '0', '5', '8', '23');
  CREATE TYPE "public"."enum_rates_use" AS ENUM('residential', 'commercial', 'garage', 'storage');
  CREATE TYPE "public"."enum_charge_runs_state" AS ENUM('draft', 'posted');
  CREATE TYPE "public"."enum_charge_run_lines_vat_treatment" AS ENUM('NP', 'ZW', '0', '5', '8', '23');
  CREATE TYPE "public"."enum_settlement_runs_medium" AS ENUM('water', 'heat', 'hotWater', 'annual');
  CREATE TYPE "public"."enum_settlement_runs_state" AS ENUM('draft', 'posted');
  ALTER TYPE "public"."enum_premises_parameters_name" ADD VALUE 'allocatorFactor';
  CREATE TABLE "rates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"component" "enum_rates_component" NOT NULL,
  	"name" varchar NOT NULL,
  	"quantity" "enum_rates_quantity" NOT NULL,
  	"unit" varchar NOT NULL,
  	"rate" numeric(14, 6) NOT NULL,
  	"price_kind" "enum_rates_price_kind" DEFAULT 'gross' NOT NULL,
  	"vat_treatment" "enum_rates_vat_treatment",
  	"building_id" uuid,
  	"use" "enum_rates_use",
  	"premises_id" uuid,
  	"valid_from_on" date NOT NULL,
  	"valid_to_on" date,
  	"fund" varchar,
  	"basis" varchar,
  	"reason" varchar,
  	"published_on" date,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "charge_runs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"period" varchar NOT NULL,
  	"sequence" bigint DEFAULT 0 NOT NULL,
  	"state" "enum_charge_runs_state" DEFAULT 'draft' NOT NULL,
  	"booked_on" date NOT NULL,
  	"due_on" date NOT NULL,
  	"amount_gr" bigint DEFAULT 0 NOT NULL,
  	"problems" jsonb,
  	"digest" varchar NOT NULL,
  	"posted_by_id" uuid,
  	"posted_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "charge_run_accounts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"run_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"premises_id" uuid NOT NULL,
  	"place" bigint NOT NULL,
  	"from_on" date NOT NULL,
  	"until_on" date NOT NULL,
  	"days" bigint NOT NULL,
  	"month_days" bigint NOT NULL,
  	"full_gr" bigint DEFAULT 0 NOT NULL,
  	"amount_gr" bigint DEFAULT 0 NOT NULL,
  	"posted_gr" bigint DEFAULT 0 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "charge_run_lines" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"run_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"rate_row_id" uuid NOT NULL,
  	"place" bigint NOT NULL,
  	"component" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"unit" varchar NOT NULL,
  	"rate" numeric(16, 6) NOT NULL,
  	"quantity" numeric(14, 3) NOT NULL,
  	"amount_gr" bigint DEFAULT 0 NOT NULL,
  	"charged_gr" bigint DEFAULT 0 NOT NULL,
  	"vat_treatment" "enum_charge_run_lines_vat_treatment" NOT NULL,
  	"vat_gr" bigint DEFAULT 0 NOT NULL,
  	"fund" varchar,
  	"basis" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settlement_runs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"building_id" uuid,
  	"medium" "enum_settlement_runs_medium" NOT NULL,
  	"period_from_on" date NOT NULL,
  	"period_to_on" date NOT NULL,
  	"issued_on" date NOT NULL,
  	"due_on" date NOT NULL,
  	"contest_until_on" date,
  	"document" varchar NOT NULL,
  	"items" jsonb NOT NULL,
  	"state" "enum_settlement_runs_state" DEFAULT 'draft' NOT NULL,
  	"posted_by_id" uuid,
  	"posted_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "rates" ADD CONSTRAINT "rates_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "rates" ADD CONSTRAINT "rates_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "rates" ADD CONSTRAINT "rates_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_runs" ADD CONSTRAINT "charge_runs_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_runs" ADD CONSTRAINT "charge_runs_posted_by_id_staff_id_fk" FOREIGN KEY ("posted_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_run_accounts" ADD CONSTRAINT "charge_run_accounts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_run_accounts" ADD CONSTRAINT "charge_run_accounts_run_id_charge_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."charge_runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_run_accounts" ADD CONSTRAINT "charge_run_accounts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_run_accounts" ADD CONSTRAINT "charge_run_accounts_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_run_lines" ADD CONSTRAINT "charge_run_lines_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_run_lines" ADD CONSTRAINT "charge_run_lines_run_id_charge_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."charge_runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_run_lines" ADD CONSTRAINT "charge_run_lines_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charge_run_lines" ADD CONSTRAINT "charge_run_lines_rate_row_id_rates_id_fk" FOREIGN KEY ("rate_row_id") REFERENCES "public"."rates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlement_runs" ADD CONSTRAINT "settlement_runs_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlement_runs" ADD CONSTRAINT "settlement_runs_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlement_runs" ADD CONSTRAINT "settlement_runs_posted_by_id_staff_id_fk" FOREIGN KEY ("posted_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "rates_community_idx" ON "rates" USING btree ("community_id");
  CREATE INDEX "rates_building_idx" ON "rates" USING btree ("building_id");
  CREATE INDEX "rates_premises_idx" ON "rates" USING btree ("premises_id");
  CREATE INDEX "rates_updated_at_idx" ON "rates" USING btree ("updated_at");
  CREATE INDEX "rates_created_at_idx" ON "rates" USING btree ("created_at");
  CREATE INDEX "community_component_validFromOn_idx" ON "rates" USING btree ("community_id","component","valid_from_on");
  CREATE INDEX "charge_runs_community_idx" ON "charge_runs" USING btree ("community_id");
  CREATE INDEX "charge_runs_posted_by_idx" ON "charge_runs" USING btree ("posted_by_id");
  CREATE INDEX "charge_runs_updated_at_idx" ON "charge_runs" USING btree ("updated_at");
  CREATE INDEX "charge_runs_created_at_idx" ON "charge_runs" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_period_sequence_idx" ON "charge_runs" USING btree ("community_id","period","sequence");
  CREATE INDEX "charge_run_accounts_community_idx" ON "charge_run_accounts" USING btree ("community_id");
  CREATE INDEX "charge_run_accounts_run_idx" ON "charge_run_accounts" USING btree ("run_id");
  CREATE INDEX "charge_run_accounts_account_idx" ON "charge_run_accounts" USING btree ("account_id");
  CREATE INDEX "charge_run_accounts_premises_idx" ON "charge_run_accounts" USING btree ("premises_id");
  CREATE INDEX "charge_run_accounts_updated_at_idx" ON "charge_run_accounts" USING btree ("updated_at");
  CREATE INDEX "charge_run_accounts_created_at_idx" ON "charge_run_accounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "run_account_idx" ON "charge_run_accounts" USING btree ("run_id","account_id");
  CREATE INDEX "charge_run_lines_community_idx" ON "charge_run_lines" USING btree ("community_id");
  CREATE INDEX "charge_run_lines_run_idx" ON "charge_run_lines" USING btree ("run_id");
  CREATE INDEX "charge_run_lines_account_idx" ON "charge_run_lines" USING btree ("account_id");
  CREATE INDEX "charge_run_lines_rate_row_idx" ON "charge_run_lines" USING btree ("rate_row_id");
  CREATE INDEX "charge_run_lines_updated_at_idx" ON "charge_run_lines" USING btree ("updated_at");
  CREATE INDEX "charge_run_lines_created_at_idx" ON "charge_run_lines" USING btree ("created_at");
  CREATE UNIQUE INDEX "run_account_component_idx" ON "charge_run_lines" USING btree ("run_id","account_id","component");
  CREATE INDEX "settlement_runs_community_idx" ON "settlement_runs" USING btree ("community_id");
  CREATE INDEX "settlement_runs_building_idx" ON "settlement_runs" USING btree ("building_id");
  CREATE INDEX "settlement_runs_posted_by_idx" ON "settlement_runs" USING btree ("posted_by_id");
  CREATE INDEX "settlement_runs_updated_at_idx" ON "settlement_runs" USING btree ("updated_at");
  CREATE INDEX "settlement_runs_created_at_idx" ON "settlement_runs" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_document_idx" ON "settlement_runs" USING btree ("community_id","document");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "rates" CASCADE;
  DROP TABLE "charge_runs" CASCADE;
  DROP TABLE "charge_run_accounts" CASCADE;
  DROP TABLE "charge_run_lines" CASCADE;
  DROP TABLE "settlement_runs" CASCADE;
  ALTER TABLE "premises_parameters" ALTER COLUMN "name" SET DATA TYPE text;
  DROP TYPE "public"."enum_premises_parameters_name";
  CREATE TYPE "public"."enum_premises_parameters_name" AS ENUM('persons', 'wastePersons', 'coldWaterNorm', 'hotWaterNorm', 'coldWaterForecast', 'hotWaterForecast', 'heatForecast', 'areaM2', 'heatedAreaM2');
  ALTER TABLE "premises_parameters" ALTER COLUMN "name" SET DATA TYPE "public"."enum_premises_parameters_name" USING "name"::"public"."enum_premises_parameters_name";
  DROP TYPE "public"."enum_rates_component";
  DROP TYPE "public"."enum_rates_quantity";
  DROP TYPE "public"."enum_rates_price_kind";
  DROP TYPE "public"."enum_rates_vat_treatment";
  DROP TYPE "public"."enum_rates_use";
  DROP TYPE "public"."enum_charge_runs_state";
  DROP TYPE "public"."enum_charge_run_lines_vat_treatment";
  DROP TYPE "public"."enum_settlement_runs_medium";
  DROP TYPE "public"."enum_settlement_runs_state";`)
}

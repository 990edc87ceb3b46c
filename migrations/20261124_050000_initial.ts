import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_communities_kind" AS ENUM('condominium', 'cooperative');
  CREATE TYPE "public"."enum_communities_bookkeeping" AS ENUM('imported', 'portal');
  CREATE TYPE "public"."enum_communities_encoding" AS ENUM('utf-8', 'windows-1250', 'iso-8859-2', 'cp852');
  CREATE TYPE "public"."enum_premises_use" AS ENUM('residential', 'commercial', 'garage', 'storage');
  CREATE TYPE "public"."enum_premises_parameters_name" AS ENUM('persons', 'wastePersons', 'coldWaterNorm', 'hotWaterNorm', 'coldWaterForecast', 'hotWaterForecast', 'heatForecast', 'areaM2', 'heatedAreaM2');
  CREATE TYPE "public"."enum_residents_locale" AS ENUM('pl', 'en', 'uk');
  CREATE TYPE "public"."enum_occupancies_capacity" AS ENUM('owner', 'spouse', 'tenant', 'householdMember', 'proxy', 'representative');
  CREATE TYPE "public"."enum_board_terms_grants" AS ENUM('costs', 'balances', 'suppliers', 'debts', 'advances', 'contacts');
  CREATE TYPE "public"."enum_ledger_entries_kind" AS ENUM('opening', 'charge', 'settlement', 'interest', 'payment', 'refund', 'correction', 'cost');
  CREATE TYPE "public"."enum_meters_kind" AS ENUM('coldWater', 'hotWater', 'heat', 'allocator', 'electricity', 'gas');
  CREATE TYPE "public"."enum_meter_readings_kind" AS ENUM('resident', 'administration', 'remote', 'estimated', 'initial', 'final', 'settlement', 'control');
  CREATE TYPE "public"."enum_meter_readings_status" AS ENUM('accepted', 'pending', 'rejected');
  CREATE TYPE "public"."enum_import_batches_state" AS ENUM('checked', 'applied', 'refused');
  CREATE TYPE "public"."enum_outgoing_messages_template" AS ENUM('activation', 'passwordReset');
  CREATE TYPE "public"."enum_outgoing_messages_locale" AS ENUM('pl', 'en', 'uk');
  CREATE TYPE "public"."enum_outgoing_messages_state" AS ENUM('queued', 'sent', 'failed');
  CREATE TYPE "public"."enum_audit_events_actor_kind" AS ENUM('anonymous', 'resident', 'staff', 'system');
  CREATE TYPE "public"."enum_staff_role" AS ENUM('admin', 'manager', 'accountant', 'technician');
  CREATE TYPE "public"."enum_staff_locale" AS ENUM('pl', 'en', 'uk');
  CREATE TABLE "communities" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"kind" "enum_communities_kind" NOT NULL,
  	"name" varchar NOT NULL,
  	"short_name" varchar,
  	"nip" varchar,
  	"street" varchar NOT NULL,
  	"postal_code" varchar NOT NULL,
  	"city" varchar NOT NULL,
  	"nrb" varchar,
  	"bookkeeping" "enum_communities_bookkeeping" DEFAULT 'imported' NOT NULL,
  	"encoding" "enum_communities_encoding" DEFAULT 'windows-1250' NOT NULL,
  	"former_owner_months" bigint DEFAULT 24 NOT NULL,
  	"emergency_phone" varchar,
  	"emergency_note" varchar,
  	"office_name" varchar,
  	"office_address" varchar,
  	"office_hours" varchar,
  	"office_phone" varchar,
  	"data_as_of_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "buildings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"code" varchar NOT NULL,
  	"street" varchar NOT NULL,
  	"postal_code" varchar NOT NULL,
  	"city" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "premises" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"building_id" uuid NOT NULL,
  	"code" varchar NOT NULL,
  	"staircase" varchar,
  	"floor" varchar,
  	"use" "enum_premises_use" DEFAULT 'residential' NOT NULL,
  	"area_m2" numeric(12, 2) NOT NULL,
  	"heated_area_m2" numeric(12, 2),
  	"share_num" bigint,
  	"share_den" bigint,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "premises_parameters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"premises_id" uuid NOT NULL,
  	"name" "enum_premises_parameters_name" NOT NULL,
  	"valid_from_on" date NOT NULL,
  	"value" numeric(14, 3) NOT NULL,
  	"source" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "residents_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "residents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"first_name" varchar,
  	"last_name" varchar,
  	"company_name" varchar,
  	"display_name" varchar,
  	"phone" varchar,
  	"locale" "enum_residents_locale" DEFAULT 'pl' NOT NULL,
  	"activated_at" timestamp(3) with time zone,
  	"disabled" boolean DEFAULT false NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar,
  	"username" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "residents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"communities_id" uuid
  );
  
  CREATE TABLE "occupancies" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"premises_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"capacity" "enum_occupancies_capacity" NOT NULL,
  	"from_on" date NOT NULL,
  	"to_on" date,
  	"fraction_num" bigint DEFAULT 1 NOT NULL,
  	"fraction_den" bigint DEFAULT 1 NOT NULL,
  	"principal_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "occupancies_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"accounts_id" uuid
  );
  
  CREATE TABLE "members" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"from_on" date NOT NULL,
  	"to_on" date,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "resident_groups" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "resident_groups_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"residents_id" uuid
  );
  
  CREATE TABLE "board_terms_grants" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_board_terms_grants",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "board_terms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"from_on" date NOT NULL,
  	"to_on" date,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "accounts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"code" varchar NOT NULL,
  	"premises_id" uuid NOT NULL,
  	"nrb" varchar,
  	"payer_id" varchar,
  	"opened_on" date NOT NULL,
  	"closed_on" date,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "charges" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"valid_from_on" date NOT NULL,
  	"component" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"unit" varchar NOT NULL,
  	"rate" numeric(16, 6) NOT NULL,
  	"quantity" numeric(14, 3) NOT NULL,
  	"amount_gr" bigint DEFAULT 0 NOT NULL,
  	"fund" varchar,
  	"basis" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ledger_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"external_id" varchar NOT NULL,
  	"account_id" uuid NOT NULL,
  	"booked_on" date NOT NULL,
  	"due_on" date,
  	"effective_due_on" date NOT NULL,
  	"kind" "enum_ledger_entries_kind" NOT NULL,
  	"document" varchar,
  	"period" varchar,
  	"description" varchar,
  	"debit_gr" bigint DEFAULT 0 NOT NULL,
  	"credit_gr" bigint DEFAULT 0 NOT NULL,
  	"reversal_of_id" uuid,
  	"batch_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "meters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"serial" varchar NOT NULL,
  	"premises_id" uuid,
  	"building_id" uuid,
  	"parent_id" uuid,
  	"kind" "enum_meters_kind" NOT NULL,
  	"unit" varchar NOT NULL,
  	"decimals" bigint DEFAULT 3 NOT NULL,
  	"digits" bigint DEFAULT 5 NOT NULL,
  	"installed_on" date NOT NULL,
  	"initial_reading" numeric(14, 3) NOT NULL,
  	"removed_on" date,
  	"final_reading" numeric(14, 3),
  	"legal_until_on" date,
  	"replaces_id" uuid,
  	"location" varchar,
  	"remote" boolean DEFAULT false NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "meter_readings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"meter_id" uuid NOT NULL,
  	"premises_id" uuid,
  	"read_on" date NOT NULL,
  	"kind" "enum_meter_readings_kind" NOT NULL,
  	"value" numeric(14, 3) NOT NULL,
  	"status" "enum_meter_readings_status" DEFAULT 'accepted' NOT NULL,
  	"flag" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "import_batches" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"file_name" varchar,
  	"source" varchar,
  	"as_of_at" timestamp(3) with time zone,
  	"state" "enum_import_batches_state" NOT NULL,
  	"dry_run" boolean DEFAULT false NOT NULL,
  	"duration_ms" bigint,
  	"files" jsonb,
  	"errors" jsonb,
  	"warnings" jsonb,
  	"sha256" varchar,
  	"created_by_id" uuid,
  	"applied_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "import_batches_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"communities_id" uuid
  );
  
  CREATE TABLE "outgoing_messages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"template" "enum_outgoing_messages_template" NOT NULL,
  	"resident_id" uuid,
  	"staff_id" uuid,
  	"to" varchar NOT NULL,
  	"locale" "enum_outgoing_messages_locale" DEFAULT 'pl' NOT NULL,
  	"state" "enum_outgoing_messages_state" DEFAULT 'queued' NOT NULL,
  	"attempts" bigint DEFAULT 0 NOT NULL,
  	"sent_at" timestamp(3) with time zone,
  	"message_id" varchar NOT NULL,
  	"last_error" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"actor_kind" "enum_audit_events_actor_kind" NOT NULL,
  	"actor_id" varchar,
  	"action" varchar NOT NULL,
  	"community_id" uuid,
  	"object_type" varchar,
  	"object_id" varchar,
  	"details" jsonb,
  	"request_id" varchar,
  	"seq" bigint,
  	"prev_hash" varchar,
  	"hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "staff_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "staff" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_staff_role" DEFAULT 'technician' NOT NULL,
  	"locale" "enum_staff_locale" DEFAULT 'pl' NOT NULL,
  	"disabled" boolean DEFAULT false NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "staff_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"communities_id" uuid
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"residents_id" uuid,
  	"staff_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "buildings" ADD CONSTRAINT "buildings_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "premises" ADD CONSTRAINT "premises_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "premises" ADD CONSTRAINT "premises_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "premises_parameters" ADD CONSTRAINT "premises_parameters_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "premises_parameters" ADD CONSTRAINT "premises_parameters_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "residents_sessions" ADD CONSTRAINT "residents_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "residents_rels" ADD CONSTRAINT "residents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "residents_rels" ADD CONSTRAINT "residents_rels_communities_fk" FOREIGN KEY ("communities_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_principal_id_residents_id_fk" FOREIGN KEY ("principal_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "occupancies_rels" ADD CONSTRAINT "occupancies_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."occupancies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "occupancies_rels" ADD CONSTRAINT "occupancies_rels_accounts_fk" FOREIGN KEY ("accounts_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "members" ADD CONSTRAINT "members_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "members" ADD CONSTRAINT "members_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resident_groups" ADD CONSTRAINT "resident_groups_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resident_groups_rels" ADD CONSTRAINT "resident_groups_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."resident_groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resident_groups_rels" ADD CONSTRAINT "resident_groups_rels_residents_fk" FOREIGN KEY ("residents_id") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "board_terms_grants" ADD CONSTRAINT "board_terms_grants_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."board_terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "board_terms" ADD CONSTRAINT "board_terms_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "board_terms" ADD CONSTRAINT "board_terms_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "accounts" ADD CONSTRAINT "accounts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "accounts" ADD CONSTRAINT "accounts_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charges" ADD CONSTRAINT "charges_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charges" ADD CONSTRAINT "charges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_reversal_of_id_ledger_entries_id_fk" FOREIGN KEY ("reversal_of_id") REFERENCES "public"."ledger_entries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meters" ADD CONSTRAINT "meters_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meters" ADD CONSTRAINT "meters_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meters" ADD CONSTRAINT "meters_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meters" ADD CONSTRAINT "meters_parent_id_meters_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."meters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meters" ADD CONSTRAINT "meters_replaces_id_meters_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."meters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meter_readings" ADD CONSTRAINT "meter_readings_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meter_readings" ADD CONSTRAINT "meter_readings_meter_id_meters_id_fk" FOREIGN KEY ("meter_id") REFERENCES "public"."meters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meter_readings" ADD CONSTRAINT "meter_readings_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_created_by_id_staff_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_batches_rels" ADD CONSTRAINT "import_batches_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."import_batches"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "import_batches_rels" ADD CONSTRAINT "import_batches_rels_communities_fk" FOREIGN KEY ("communities_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "staff_rels" ADD CONSTRAINT "staff_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "staff_rels" ADD CONSTRAINT "staff_rels_communities_fk" FOREIGN KEY ("communities_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_residents_fk" FOREIGN KEY ("residents_id") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "communities_code_idx" ON "communities" USING btree ("code");
  CREATE INDEX "communities_updated_at_idx" ON "communities" USING btree ("updated_at");
  CREATE INDEX "communities_created_at_idx" ON "communities" USING btree ("created_at");
  CREATE INDEX "buildings_community_idx" ON "buildings" USING btree ("community_id");
  CREATE INDEX "buildings_updated_at_idx" ON "buildings" USING btree ("updated_at");
  CREATE INDEX "buildings_created_at_idx" ON "buildings" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_code_idx" ON "buildings" USING btree ("community_id","code");
  CREATE INDEX "premises_community_idx" ON "premises" USING btree ("community_id");
  CREATE INDEX "premises_building_idx" ON "premises" USING btree ("building_id");
  CREATE INDEX "premises_updated_at_idx" ON "premises" USING btree ("updated_at");
  CREATE INDEX "premises_created_at_idx" ON "premises" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_code_1_idx" ON "premises" USING btree ("community_id","code");
  CREATE INDEX "premises_parameters_community_idx" ON "premises_parameters" USING btree ("community_id");
  CREATE INDEX "premises_parameters_premises_idx" ON "premises_parameters" USING btree ("premises_id");
  CREATE INDEX "premises_parameters_updated_at_idx" ON "premises_parameters" USING btree ("updated_at");
  CREATE INDEX "premises_parameters_created_at_idx" ON "premises_parameters" USING btree ("created_at");
  CREATE UNIQUE INDEX "premises_name_validFromOn_idx" ON "premises_parameters" USING btree ("premises_id","name","valid_from_on");
  CREATE INDEX "residents_sessions_order_idx" ON "residents_sessions" USING btree ("_order");
  CREATE INDEX "residents_sessions_parent_id_idx" ON "residents_sessions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "residents_code_idx" ON "residents" USING btree ("code");
  CREATE INDEX "residents_display_name_idx" ON "residents" USING btree ("display_name");
  CREATE INDEX "residents_updated_at_idx" ON "residents" USING btree ("updated_at");
  CREATE INDEX "residents_created_at_idx" ON "residents" USING btree ("created_at");
  CREATE INDEX "residents_email_idx" ON "residents" USING btree ("email");
  CREATE UNIQUE INDEX "residents_username_idx" ON "residents" USING btree ("username");
  CREATE INDEX "residents_rels_order_idx" ON "residents_rels" USING btree ("order");
  CREATE INDEX "residents_rels_parent_idx" ON "residents_rels" USING btree ("parent_id");
  CREATE INDEX "residents_rels_path_idx" ON "residents_rels" USING btree ("path");
  CREATE INDEX "residents_rels_communities_id_idx" ON "residents_rels" USING btree ("communities_id");
  CREATE INDEX "occupancies_community_idx" ON "occupancies" USING btree ("community_id");
  CREATE INDEX "occupancies_premises_idx" ON "occupancies" USING btree ("premises_id");
  CREATE INDEX "occupancies_person_idx" ON "occupancies" USING btree ("person_id");
  CREATE INDEX "occupancies_principal_idx" ON "occupancies" USING btree ("principal_id");
  CREATE INDEX "occupancies_updated_at_idx" ON "occupancies" USING btree ("updated_at");
  CREATE INDEX "occupancies_created_at_idx" ON "occupancies" USING btree ("created_at");
  CREATE UNIQUE INDEX "premises_person_capacity_fromOn_idx" ON "occupancies" USING btree ("premises_id","person_id","capacity","from_on");
  CREATE INDEX "occupancies_rels_order_idx" ON "occupancies_rels" USING btree ("order");
  CREATE INDEX "occupancies_rels_parent_idx" ON "occupancies_rels" USING btree ("parent_id");
  CREATE INDEX "occupancies_rels_path_idx" ON "occupancies_rels" USING btree ("path");
  CREATE INDEX "occupancies_rels_accounts_id_idx" ON "occupancies_rels" USING btree ("accounts_id");
  CREATE INDEX "members_community_idx" ON "members" USING btree ("community_id");
  CREATE INDEX "members_person_idx" ON "members" USING btree ("person_id");
  CREATE INDEX "members_updated_at_idx" ON "members" USING btree ("updated_at");
  CREATE INDEX "members_created_at_idx" ON "members" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_person_fromOn_idx" ON "members" USING btree ("community_id","person_id","from_on");
  CREATE INDEX "resident_groups_community_idx" ON "resident_groups" USING btree ("community_id");
  CREATE INDEX "resident_groups_updated_at_idx" ON "resident_groups" USING btree ("updated_at");
  CREATE INDEX "resident_groups_created_at_idx" ON "resident_groups" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_name_idx" ON "resident_groups" USING btree ("community_id","name");
  CREATE INDEX "resident_groups_rels_order_idx" ON "resident_groups_rels" USING btree ("order");
  CREATE INDEX "resident_groups_rels_parent_idx" ON "resident_groups_rels" USING btree ("parent_id");
  CREATE INDEX "resident_groups_rels_path_idx" ON "resident_groups_rels" USING btree ("path");
  CREATE INDEX "resident_groups_rels_residents_id_idx" ON "resident_groups_rels" USING btree ("residents_id");
  CREATE INDEX "board_terms_grants_order_idx" ON "board_terms_grants" USING btree ("order");
  CREATE INDEX "board_terms_grants_parent_idx" ON "board_terms_grants" USING btree ("parent_id");
  CREATE INDEX "board_terms_community_idx" ON "board_terms" USING btree ("community_id");
  CREATE INDEX "board_terms_person_idx" ON "board_terms" USING btree ("person_id");
  CREATE INDEX "board_terms_updated_at_idx" ON "board_terms" USING btree ("updated_at");
  CREATE INDEX "board_terms_created_at_idx" ON "board_terms" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_person_fromOn_1_idx" ON "board_terms" USING btree ("community_id","person_id","from_on");
  CREATE INDEX "accounts_community_idx" ON "accounts" USING btree ("community_id");
  CREATE INDEX "accounts_premises_idx" ON "accounts" USING btree ("premises_id");
  CREATE INDEX "accounts_nrb_idx" ON "accounts" USING btree ("nrb");
  CREATE INDEX "accounts_payer_id_idx" ON "accounts" USING btree ("payer_id");
  CREATE INDEX "accounts_updated_at_idx" ON "accounts" USING btree ("updated_at");
  CREATE INDEX "accounts_created_at_idx" ON "accounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_code_2_idx" ON "accounts" USING btree ("community_id","code");
  CREATE INDEX "charges_community_idx" ON "charges" USING btree ("community_id");
  CREATE INDEX "charges_account_idx" ON "charges" USING btree ("account_id");
  CREATE INDEX "charges_updated_at_idx" ON "charges" USING btree ("updated_at");
  CREATE INDEX "charges_created_at_idx" ON "charges" USING btree ("created_at");
  CREATE UNIQUE INDEX "account_validFromOn_component_idx" ON "charges" USING btree ("account_id","valid_from_on","component");
  CREATE INDEX "ledger_entries_community_idx" ON "ledger_entries" USING btree ("community_id");
  CREATE INDEX "ledger_entries_account_idx" ON "ledger_entries" USING btree ("account_id");
  CREATE INDEX "ledger_entries_reversal_of_idx" ON "ledger_entries" USING btree ("reversal_of_id");
  CREATE INDEX "ledger_entries_batch_idx" ON "ledger_entries" USING btree ("batch_id");
  CREATE INDEX "ledger_entries_updated_at_idx" ON "ledger_entries" USING btree ("updated_at");
  CREATE INDEX "ledger_entries_created_at_idx" ON "ledger_entries" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_externalId_idx" ON "ledger_entries" USING btree ("community_id","external_id");
  CREATE INDEX "account_bookedOn_idx" ON "ledger_entries" USING btree ("account_id","booked_on");
  CREATE INDEX "meters_community_idx" ON "meters" USING btree ("community_id");
  CREATE INDEX "meters_premises_idx" ON "meters" USING btree ("premises_id");
  CREATE INDEX "meters_building_idx" ON "meters" USING btree ("building_id");
  CREATE INDEX "meters_parent_idx" ON "meters" USING btree ("parent_id");
  CREATE INDEX "meters_replaces_idx" ON "meters" USING btree ("replaces_id");
  CREATE INDEX "meters_updated_at_idx" ON "meters" USING btree ("updated_at");
  CREATE INDEX "meters_created_at_idx" ON "meters" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_serial_idx" ON "meters" USING btree ("community_id","serial");
  CREATE INDEX "meter_readings_community_idx" ON "meter_readings" USING btree ("community_id");
  CREATE INDEX "meter_readings_meter_idx" ON "meter_readings" USING btree ("meter_id");
  CREATE INDEX "meter_readings_premises_idx" ON "meter_readings" USING btree ("premises_id");
  CREATE INDEX "meter_readings_updated_at_idx" ON "meter_readings" USING btree ("updated_at");
  CREATE INDEX "meter_readings_created_at_idx" ON "meter_readings" USING btree ("created_at");
  CREATE UNIQUE INDEX "meter_readOn_kind_idx" ON "meter_readings" USING btree ("meter_id","read_on","kind");
  CREATE INDEX "premises_readOn_idx" ON "meter_readings" USING btree ("premises_id","read_on");
  CREATE INDEX "import_batches_created_by_idx" ON "import_batches" USING btree ("created_by_id");
  CREATE INDEX "import_batches_updated_at_idx" ON "import_batches" USING btree ("updated_at");
  CREATE INDEX "import_batches_created_at_idx" ON "import_batches" USING btree ("created_at");
  CREATE INDEX "import_batches_rels_order_idx" ON "import_batches_rels" USING btree ("order");
  CREATE INDEX "import_batches_rels_parent_idx" ON "import_batches_rels" USING btree ("parent_id");
  CREATE INDEX "import_batches_rels_path_idx" ON "import_batches_rels" USING btree ("path");
  CREATE INDEX "import_batches_rels_communities_id_idx" ON "import_batches_rels" USING btree ("communities_id");
  CREATE INDEX "outgoing_messages_resident_idx" ON "outgoing_messages" USING btree ("resident_id");
  CREATE INDEX "outgoing_messages_staff_idx" ON "outgoing_messages" USING btree ("staff_id");
  CREATE INDEX "outgoing_messages_state_idx" ON "outgoing_messages" USING btree ("state");
  CREATE INDEX "outgoing_messages_updated_at_idx" ON "outgoing_messages" USING btree ("updated_at");
  CREATE INDEX "outgoing_messages_created_at_idx" ON "outgoing_messages" USING btree ("created_at");
  CREATE INDEX "audit_events_at_idx" ON "audit_events" USING btree ("at");
  CREATE INDEX "audit_events_actor_id_idx" ON "audit_events" USING btree ("actor_id");
  CREATE INDEX "audit_events_action_idx" ON "audit_events" USING btree ("action");
  CREATE INDEX "audit_events_community_idx" ON "audit_events" USING btree ("community_id");
  CREATE INDEX "audit_events_object_id_idx" ON "audit_events" USING btree ("object_id");
  CREATE UNIQUE INDEX "audit_events_seq_idx" ON "audit_events" USING btree ("seq");
  CREATE INDEX "audit_events_updated_at_idx" ON "audit_events" USING btree ("updated_at");
  CREATE INDEX "audit_events_created_at_idx" ON "audit_events" USING btree ("created_at");
  CREATE INDEX "staff_sessions_order_idx" ON "staff_sessions" USING btree ("_order");
  CREATE INDEX "staff_sessions_parent_id_idx" ON "staff_sessions" USING btree ("_parent_id");
  CREATE INDEX "staff_updated_at_idx" ON "staff" USING btree ("updated_at");
  CREATE INDEX "staff_created_at_idx" ON "staff" USING btree ("created_at");
  CREATE UNIQUE INDEX "staff_email_idx" ON "staff" USING btree ("email");
  CREATE INDEX "staff_rels_order_idx" ON "staff_rels" USING btree ("order");
  CREATE INDEX "staff_rels_parent_idx" ON "staff_rels" USING btree ("parent_id");
  CREATE INDEX "staff_rels_path_idx" ON "staff_rels" USING btree ("path");
  CREATE INDEX "staff_rels_communities_id_idx" ON "staff_rels" USING btree ("communities_id");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_residents_id_idx" ON "payload_preferences_rels" USING btree ("residents_id");
  CREATE INDEX "payload_preferences_rels_staff_id_idx" ON "payload_preferences_rels" USING btree ("staff_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "communities" CASCADE;
  DROP TABLE "buildings" CASCADE;
  DROP TABLE "premises" CASCADE;
  DROP TABLE "premises_parameters" CASCADE;
  DROP TABLE "residents_sessions" CASCADE;
  DROP TABLE "residents" CASCADE;
  DROP TABLE "residents_rels" CASCADE;
  DROP TABLE "occupancies" CASCADE;
  DROP TABLE "occupancies_rels" CASCADE;
  DROP TABLE "members" CASCADE;
  DROP TABLE "resident_groups" CASCADE;
  DROP TABLE "resident_groups_rels" CASCADE;
  DROP TABLE "board_terms_grants" CASCADE;
  DROP TABLE "board_terms" CASCADE;
  DROP TABLE "accounts" CASCADE;
  DROP TABLE "charges" CASCADE;
  DROP TABLE "ledger_entries" CASCADE;
  DROP TABLE "meters" CASCADE;
  DROP TABLE "meter_readings" CASCADE;
  DROP TABLE "import_batches" CASCADE;
  DROP TABLE "import_batches_rels" CASCADE;
  DROP TABLE "outgoing_messages" CASCADE;
  DROP TABLE "audit_events" CASCADE;
  DROP TABLE "staff_sessions" CASCADE;
  DROP TABLE "staff" CASCADE;
  DROP TABLE "staff_rels" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_communities_kind";
  DROP TYPE "public"."enum_communities_bookkeeping";
  DROP TYPE "public"."enum_communities_encoding";
  DROP TYPE "public"."enum_premises_use";
  DROP TYPE "public"."enum_premises_parameters_name";
  DROP TYPE "public"."enum_residents_locale";
  DROP TYPE "public"."enum_occupancies_capacity";
  DROP TYPE "public"."enum_board_terms_grants";
  DROP TYPE "public"."enum_ledger_entries_kind";
  DROP TYPE "public"."enum_meters_kind";
  DROP TYPE "public"."enum_meter_readings_kind";
  DROP TYPE "public"."enum_meter_readings_status";
  DROP TYPE "public"."enum_import_batches_state";
  DROP TYPE "public"."enum_outgoing_messages_template";
  DROP TYPE "public"."enum_outgoing_messages_locale";
  DROP TYPE "public"."enum_outgoing_messages_state";
  DROP TYPE "public"."enum_audit_events_actor_kind";
  DROP TYPE "public"."enum_staff_role";
  DROP TYPE "public"."enum_staff_locale";`)
}

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_bank_transactions_status" AS ENUM('posted', 'received', 'proposed', 'unexplained', 'returned');
  CREATE TYPE "public"."enum_bank_transactions_rule" AS ENUM('number', 'payer', 'premises', 'name', 'staff');
  CREATE TYPE "public"."enum_bank_matches_rule" AS ENUM('number', 'payer', 'staff');
  CREATE TYPE "public"."enum_bank_statements_format" AS ENUM('mt940', 'camt053', 'elixir0', 'csv');
  CREATE TYPE "public"."enum_bank_csv_profiles_delimiter" AS ENUM('semicolon', 'comma', 'tab', 'pipe');
  CREATE TYPE "public"."enum_bank_csv_profiles_date_format" AS ENUM('yyyy-mm-dd', 'dd.mm.yyyy', 'dd-mm-yyyy', 'dd/mm/yyyy', 'yyyymmdd');
  CREATE TABLE "bank_transactions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"statement_id" uuid NOT NULL,
  	"own_nrb" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"ordinal" bigint DEFAULT 1 NOT NULL,
  	"booked_on" date NOT NULL,
  	"valued_on" date,
  	"amount_gr" bigint DEFAULT 0 NOT NULL,
  	"counterparty_nrb" varchar,
  	"counterparty_name" varchar,
  	"title" varchar,
  	"bank_ref" varchar,
  	"creditor_nrb" varchar,
  	"details" varchar,
  	"is_return" boolean DEFAULT false NOT NULL,
  	"status" "enum_bank_transactions_status" DEFAULT 'unexplained' NOT NULL,
  	"account_id" uuid,
  	"rule" "enum_bank_transactions_rule",
  	"return_of_id" uuid,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"set_aside_at" timestamp(3) with time zone,
  	"set_aside_reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bank_matches" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"transaction_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"amount_gr" bigint DEFAULT 0 NOT NULL,
  	"rule" "enum_bank_matches_rule" NOT NULL,
  	"entry_id" uuid,
  	"remembers_payer" boolean DEFAULT false NOT NULL,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone NOT NULL,
  	"taken_back_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bank_statements" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"own_nrb" varchar NOT NULL,
  	"format" "enum_bank_statements_format" NOT NULL,
  	"number" varchar,
  	"from_on" date,
  	"to_on" date,
  	"opening_gr" bigint DEFAULT 0,
  	"closing_gr" bigint DEFAULT 0,
  	"transaction_count" bigint DEFAULT 0 NOT NULL,
  	"file_name" varchar NOT NULL,
  	"sha256" varchar NOT NULL,
  	"place" bigint DEFAULT 0 NOT NULL,
  	"batch_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bank_csv_profiles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"delimiter" "enum_bank_csv_profiles_delimiter" DEFAULT 'semicolon' NOT NULL,
  	"date_format" "enum_bank_csv_profiles_date_format" DEFAULT 'yyyy-mm-dd' NOT NULL,
  	"booked_on_column" varchar NOT NULL,
  	"valued_on_column" varchar,
  	"amount_column" varchar,
  	"credit_column" varchar,
  	"debit_column" varchar,
  	"counterparty_nrb_column" varchar,
  	"counterparty_name_column" varchar,
  	"title_column" varchar NOT NULL,
  	"bank_ref_column" varchar,
  	"account_column" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "bank_transactions" ADD CONSTRAINT "bank_transactions_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_transactions" ADD CONSTRAINT "bank_transactions_statement_id_bank_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."bank_statements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_transactions" ADD CONSTRAINT "bank_transactions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_transactions" ADD CONSTRAINT "bank_transactions_return_of_id_bank_transactions_id_fk" FOREIGN KEY ("return_of_id") REFERENCES "public"."bank_transactions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_transactions" ADD CONSTRAINT "bank_transactions_decided_by_id_staff_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_matches" ADD CONSTRAINT "bank_matches_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_matches" ADD CONSTRAINT "bank_matches_transaction_id_bank_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."bank_transactions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_matches" ADD CONSTRAINT "bank_matches_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_matches" ADD CONSTRAINT "bank_matches_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_matches" ADD CONSTRAINT "bank_matches_decided_by_id_staff_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_statements" ADD CONSTRAINT "bank_statements_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_statements" ADD CONSTRAINT "bank_statements_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "bank_transactions_community_idx" ON "bank_transactions" USING btree ("community_id");
  CREATE INDEX "bank_transactions_statement_idx" ON "bank_transactions" USING btree ("statement_id");
  CREATE INDEX "bank_transactions_status_idx" ON "bank_transactions" USING btree ("status");
  CREATE INDEX "bank_transactions_account_idx" ON "bank_transactions" USING btree ("account_id");
  CREATE INDEX "bank_transactions_return_of_idx" ON "bank_transactions" USING btree ("return_of_id");
  CREATE INDEX "bank_transactions_decided_by_idx" ON "bank_transactions" USING btree ("decided_by_id");
  CREATE INDEX "bank_transactions_updated_at_idx" ON "bank_transactions" USING btree ("updated_at");
  CREATE INDEX "bank_transactions_created_at_idx" ON "bank_transactions" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_key_idx" ON "bank_transactions" USING btree ("community_id","key");
  CREATE INDEX "community_bookedOn_1_idx" ON "bank_transactions" USING btree ("community_id","booked_on");
  CREATE INDEX "community_counterpartyNrb_idx" ON "bank_transactions" USING btree ("community_id","counterparty_nrb");
  CREATE INDEX "bank_matches_community_idx" ON "bank_matches" USING btree ("community_id");
  CREATE INDEX "bank_matches_transaction_idx" ON "bank_matches" USING btree ("transaction_id");
  CREATE INDEX "bank_matches_account_idx" ON "bank_matches" USING btree ("account_id");
  CREATE INDEX "bank_matches_entry_idx" ON "bank_matches" USING btree ("entry_id");
  CREATE INDEX "bank_matches_decided_by_idx" ON "bank_matches" USING btree ("decided_by_id");
  CREATE INDEX "bank_matches_updated_at_idx" ON "bank_matches" USING btree ("updated_at");
  CREATE INDEX "bank_matches_created_at_idx" ON "bank_matches" USING btree ("created_at");
  CREATE INDEX "bank_statements_community_idx" ON "bank_statements" USING btree ("community_id");
  CREATE INDEX "bank_statements_batch_idx" ON "bank_statements" USING btree ("batch_id");
  CREATE INDEX "bank_statements_updated_at_idx" ON "bank_statements" USING btree ("updated_at");
  CREATE INDEX "bank_statements_created_at_idx" ON "bank_statements" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_sha256_place_idx" ON "bank_statements" USING btree ("community_id","sha256","place");
  CREATE UNIQUE INDEX "bank_csv_profiles_name_idx" ON "bank_csv_profiles" USING btree ("name");
  CREATE INDEX "bank_csv_profiles_updated_at_idx" ON "bank_csv_profiles" USING btree ("updated_at");
  CREATE INDEX "bank_csv_profiles_created_at_idx" ON "bank_csv_profiles" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "bank_transactions" CASCADE;
  DROP TABLE "bank_matches" CASCADE;
  DROP TABLE "bank_statements" CASCADE;
  DROP TABLE "bank_csv_profiles" CASCADE;
  DROP TYPE "public"."enum_bank_transactions_status";
  DROP TYPE "public"."enum_bank_transactions_rule";
  DROP TYPE "public"."enum_bank_matches_rule";
  DROP TYPE "public"."enum_bank_statements_format";
  DROP TYPE "public"."enum_bank_csv_profiles_delimiter";
  DROP TYPE "public"."enum_bank_csv_profiles_date_format";`)
}

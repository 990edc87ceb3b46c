import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "suppliers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"nip" varchar,
  	"regon" varchar,
  	"address" varchar,
  	"nrb" varchar,
  	"nrb_checked_on" date,
  	"contract" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "supplier_invoices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"supplier_id" uuid NOT NULL,
  	"number" varchar NOT NULL,
  	"ksef" varchar,
  	"issued_on" date NOT NULL,
  	"due_on" date NOT NULL,
  	"received_on" date,
  	"category" varchar NOT NULL,
  	"gross_gr" bigint DEFAULT 0 NOT NULL,
  	"net_gr" bigint DEFAULT 0,
  	"vat_gr" bigint DEFAULT 0,
  	"description" varchar,
  	"file_id" uuid,
  	"status" text DEFAULT 'approved' NOT NULL,
  	"split_payment" boolean DEFAULT false NOT NULL,
  	"corrects_id" uuid,
  	"external_id" varchar NOT NULL,
  	"batch_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "supplier_payments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"invoice_id" uuid NOT NULL,
  	"paid_on" date NOT NULL,
  	"amount_gr" bigint DEFAULT 0 NOT NULL,
  	"external_id" varchar NOT NULL,
  	"batch_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "costs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"building_id" uuid,
  	"category" varchar NOT NULL,
  	"booked_on" date NOT NULL,
  	"amount_gr" bigint DEFAULT 0 NOT NULL,
  	"invoice_id" uuid,
  	"description" varchar,
  	"external_id" varchar NOT NULL,
  	"batch_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "budgets" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"year" bigint NOT NULL,
  	"category" varchar NOT NULL,
  	"amount_gr" bigint DEFAULT 0 NOT NULL,
  	"basis" varchar,
  	"resolution_id" uuid,
  	"batch_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "debt_cases_instalments" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"due_on" date NOT NULL,
  	"amount_gr" bigint DEFAULT 0 NOT NULL
  );
  
  CREATE TABLE "debt_cases" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"stage" text DEFAULT 'reminder' NOT NULL,
  	"stage_on" date NOT NULL,
  	"principal_gr" bigint DEFAULT 0 NOT NULL,
  	"interest_gr" bigint DEFAULT 0 NOT NULL,
  	"costs_gr" bigint DEFAULT 0 NOT NULL,
  	"next_action" varchar,
  	"next_on" date,
  	"court" varchar,
  	"signature" varchar,
  	"bailiff" varchar,
  	"note" varchar,
  	"responsible" varchar,
  	"external_id" varchar NOT NULL,
  	"batch_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "debt_cases_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"files_id" uuid
  );
  
  DROP INDEX "community_externalId_2_idx";
  ALTER TABLE "board_terms" ADD COLUMN "confidential_at" timestamp(3) with time zone;
  ALTER TABLE "board_terms" ADD COLUMN "confidential_version" varchar;
  ALTER TABLE "supplier_invoices" ADD CONSTRAINT "supplier_invoices_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "supplier_invoices" ADD CONSTRAINT "supplier_invoices_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "supplier_invoices" ADD CONSTRAINT "supplier_invoices_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "supplier_invoices" ADD CONSTRAINT "supplier_invoices_corrects_id_supplier_invoices_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."supplier_invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "supplier_invoices" ADD CONSTRAINT "supplier_invoices_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "supplier_payments" ADD CONSTRAINT "supplier_payments_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "supplier_payments" ADD CONSTRAINT "supplier_payments_invoice_id_supplier_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."supplier_invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "supplier_payments" ADD CONSTRAINT "supplier_payments_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "costs" ADD CONSTRAINT "costs_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "costs" ADD CONSTRAINT "costs_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "costs" ADD CONSTRAINT "costs_invoice_id_supplier_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."supplier_invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "costs" ADD CONSTRAINT "costs_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "budgets" ADD CONSTRAINT "budgets_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "budgets" ADD CONSTRAINT "budgets_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "budgets" ADD CONSTRAINT "budgets_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "debt_cases_instalments" ADD CONSTRAINT "debt_cases_instalments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."debt_cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "debt_cases" ADD CONSTRAINT "debt_cases_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "debt_cases" ADD CONSTRAINT "debt_cases_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "debt_cases" ADD CONSTRAINT "debt_cases_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "debt_cases_rels" ADD CONSTRAINT "debt_cases_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."debt_cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "debt_cases_rels" ADD CONSTRAINT "debt_cases_rels_files_fk" FOREIGN KEY ("files_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "suppliers_code_idx" ON "suppliers" USING btree ("code");
  CREATE INDEX "suppliers_updated_at_idx" ON "suppliers" USING btree ("updated_at");
  CREATE INDEX "suppliers_created_at_idx" ON "suppliers" USING btree ("created_at");
  CREATE INDEX "supplier_invoices_community_idx" ON "supplier_invoices" USING btree ("community_id");
  CREATE INDEX "supplier_invoices_supplier_idx" ON "supplier_invoices" USING btree ("supplier_id");
  CREATE INDEX "supplier_invoices_category_idx" ON "supplier_invoices" USING btree ("category");
  CREATE INDEX "supplier_invoices_file_idx" ON "supplier_invoices" USING btree ("file_id");
  CREATE INDEX "supplier_invoices_corrects_idx" ON "supplier_invoices" USING btree ("corrects_id");
  CREATE INDEX "supplier_invoices_batch_idx" ON "supplier_invoices" USING btree ("batch_id");
  CREATE INDEX "supplier_invoices_updated_at_idx" ON "supplier_invoices" USING btree ("updated_at");
  CREATE INDEX "supplier_invoices_created_at_idx" ON "supplier_invoices" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_externalId_2_idx" ON "supplier_invoices" USING btree ("community_id","external_id");
  CREATE INDEX "community_dueOn_idx" ON "supplier_invoices" USING btree ("community_id","due_on");
  CREATE INDEX "supplier_payments_community_idx" ON "supplier_payments" USING btree ("community_id");
  CREATE INDEX "supplier_payments_invoice_idx" ON "supplier_payments" USING btree ("invoice_id");
  CREATE INDEX "supplier_payments_batch_idx" ON "supplier_payments" USING btree ("batch_id");
  CREATE INDEX "supplier_payments_updated_at_idx" ON "supplier_payments" USING btree ("updated_at");
  CREATE INDEX "supplier_payments_created_at_idx" ON "supplier_payments" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_externalId_3_idx" ON "supplier_payments" USING btree ("community_id","external_id");
  CREATE INDEX "costs_community_idx" ON "costs" USING btree ("community_id");
  CREATE INDEX "costs_building_idx" ON "costs" USING btree ("building_id");
  CREATE INDEX "costs_category_idx" ON "costs" USING btree ("category");
  CREATE INDEX "costs_invoice_idx" ON "costs" USING btree ("invoice_id");
  CREATE INDEX "costs_batch_idx" ON "costs" USING btree ("batch_id");
  CREATE INDEX "costs_updated_at_idx" ON "costs" USING btree ("updated_at");
  CREATE INDEX "costs_created_at_idx" ON "costs" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_externalId_4_idx" ON "costs" USING btree ("community_id","external_id");
  CREATE INDEX "community_bookedOn_idx" ON "costs" USING btree ("community_id","booked_on");
  CREATE INDEX "budgets_community_idx" ON "budgets" USING btree ("community_id");
  CREATE INDEX "budgets_category_idx" ON "budgets" USING btree ("category");
  CREATE INDEX "budgets_resolution_idx" ON "budgets" USING btree ("resolution_id");
  CREATE INDEX "budgets_batch_idx" ON "budgets" USING btree ("batch_id");
  CREATE INDEX "budgets_updated_at_idx" ON "budgets" USING btree ("updated_at");
  CREATE INDEX "budgets_created_at_idx" ON "budgets" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_year_category_idx" ON "budgets" USING btree ("community_id","year","category");
  CREATE INDEX "debt_cases_instalments_order_idx" ON "debt_cases_instalments" USING btree ("_order");
  CREATE INDEX "debt_cases_instalments_parent_id_idx" ON "debt_cases_instalments" USING btree ("_parent_id");
  CREATE INDEX "debt_cases_community_idx" ON "debt_cases" USING btree ("community_id");
  CREATE INDEX "debt_cases_account_idx" ON "debt_cases" USING btree ("account_id");
  CREATE INDEX "debt_cases_stage_idx" ON "debt_cases" USING btree ("stage");
  CREATE INDEX "debt_cases_batch_idx" ON "debt_cases" USING btree ("batch_id");
  CREATE INDEX "debt_cases_updated_at_idx" ON "debt_cases" USING btree ("updated_at");
  CREATE INDEX "debt_cases_created_at_idx" ON "debt_cases" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_externalId_5_idx" ON "debt_cases" USING btree ("community_id","external_id");
  CREATE INDEX "debt_cases_rels_order_idx" ON "debt_cases_rels" USING btree ("order");
  CREATE INDEX "debt_cases_rels_parent_idx" ON "debt_cases_rels" USING btree ("parent_id");
  CREATE INDEX "debt_cases_rels_path_idx" ON "debt_cases_rels" USING btree ("path");
  CREATE INDEX "debt_cases_rels_files_id_idx" ON "debt_cases_rels" USING btree ("files_id");
  CREATE UNIQUE INDEX "community_externalId_6_idx" ON "documents" USING btree ("community_id","external_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "suppliers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "supplier_invoices" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "supplier_payments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "costs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "budgets" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "debt_cases_instalments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "debt_cases" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "debt_cases_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "suppliers" CASCADE;
  DROP TABLE "supplier_invoices" CASCADE;
  DROP TABLE "supplier_payments" CASCADE;
  DROP TABLE "costs" CASCADE;
  DROP TABLE "budgets" CASCADE;
  DROP TABLE "debt_cases_instalments" CASCADE;
  DROP TABLE "debt_cases" CASCADE;
  DROP TABLE "debt_cases_rels" CASCADE;
  DROP INDEX "community_externalId_6_idx";
  CREATE UNIQUE INDEX "community_externalId_2_idx" ON "documents" USING btree ("community_id","external_id");
  ALTER TABLE "board_terms" DROP COLUMN "confidential_at";
  ALTER TABLE "board_terms" DROP COLUMN "confidential_version";`)
}

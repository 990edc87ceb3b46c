import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "inspections" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"building_id" uuid NOT NULL,
  	"kind" text NOT NULL,
  	"subject" varchar,
  	"done_on" date NOT NULL,
  	"next_on" date,
  	"inspector" varchar,
  	"licence" varchar,
  	"protocol_number" varchar,
  	"protocol_id" uuid,
  	"kob_number" varchar,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "inspection_findings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"inspection_id" uuid NOT NULL,
  	"text" varchar NOT NULL,
  	"category" text DEFAULT 'other' NOT NULL,
  	"priority" text DEFAULT 'normal' NOT NULL,
  	"premises_id" uuid,
  	"staircase" varchar,
  	"spot" varchar,
  	"due_on" date,
  	"fault_id" uuid,
  	"settled_on" date,
  	"settled_note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "work_reports" ADD COLUMN "supplier_invoice_id" uuid;
  ALTER TABLE "inspections" ADD CONSTRAINT "inspections_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inspections" ADD CONSTRAINT "inspections_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inspections" ADD CONSTRAINT "inspections_protocol_id_files_id_fk" FOREIGN KEY ("protocol_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inspection_findings" ADD CONSTRAINT "inspection_findings_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inspection_findings" ADD CONSTRAINT "inspection_findings_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inspection_findings" ADD CONSTRAINT "inspection_findings_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inspection_findings" ADD CONSTRAINT "inspection_findings_fault_id_faults_id_fk" FOREIGN KEY ("fault_id") REFERENCES "public"."faults"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "inspections_community_idx" ON "inspections" USING btree ("community_id");
  CREATE INDEX "inspections_building_idx" ON "inspections" USING btree ("building_id");
  CREATE INDEX "inspections_next_on_idx" ON "inspections" USING btree ("next_on");
  CREATE INDEX "inspections_protocol_idx" ON "inspections" USING btree ("protocol_id");
  CREATE INDEX "inspections_updated_at_idx" ON "inspections" USING btree ("updated_at");
  CREATE INDEX "inspections_created_at_idx" ON "inspections" USING btree ("created_at");
  CREATE INDEX "building_kind_doneOn_idx" ON "inspections" USING btree ("building_id","kind","done_on");
  CREATE INDEX "inspection_findings_community_idx" ON "inspection_findings" USING btree ("community_id");
  CREATE INDEX "inspection_findings_inspection_idx" ON "inspection_findings" USING btree ("inspection_id");
  CREATE INDEX "inspection_findings_premises_idx" ON "inspection_findings" USING btree ("premises_id");
  CREATE INDEX "inspection_findings_fault_idx" ON "inspection_findings" USING btree ("fault_id");
  CREATE INDEX "inspection_findings_updated_at_idx" ON "inspection_findings" USING btree ("updated_at");
  CREATE INDEX "inspection_findings_created_at_idx" ON "inspection_findings" USING btree ("created_at");
  ALTER TABLE "work_reports" ADD CONSTRAINT "work_reports_supplier_invoice_id_supplier_invoices_id_fk" FOREIGN KEY ("supplier_invoice_id") REFERENCES "public"."supplier_invoices"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "work_reports_supplier_invoice_idx" ON "work_reports" USING btree ("supplier_invoice_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "inspections" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "inspection_findings" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "inspections" CASCADE;
  DROP TABLE "inspection_findings" CASCADE;
  ALTER TABLE "work_reports" DROP CONSTRAINT "work_reports_supplier_invoice_id_supplier_invoices_id_fk";
  
  DROP INDEX "work_reports_supplier_invoice_idx";
  ALTER TABLE "work_reports" DROP COLUMN "supplier_invoice_id";`)
}

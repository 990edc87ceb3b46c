import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "faults" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar,
  	"community_id" uuid NOT NULL,
  	"building_id" uuid,
  	"premises_id" uuid,
  	"staircase" varchar,
  	"floor" varchar,
  	"spot" varchar,
  	"category" text DEFAULT 'other' NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar,
  	"reporter_id" uuid,
  	"phone" varchar,
  	"access" varchar,
  	"status" text DEFAULT 'reported' NOT NULL,
  	"priority" text DEFAULT 'normal' NOT NULL,
  	"visibility" text DEFAULT 'building' NOT NULL,
  	"reported_on" date NOT NULL,
  	"react_by_on" date,
  	"fix_by_on" date,
  	"assignee_id" uuid,
  	"contractor_id" uuid,
  	"visit_at" timestamp(3) with time zone,
  	"cost_class" text,
  	"warranty_until_on" date,
  	"claim_number" varchar,
  	"done_on" date,
  	"report_text" varchar,
  	"closed_on" date,
  	"rating" bigint,
  	"rating_note" varchar,
  	"external_id" varchar,
  	"category_word" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "fault_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"fault_id" uuid NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"kind" text NOT NULL,
  	"status" text,
  	"body" varchar,
  	"visit_at" timestamp(3) with time zone,
  	"visibility" text DEFAULT 'internal' NOT NULL,
  	"author" text NOT NULL,
  	"person_id" uuid,
  	"staff_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "fault_followers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"fault_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "work_reports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"fault_id" uuid NOT NULL,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"scope" varchar NOT NULL,
  	"cause" varchar,
  	"materials" varchar,
  	"worker" varchar,
  	"contractor_id" uuid,
  	"guarantee_months" bigint,
  	"guarantee_until_on" date,
  	"cost_net_gr" bigint DEFAULT 0,
  	"cost_vat_gr" bigint DEFAULT 0,
  	"cost_gross_gr" bigint DEFAULT 0,
  	"invoice" varchar,
  	"accepted_by" varchar,
  	"remarks" varchar,
  	"next_visit_on" date,
  	"kob_number" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "work_reports_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"files_id" uuid
  );
  
  CREATE TABLE "contractors" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"nip" varchar,
  	"specialities" varchar,
  	"contact_person" varchar,
  	"phone" varchar,
  	"email" varchar,
  	"contract_number" varchar,
  	"response_time" varchar,
  	"insured_until_on" date,
  	"insurance_number" varchar,
  	"licences" varchar,
  	"licensed_until_on" date,
  	"ended_on" date,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contractors_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"communities_id" uuid
  );
  
  ALTER TABLE "faults" ADD CONSTRAINT "faults_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faults" ADD CONSTRAINT "faults_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faults" ADD CONSTRAINT "faults_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faults" ADD CONSTRAINT "faults_reporter_id_residents_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faults" ADD CONSTRAINT "faults_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faults" ADD CONSTRAINT "faults_contractor_id_contractors_id_fk" FOREIGN KEY ("contractor_id") REFERENCES "public"."contractors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fault_events" ADD CONSTRAINT "fault_events_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fault_events" ADD CONSTRAINT "fault_events_fault_id_faults_id_fk" FOREIGN KEY ("fault_id") REFERENCES "public"."faults"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fault_events" ADD CONSTRAINT "fault_events_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fault_events" ADD CONSTRAINT "fault_events_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fault_followers" ADD CONSTRAINT "fault_followers_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fault_followers" ADD CONSTRAINT "fault_followers_fault_id_faults_id_fk" FOREIGN KEY ("fault_id") REFERENCES "public"."faults"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fault_followers" ADD CONSTRAINT "fault_followers_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "work_reports" ADD CONSTRAINT "work_reports_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "work_reports" ADD CONSTRAINT "work_reports_fault_id_faults_id_fk" FOREIGN KEY ("fault_id") REFERENCES "public"."faults"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "work_reports" ADD CONSTRAINT "work_reports_contractor_id_contractors_id_fk" FOREIGN KEY ("contractor_id") REFERENCES "public"."contractors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "work_reports_rels" ADD CONSTRAINT "work_reports_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."work_reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "work_reports_rels" ADD CONSTRAINT "work_reports_rels_files_fk" FOREIGN KEY ("files_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "contractors_rels" ADD CONSTRAINT "contractors_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contractors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "contractors_rels" ADD CONSTRAINT "contractors_rels_communities_fk" FOREIGN KEY ("communities_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "faults_number_idx" ON "faults" USING btree ("number");
  CREATE INDEX "faults_community_idx" ON "faults" USING btree ("community_id");
  CREATE INDEX "faults_building_idx" ON "faults" USING btree ("building_id");
  CREATE INDEX "faults_premises_idx" ON "faults" USING btree ("premises_id");
  CREATE INDEX "faults_reporter_idx" ON "faults" USING btree ("reporter_id");
  CREATE INDEX "faults_status_idx" ON "faults" USING btree ("status");
  CREATE INDEX "faults_fix_by_on_idx" ON "faults" USING btree ("fix_by_on");
  CREATE INDEX "faults_assignee_idx" ON "faults" USING btree ("assignee_id");
  CREATE INDEX "faults_contractor_idx" ON "faults" USING btree ("contractor_id");
  CREATE INDEX "faults_updated_at_idx" ON "faults" USING btree ("updated_at");
  CREATE INDEX "faults_created_at_idx" ON "faults" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_externalId_7_idx" ON "faults" USING btree ("community_id","external_id");
  CREATE INDEX "premises_reportedOn_idx" ON "faults" USING btree ("premises_id","reported_on");
  CREATE INDEX "fault_events_community_idx" ON "fault_events" USING btree ("community_id");
  CREATE INDEX "fault_events_fault_idx" ON "fault_events" USING btree ("fault_id");
  CREATE INDEX "fault_events_person_idx" ON "fault_events" USING btree ("person_id");
  CREATE INDEX "fault_events_staff_idx" ON "fault_events" USING btree ("staff_id");
  CREATE INDEX "fault_events_updated_at_idx" ON "fault_events" USING btree ("updated_at");
  CREATE INDEX "fault_events_created_at_idx" ON "fault_events" USING btree ("created_at");
  CREATE INDEX "fault_at_idx" ON "fault_events" USING btree ("fault_id","at");
  CREATE INDEX "fault_followers_community_idx" ON "fault_followers" USING btree ("community_id");
  CREATE INDEX "fault_followers_fault_idx" ON "fault_followers" USING btree ("fault_id");
  CREATE INDEX "fault_followers_person_idx" ON "fault_followers" USING btree ("person_id");
  CREATE INDEX "fault_followers_updated_at_idx" ON "fault_followers" USING btree ("updated_at");
  CREATE INDEX "fault_followers_created_at_idx" ON "fault_followers" USING btree ("created_at");
  CREATE UNIQUE INDEX "fault_person_idx" ON "fault_followers" USING btree ("fault_id","person_id");
  CREATE INDEX "work_reports_community_idx" ON "work_reports" USING btree ("community_id");
  CREATE INDEX "work_reports_fault_idx" ON "work_reports" USING btree ("fault_id");
  CREATE INDEX "work_reports_contractor_idx" ON "work_reports" USING btree ("contractor_id");
  CREATE INDEX "work_reports_updated_at_idx" ON "work_reports" USING btree ("updated_at");
  CREATE INDEX "work_reports_created_at_idx" ON "work_reports" USING btree ("created_at");
  CREATE INDEX "work_reports_rels_order_idx" ON "work_reports_rels" USING btree ("order");
  CREATE INDEX "work_reports_rels_parent_idx" ON "work_reports_rels" USING btree ("parent_id");
  CREATE INDEX "work_reports_rels_path_idx" ON "work_reports_rels" USING btree ("path");
  CREATE INDEX "work_reports_rels_files_id_idx" ON "work_reports_rels" USING btree ("files_id");
  CREATE INDEX "contractors_updated_at_idx" ON "contractors" USING btree ("updated_at");
  CREATE INDEX "contractors_created_at_idx" ON "contractors" USING btree ("created_at");
  CREATE INDEX "contractors_rels_order_idx" ON "contractors_rels" USING btree ("order");
  CREATE INDEX "contractors_rels_parent_idx" ON "contractors_rels" USING btree ("parent_id");
  CREATE INDEX "contractors_rels_path_idx" ON "contractors_rels" USING btree ("path");
  CREATE INDEX "contractors_rels_communities_id_idx" ON "contractors_rels" USING btree ("communities_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "faults" CASCADE;
  DROP TABLE "fault_events" CASCADE;
  DROP TABLE "fault_followers" CASCADE;
  DROP TABLE "work_reports" CASCADE;
  DROP TABLE "work_reports_rels" CASCADE;
  DROP TABLE "contractors" CASCADE;
  DROP TABLE "contractors_rels" CASCADE;`)
}

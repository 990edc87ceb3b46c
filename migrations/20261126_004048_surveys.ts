import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_surveys_state" AS ENUM('draft', 'published', 'withdrawn');
  CREATE TYPE "public"."enum_surveys_per" AS ENUM('person', 'premises');
  CREATE TYPE "public"."enum_surveys_results_shown" AS ENUM('afterAnswer', 'afterClose');
  CREATE TYPE "public"."enum_surveys_audience" AS ENUM('all', 'owners', 'building', 'staircase', 'group');
  CREATE TABLE "survey_participations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"survey_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"premises_id" uuid,
  	"answered_on" date NOT NULL
  );
  
  CREATE TABLE "survey_answers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"survey_id" uuid NOT NULL,
  	"participation_id" uuid,
  	"answers" jsonb NOT NULL
  );
  
  CREATE TABLE "surveys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"intro" varchar,
  	"state" "enum_surveys_state" DEFAULT 'draft' NOT NULL,
  	"opens_on" date NOT NULL,
  	"last_on" date NOT NULL,
  	"per" "enum_surveys_per" DEFAULT 'person' NOT NULL,
  	"anonymous" boolean DEFAULT false NOT NULL,
  	"results_shown" "enum_surveys_results_shown" DEFAULT 'afterAnswer' NOT NULL,
  	"audience" "enum_surveys_audience" DEFAULT 'all' NOT NULL,
  	"audience_building_id" uuid,
  	"audience_staircase" varchar,
  	"audience_group_id" uuid,
  	"fields" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "survey_submissions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"form_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "survey_participations" ADD CONSTRAINT "survey_participations_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "survey_participations" ADD CONSTRAINT "survey_participations_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "survey_participations" ADD CONSTRAINT "survey_participations_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "survey_participations" ADD CONSTRAINT "survey_participations_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_participation_id_survey_participations_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."survey_participations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "surveys" ADD CONSTRAINT "surveys_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "surveys" ADD CONSTRAINT "surveys_audience_building_id_buildings_id_fk" FOREIGN KEY ("audience_building_id") REFERENCES "public"."buildings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "surveys" ADD CONSTRAINT "surveys_audience_group_id_resident_groups_id_fk" FOREIGN KEY ("audience_group_id") REFERENCES "public"."resident_groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "survey_submissions" ADD CONSTRAINT "survey_submissions_form_id_surveys_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."surveys"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "survey_participations_community_idx" ON "survey_participations" USING btree ("community_id");
  CREATE INDEX "survey_participations_survey_idx" ON "survey_participations" USING btree ("survey_id");
  CREATE INDEX "survey_participations_person_idx" ON "survey_participations" USING btree ("person_id");
  CREATE INDEX "survey_participations_premises_idx" ON "survey_participations" USING btree ("premises_id");
  CREATE INDEX "survey_answers_community_idx" ON "survey_answers" USING btree ("community_id");
  CREATE INDEX "survey_answers_survey_idx" ON "survey_answers" USING btree ("survey_id");
  CREATE INDEX "survey_answers_participation_idx" ON "survey_answers" USING btree ("participation_id");
  CREATE INDEX "surveys_community_idx" ON "surveys" USING btree ("community_id");
  CREATE INDEX "surveys_state_idx" ON "surveys" USING btree ("state");
  CREATE INDEX "surveys_audience_building_idx" ON "surveys" USING btree ("audience_building_id");
  CREATE INDEX "surveys_audience_group_idx" ON "surveys" USING btree ("audience_group_id");
  CREATE INDEX "surveys_updated_at_idx" ON "surveys" USING btree ("updated_at");
  CREATE INDEX "surveys_created_at_idx" ON "surveys" USING btree ("created_at");
  CREATE INDEX "survey_submissions_form_idx" ON "survey_submissions" USING btree ("form_id");
  CREATE INDEX "survey_submissions_updated_at_idx" ON "survey_submissions" USING btree ("updated_at");
  CREATE INDEX "survey_submissions_created_at_idx" ON "survey_submissions" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "survey_participations" CASCADE;
  DROP TABLE "survey_answers" CASCADE;
  DROP TABLE "surveys" CASCADE;
  DROP TABLE "survey_submissions" CASCADE;
  DROP TYPE "public"."enum_surveys_state";
  DROP TYPE "public"."enum_surveys_per";
  DROP TYPE "public"."enum_surveys_results_shown";
  DROP TYPE "public"."enum_surveys_audience";`)
}

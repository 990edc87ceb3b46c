import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_resolutions_category" AS ENUM('boardRemuneration', 'annualPlan', 'managementFees', 'changeOfUse', 'consentToBuild', 'changeOfShares', 'acquisition', 'suit', 'divisionOfProperty', 'costsOfPremises', 'discharge', 'boardElection', 'mannerOfManagement', 'renovation', 'rules', 'other');
  CREATE TYPE "public"."enum_resolutions_mode" AS ENUM('meeting', 'circulation', 'mixed');
  CREATE TYPE "public"."enum_resolutions_rule" AS ENUM('shares', 'oneOwner', 'memberVote', 'memberQualified', 'smallMajority', 'smallUnanimous', 'simpleOfCast');
  CREATE TYPE "public"."enum_resolutions_base" AS ENUM('larger', 'sum', 'unity');
  CREATE TYPE "public"."enum_resolutions_vote_change" AS ENUM('forbidden', 'untilAdopted', 'untilClose');
  CREATE TYPE "public"."enum_resolutions_state" AS ENUM('draft', 'open', 'adopted', 'rejected', 'cancelled', 'challenged', 'upheld', 'repealed', 'void', 'executed');
  CREATE TYPE "public"."enum_resolutions_declared_result" AS ENUM('adopted', 'rejected');
  CREATE TYPE "public"."enum_voting_rights_basis" AS ENUM('owner', 'member');
  CREATE TYPE "public"."enum_votes_capacity" AS ENUM('owner', 'coOwner', 'spouse', 'representative', 'proxy', 'member');
  CREATE TYPE "public"."enum_votes_choice" AS ENUM('for', 'against', 'abstain');
  CREATE TYPE "public"."enum_votes_channel" AS ENUM('portal', 'paper', 'meeting', 'proxy', 'email');
  CREATE TYPE "public"."enum_vote_annulments_step" AS ENUM('proposed', 'approved');
  CREATE TYPE "public"."enum_proxies_scope" AS ENUM('general', 'kind', 'specific');
  CREATE TYPE "public"."enum_resolution_demands_kind" AS ENUM('oneOwner', 'meeting');
  CREATE TYPE "public"."enum_resolution_notices_channel" AS ENUM('portal', 'post', 'byHand', 'email');
  CREATE TYPE "public"."enum_voting_declarations_step" AS ENUM('given', 'withdrawn');
  CREATE TYPE "public"."enum_voting_declarations_evidence" AS ENUM('signedIn', 'paper');
  CREATE TABLE "resolutions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"number" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"text" varchar,
  	"category" "enum_resolutions_category" DEFAULT 'other' NOT NULL,
  	"mode" "enum_resolutions_mode" DEFAULT 'circulation' NOT NULL,
  	"rule" "enum_resolutions_rule" DEFAULT 'shares' NOT NULL,
  	"base" "enum_resolutions_base" DEFAULT 'larger' NOT NULL,
  	"vote_change" "enum_resolutions_vote_change" DEFAULT 'forbidden' NOT NULL,
  	"qualified_num" bigint,
  	"qualified_den" bigint,
  	"abstain_counts" boolean DEFAULT false NOT NULL,
  	"requires_notary" boolean DEFAULT false NOT NULL,
  	"opens_on" date NOT NULL,
  	"closes_on" date,
  	"note" varchar,
  	"state" "enum_resolutions_state" DEFAULT 'draft' NOT NULL,
  	"opened_at" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"adopted_on" date,
  	"text_hash" varchar,
  	"electorate_hash" varchar,
  	"declared_result" "enum_resolutions_declared_result",
  	"declared_adopted_on" date,
  	"batch_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "voting_rights" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"resolution_id" uuid NOT NULL,
  	"basis" "enum_voting_rights_basis" NOT NULL,
  	"premises_id" uuid,
  	"owner_id" uuid,
  	"part_num" bigint NOT NULL,
  	"part_den" bigint NOT NULL,
  	"share_num" bigint NOT NULL,
  	"share_den" bigint NOT NULL,
  	"succeeds_id" uuid,
  	"from_on" date NOT NULL,
  	"position" bigint,
  	"prev_hash" varchar,
  	"hash" varchar
  );
  
  CREATE TABLE "votes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"resolution_id" uuid NOT NULL,
  	"right_id" uuid NOT NULL,
  	"sequence" bigint,
  	"premises_id" uuid,
  	"person_id" uuid NOT NULL,
  	"principal_id" uuid NOT NULL,
  	"capacity" "enum_votes_capacity" NOT NULL,
  	"proxy_id" uuid,
  	"choice" "enum_votes_choice" NOT NULL,
  	"share_num" bigint NOT NULL,
  	"share_den" bigint NOT NULL,
  	"channel" "enum_votes_channel" NOT NULL,
  	"cast_on" date NOT NULL,
  	"cast_at" timestamp(3) with time zone NOT NULL,
  	"declaration" varchar NOT NULL,
  	"receipt" varchar NOT NULL,
  	"text_hash" varchar,
  	"entered_by_id" uuid,
  	"scan_hash" varchar,
  	"batch_id" uuid,
  	"salt" varchar NOT NULL,
  	"commitment" varchar,
  	"position" bigint,
  	"prev_hash" varchar,
  	"hash" varchar
  );
  
  CREATE TABLE "vote_annulments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"resolution_id" uuid NOT NULL,
  	"vote_id" uuid NOT NULL,
  	"step" "enum_vote_annulments_step" NOT NULL,
  	"reason" varchar NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"position" bigint,
  	"prev_hash" varchar,
  	"hash" varchar
  );
  
  CREATE TABLE "proxies" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"principal_id" uuid NOT NULL,
  	"agent_id" uuid NOT NULL,
  	"scope" "enum_proxies_scope" DEFAULT 'specific' NOT NULL,
  	"from_on" date NOT NULL,
  	"to_on" date,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "proxies_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"resolutions_id" uuid
  );
  
  CREATE TABLE "resolution_demands" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"kind" "enum_resolution_demands_kind" NOT NULL,
  	"resolution_id" uuid,
  	"person_id" uuid NOT NULL,
  	"share_num" bigint NOT NULL,
  	"share_den" bigint NOT NULL,
  	"demanded_on" date NOT NULL,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "resolution_notices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"resolution_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"channel" "enum_resolution_notices_channel" NOT NULL,
  	"sent_on" date NOT NULL,
  	"delivered_on" date,
  	"proof" varchar,
  	"text_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "voting_declarations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"community_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"step" "enum_voting_declarations_step" NOT NULL,
  	"evidence" "enum_voting_declarations_evidence" NOT NULL,
  	"version" varchar NOT NULL,
  	"email" varchar,
  	"phone" varchar,
  	"at" timestamp(3) with time zone NOT NULL,
  	"entered_by_id" uuid
  );
  
  ALTER TABLE "communities" ADD COLUMN "owners_see_voters" boolean DEFAULT false NOT NULL;
  ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "voting_rights" ADD CONSTRAINT "voting_rights_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "voting_rights" ADD CONSTRAINT "voting_rights_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "voting_rights" ADD CONSTRAINT "voting_rights_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "voting_rights" ADD CONSTRAINT "voting_rights_owner_id_residents_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "voting_rights" ADD CONSTRAINT "voting_rights_succeeds_id_voting_rights_id_fk" FOREIGN KEY ("succeeds_id") REFERENCES "public"."voting_rights"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "votes" ADD CONSTRAINT "votes_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "votes" ADD CONSTRAINT "votes_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "votes" ADD CONSTRAINT "votes_right_id_voting_rights_id_fk" FOREIGN KEY ("right_id") REFERENCES "public"."voting_rights"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "votes" ADD CONSTRAINT "votes_premises_id_premises_id_fk" FOREIGN KEY ("premises_id") REFERENCES "public"."premises"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "votes" ADD CONSTRAINT "votes_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "votes" ADD CONSTRAINT "votes_principal_id_residents_id_fk" FOREIGN KEY ("principal_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "votes" ADD CONSTRAINT "votes_proxy_id_proxies_id_fk" FOREIGN KEY ("proxy_id") REFERENCES "public"."proxies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "votes" ADD CONSTRAINT "votes_entered_by_id_staff_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "votes" ADD CONSTRAINT "votes_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "vote_annulments" ADD CONSTRAINT "vote_annulments_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "vote_annulments" ADD CONSTRAINT "vote_annulments_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "vote_annulments" ADD CONSTRAINT "vote_annulments_vote_id_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."votes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "vote_annulments" ADD CONSTRAINT "vote_annulments_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "proxies" ADD CONSTRAINT "proxies_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "proxies" ADD CONSTRAINT "proxies_principal_id_residents_id_fk" FOREIGN KEY ("principal_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "proxies" ADD CONSTRAINT "proxies_agent_id_residents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "proxies_rels" ADD CONSTRAINT "proxies_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."proxies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "proxies_rels" ADD CONSTRAINT "proxies_rels_resolutions_fk" FOREIGN KEY ("resolutions_id") REFERENCES "public"."resolutions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resolution_demands" ADD CONSTRAINT "resolution_demands_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resolution_demands" ADD CONSTRAINT "resolution_demands_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resolution_demands" ADD CONSTRAINT "resolution_demands_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resolution_notices" ADD CONSTRAINT "resolution_notices_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resolution_notices" ADD CONSTRAINT "resolution_notices_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resolution_notices" ADD CONSTRAINT "resolution_notices_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "voting_declarations" ADD CONSTRAINT "voting_declarations_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "voting_declarations" ADD CONSTRAINT "voting_declarations_person_id_residents_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "voting_declarations" ADD CONSTRAINT "voting_declarations_entered_by_id_staff_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "resolutions_community_idx" ON "resolutions" USING btree ("community_id");
  CREATE INDEX "resolutions_state_idx" ON "resolutions" USING btree ("state");
  CREATE INDEX "resolutions_batch_idx" ON "resolutions" USING btree ("batch_id");
  CREATE INDEX "resolutions_updated_at_idx" ON "resolutions" USING btree ("updated_at");
  CREATE INDEX "resolutions_created_at_idx" ON "resolutions" USING btree ("created_at");
  CREATE UNIQUE INDEX "community_number_idx" ON "resolutions" USING btree ("community_id","number");
  CREATE INDEX "voting_rights_community_idx" ON "voting_rights" USING btree ("community_id");
  CREATE INDEX "voting_rights_resolution_idx" ON "voting_rights" USING btree ("resolution_id");
  CREATE INDEX "voting_rights_premises_idx" ON "voting_rights" USING btree ("premises_id");
  CREATE INDEX "voting_rights_owner_idx" ON "voting_rights" USING btree ("owner_id");
  CREATE INDEX "voting_rights_succeeds_idx" ON "voting_rights" USING btree ("succeeds_id");
  CREATE UNIQUE INDEX "resolution_position_idx" ON "voting_rights" USING btree ("resolution_id","position");
  CREATE INDEX "votes_community_idx" ON "votes" USING btree ("community_id");
  CREATE INDEX "votes_resolution_idx" ON "votes" USING btree ("resolution_id");
  CREATE INDEX "votes_right_idx" ON "votes" USING btree ("right_id");
  CREATE INDEX "votes_premises_idx" ON "votes" USING btree ("premises_id");
  CREATE INDEX "votes_person_idx" ON "votes" USING btree ("person_id");
  CREATE INDEX "votes_principal_idx" ON "votes" USING btree ("principal_id");
  CREATE INDEX "votes_proxy_idx" ON "votes" USING btree ("proxy_id");
  CREATE INDEX "votes_declaration_idx" ON "votes" USING btree ("declaration");
  CREATE INDEX "votes_receipt_idx" ON "votes" USING btree ("receipt");
  CREATE INDEX "votes_entered_by_idx" ON "votes" USING btree ("entered_by_id");
  CREATE INDEX "votes_batch_idx" ON "votes" USING btree ("batch_id");
  CREATE UNIQUE INDEX "resolution_position_1_idx" ON "votes" USING btree ("resolution_id","position");
  CREATE UNIQUE INDEX "right_sequence_idx" ON "votes" USING btree ("right_id","sequence");
  CREATE INDEX "vote_annulments_community_idx" ON "vote_annulments" USING btree ("community_id");
  CREATE INDEX "vote_annulments_resolution_idx" ON "vote_annulments" USING btree ("resolution_id");
  CREATE INDEX "vote_annulments_vote_idx" ON "vote_annulments" USING btree ("vote_id");
  CREATE INDEX "vote_annulments_staff_idx" ON "vote_annulments" USING btree ("staff_id");
  CREATE UNIQUE INDEX "resolution_position_2_idx" ON "vote_annulments" USING btree ("resolution_id","position");
  CREATE UNIQUE INDEX "vote_step_idx" ON "vote_annulments" USING btree ("vote_id","step");
  CREATE INDEX "proxies_community_idx" ON "proxies" USING btree ("community_id");
  CREATE INDEX "proxies_principal_idx" ON "proxies" USING btree ("principal_id");
  CREATE INDEX "proxies_agent_idx" ON "proxies" USING btree ("agent_id");
  CREATE INDEX "proxies_updated_at_idx" ON "proxies" USING btree ("updated_at");
  CREATE INDEX "proxies_created_at_idx" ON "proxies" USING btree ("created_at");
  CREATE INDEX "proxies_rels_order_idx" ON "proxies_rels" USING btree ("order");
  CREATE INDEX "proxies_rels_parent_idx" ON "proxies_rels" USING btree ("parent_id");
  CREATE INDEX "proxies_rels_path_idx" ON "proxies_rels" USING btree ("path");
  CREATE INDEX "proxies_rels_resolutions_id_idx" ON "proxies_rels" USING btree ("resolutions_id");
  CREATE INDEX "resolution_demands_community_idx" ON "resolution_demands" USING btree ("community_id");
  CREATE INDEX "resolution_demands_resolution_idx" ON "resolution_demands" USING btree ("resolution_id");
  CREATE INDEX "resolution_demands_person_idx" ON "resolution_demands" USING btree ("person_id");
  CREATE INDEX "resolution_demands_updated_at_idx" ON "resolution_demands" USING btree ("updated_at");
  CREATE INDEX "resolution_demands_created_at_idx" ON "resolution_demands" USING btree ("created_at");
  CREATE INDEX "resolution_notices_community_idx" ON "resolution_notices" USING btree ("community_id");
  CREATE INDEX "resolution_notices_resolution_idx" ON "resolution_notices" USING btree ("resolution_id");
  CREATE INDEX "resolution_notices_person_idx" ON "resolution_notices" USING btree ("person_id");
  CREATE INDEX "resolution_notices_updated_at_idx" ON "resolution_notices" USING btree ("updated_at");
  CREATE INDEX "resolution_notices_created_at_idx" ON "resolution_notices" USING btree ("created_at");
  CREATE UNIQUE INDEX "resolution_person_idx" ON "resolution_notices" USING btree ("resolution_id","person_id");
  CREATE INDEX "voting_declarations_community_idx" ON "voting_declarations" USING btree ("community_id");
  CREATE INDEX "voting_declarations_person_idx" ON "voting_declarations" USING btree ("person_id");
  CREATE INDEX "voting_declarations_entered_by_idx" ON "voting_declarations" USING btree ("entered_by_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "resolutions" CASCADE;
  DROP TABLE "voting_rights" CASCADE;
  DROP TABLE "votes" CASCADE;
  DROP TABLE "vote_annulments" CASCADE;
  DROP TABLE "proxies" CASCADE;
  DROP TABLE "proxies_rels" CASCADE;
  DROP TABLE "resolution_demands" CASCADE;
  DROP TABLE "resolution_notices" CASCADE;
  DROP TABLE "voting_declarations" CASCADE;
  ALTER TABLE "communities" DROP COLUMN "owners_see_voters";
  DROP TYPE "public"."enum_resolutions_category";
  DROP TYPE "public"."enum_resolutions_mode";
  DROP TYPE "public"."enum_resolutions_rule";
  DROP TYPE "public"."enum_resolutions_base";
  DROP TYPE "public"."enum_resolutions_vote_change";
  DROP TYPE "public"."enum_resolutions_state";
  DROP TYPE "public"."enum_resolutions_declared_result";
  DROP TYPE "public"."enum_voting_rights_basis";
  DROP TYPE "public"."enum_votes_capacity";
  DROP TYPE "public"."enum_votes_choice";
  DROP TYPE "public"."enum_votes_channel";
  DROP TYPE "public"."enum_vote_annulments_step";
  DROP TYPE "public"."enum_proxies_scope";
  DROP TYPE "public"."enum_resolution_demands_kind";
  DROP TYPE "public"."enum_resolution_notices_channel";
  DROP TYPE "public"."enum_voting_declarations_step";
  DROP TYPE "public"."enum_voting_declarations_evidence";`)
}

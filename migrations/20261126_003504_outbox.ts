import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** The outbox takes any template, topic and state; why a mail is withheld; when an address was refused. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "outgoing_messages" ALTER COLUMN "template" SET DATA TYPE text;
  ALTER TABLE "outgoing_messages" ALTER COLUMN "to" DROP NOT NULL;
  ALTER TABLE "outgoing_messages" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "outgoing_messages" ALTER COLUMN "state" SET DEFAULT 'queued';
  ALTER TABLE "residents" ADD COLUMN "email_refused_at" timestamp(3) with time zone;
  ALTER TABLE "outgoing_messages" ADD COLUMN "community_id" uuid;
  ALTER TABLE "outgoing_messages" ADD COLUMN "topic" text DEFAULT 'account' NOT NULL;
  ALTER TABLE "outgoing_messages" ADD COLUMN "legal" boolean DEFAULT false NOT NULL;
  ALTER TABLE "outgoing_messages" ADD COLUMN "withheld_for" text;
  ALTER TABLE "outgoing_messages" ADD COLUMN "key" varchar;
  ALTER TABLE "outgoing_messages" ADD COLUMN "values" jsonb;
  ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "outgoing_messages_community_idx" ON "outgoing_messages" USING btree ("community_id");
  DROP TYPE "public"."enum_outgoing_messages_template";
  DROP TYPE "public"."enum_outgoing_messages_state";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_outgoing_messages_template" AS ENUM('activation', 'passwordReset');
  CREATE TYPE "public"."enum_outgoing_messages_state" AS ENUM('queued', 'sent', 'failed');
  ALTER TABLE "outgoing_messages" DROP CONSTRAINT "outgoing_messages_community_id_communities_id_fk";
  
  DROP INDEX "outgoing_messages_community_idx";
  ALTER TABLE "outgoing_messages" ALTER COLUMN "template" SET DATA TYPE "public"."enum_outgoing_messages_template" USING "template"::"public"."enum_outgoing_messages_template";
  ALTER TABLE "outgoing_messages" ALTER COLUMN "to" SET NOT NULL;
  ALTER TABLE "outgoing_messages" ALTER COLUMN "state" SET DEFAULT 'queued'::"public"."enum_outgoing_messages_state";
  ALTER TABLE "outgoing_messages" ALTER COLUMN "state" SET DATA TYPE "public"."enum_outgoing_messages_state" USING "state"::"public"."enum_outgoing_messages_state";
  ALTER TABLE "residents" DROP COLUMN "email_refused_at";
  ALTER TABLE "outgoing_messages" DROP COLUMN "community_id";
  ALTER TABLE "outgoing_messages" DROP COLUMN "topic";
  ALTER TABLE "outgoing_messages" DROP COLUMN "legal";
  ALTER TABLE "outgoing_messages" DROP COLUMN "withheld_for";
  ALTER TABLE "outgoing_messages" DROP COLUMN "key";
  ALTER TABLE "outgoing_messages" DROP COLUMN "values";`)
}

import { randomUUID } from 'node:crypto'
import type { MailTopic } from '@/src/domain/communication/topics'
import type { Queryable } from '@/src/platform/db/queryable'
import type { TemplateName, TemplateValues } from '@/src/platform/email/templates'
import { env } from '@/src/platform/env'

/** Whom a mail is for: a resident, or a member of staff. */
export type Recipient = { residentId: string; staffId?: never } | { staffId: string; residentId?: never }

/** What all recipients of one notice get. */
export type Notice<Name extends TemplateName> = {
  template: Name
  topic: MailTopic
  /** The law asks for it: it cannot be muted. */
  legal?: boolean
  communityId?: string | null
  /**
   * What it is about, such as `announcement:<id>`. One recipient gets one mail under a key, however often it is asked
   * for; null where each asking is a mail, as with a password.
   */
  key: string | null
}

/** One recipient, and the values of his text: short words and ids, no secrets. */
export type Addressed<Name extends TemplateName> = Recipient & {
  values: TemplateValues<Name>
  /** Another address than the recipient's own, as for a change of e-mail. */
  to?: string
}

/**
 * Writes a mail to the outbox and its job, on the caller's connection: with its cause or not at all. Whether it goes out
 * is decided when its turn comes, by the recipient's address and muted topics then; so is its language.
 */
export const notify = <Name extends TemplateName>(
  db: Queryable,
  notice: Notice<Name> & Addressed<Name>,
): Promise<number> => notifyAll(db, notice, [notice])

const statement = `
with wanted as (
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
    as w(resident_id, staff_id, "to", "values", message_id)
), added as (
  insert into outgoing_messages (id, template, topic, legal, community_id, "key", resident_id, staff_id, "to", "values",
    locale, state, attempts, message_id)
  select portal.uuid_v7(), $6, $7, $8, $9::uuid, $10, w.resident_id, w.staff_id, w."to", w."values"::jsonb,
    coalesce(r.locale::text, s.locale::text, 'pl')::enum_outgoing_messages_locale, 'queued', 0, w.message_id
  from wanted w left join residents r on r.id = w.resident_id left join staff s on s.id = w.staff_id
  on conflict ("key", (coalesce(resident_id, staff_id))) do nothing
  returning id
)
select portal_jobs.enqueue('mail', json_build_object('id', id), 'mail:' || id) from added`

/**
 * As `notify`, for many recipients in one statement.
 * @returns how many mails were written; those that were there under the key already are not counted
 */
export async function notifyAll<Name extends TemplateName>(
  db: Queryable,
  notice: Notice<Name>,
  recipients: readonly Addressed<Name>[],
): Promise<number> {
  if (recipients.length === 0) return 0
  const host = new URL(env().serverUrl).hostname
  const { rows } = await db.query(statement, [
    recipients.map(({ residentId }) => residentId ?? null),
    recipients.map(({ staffId }) => staffId ?? null),
    recipients.map(({ to }) => to ?? null),
    recipients.map(({ values }) => JSON.stringify(values)),
    // Fixed here: a mail sent twice after a crash is recognised as one by whoever receives it.
    recipients.map(() => `<${randomUUID()}@${host}>`),
    notice.template,
    notice.topic,
    notice.legal ?? false,
    notice.communityId ?? null,
    notice.key,
  ])
  return rows.length
}

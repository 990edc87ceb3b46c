import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { env } from '@/src/platform/env'
import type { AuthCollection } from './find-account'

/**
 * Writes a mail to the outbox and its job, in the caller's transaction: both come to be or neither. The job carries the
 * row's id only. The Message-ID is fixed here, so that a mail sent twice after a crash is recognised as one.
 */
export async function queueMail(
  client: PoolClient,
  mail: {
    template: 'activation' | 'passwordReset'
    collection: AuthCollection
    userId: string
    to: string
    locale: 'pl' | 'en' | 'uk'
  },
): Promise<string> {
  const messageId = `<${randomUUID()}@${new URL(env().serverUrl).hostname}>`
  const { rows } = await client.query<{ id: string }>(
    `insert into outgoing_messages (id, template, resident_id, staff_id, "to", locale, state, attempts, message_id)
     values (portal.uuid_v7(), $1, $2, $3, $4, $5, 'queued', 0, $6) returning id`,
    [
      mail.template,
      mail.collection === 'residents' ? mail.userId : null,
      mail.collection === 'staff' ? mail.userId : null,
      mail.to,
      mail.locale,
      messageId,
    ],
  )
  const id = rows[0]!.id
  await client.query(`select portal_jobs.enqueue('mail', $1::json, $2)`, [
    JSON.stringify({ id }),
    `mail:${id}`,
  ])
  return id
}

import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { workerPool } from '@/src/platform/db/pool'
import { isPermanent, mailer } from '@/src/platform/email/mailer'
import { render } from '@/src/platform/email/render'
import { env } from '@/src/platform/env'
import { issueMailCode } from './mail-code'

const PAYLOAD = z.object({ id: z.uuid() })

/** A mail of the outbox and whom it is for. */
export type OutgoingMessage = {
  id: string
  template: 'activation' | 'passwordReset'
  to: string
  locale: 'pl' | 'en' | 'uk'
  state: 'queued' | 'sent' | 'failed'
  message_id: string
  created_at: Date
  collection: 'residents' | 'staff'
  user_id: string
  name: string
  username: string | null
  disabled: boolean
}

/**
 * Sends one mail of the outbox and notes the result in its row. A second run of a sent mail does nothing; a run
 * cut short between sending and noting sends the same mail again, with the same Message-ID and the same code.
 */
export const sendMail: Task = async (payload, { job }) => {
  const { id } = PAYLOAD.parse(payload)
  const message = await load(id)
  if (message?.state !== 'queued') return
  if (message.disabled) return noteFailure(id, 'The person is blocked.', true)
  const { code, expiresAt } = await issueMailCode(message)
  const text = render(message, { code, expiresAt, serverUrl: env().serverUrl })
  try {
    await mailer().send({ ...text, id, to: message.to, messageId: message.message_id })
  } catch (error) {
    const permanent = isPermanent(error)
    await noteFailure(id, (error as Error).message, permanent || job.attempts >= job.max_attempts)
    if (permanent) return
    throw error
  }
  await noteSent(id)
}

const load = async (id: string): Promise<OutgoingMessage | undefined> => {
  const { rows } = await workerPool().query<OutgoingMessage>({
    name: 'outgoing_message',
    text: `
      select m.id, m.template, m."to", m.locale, m.state, m.message_id, m.created_at,
        case when m.resident_id is not null then 'residents' else 'staff' end as collection,
        coalesce(r.id, s.id) as user_id, coalesce(r.display_name, s.name) as name, r.username,
        coalesce(r.disabled, s.disabled, false) as disabled
      from public.outgoing_messages m
      left join public.residents r on r.id = m.resident_id
      left join public.staff s on s.id = m.staff_id
      where m.id = $1 and coalesce(r.id, s.id) is not null`,
    values: [id],
  })
  return rows[0]
}

const noteSent = async (id: string): Promise<void> => {
  await workerPool().query(
    `update public.outgoing_messages set state = 'sent', sent_at = now(), attempts = attempts + 1,
       last_error = null, updated_at = now() where id = $1`,
    [id],
  )
}

const noteFailure = async (id: string, reason: string, final: boolean): Promise<void> => {
  await workerPool().query(
    `update public.outgoing_messages set attempts = attempts + 1, last_error = left($2, 500), updated_at = now(),
       state = case when $3 then 'failed' else 'queued' end::public.enum_outgoing_messages_state where id = $1`,
    [id, reason, final],
  )
}

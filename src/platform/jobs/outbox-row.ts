import { workerPool } from '@/src/platform/db/pool'
import type { WithheldFor } from '@/src/domain/communication/mail-decision'
import type { MailTopic } from '@/src/domain/communication/topics'

/** Rows that a run of the job may still send. */
const OPEN_STATES = ['queued', 'sending'] as const

/** A mail of the outbox, whom it is for, and what he wants to get. */
export type OutgoingMessage = {
  id: string
  template: string
  /** An address of its own, as for a change of e-mail; null: the recipient's. */
  to: string | null
  state: (typeof OPEN_STATES)[number] | 'sent' | 'unconfirmed' | 'withheld' | 'failed'
  topic: MailTopic
  legal: boolean
  values: Record<string, string>
  message_id: string
  created_at: Date
  collection: 'residents' | 'staff'
  user_id: string
  name: string
  username: string | null
  email: string | null
  locale: 'pl' | 'en' | 'uk'
  disabled: boolean
  address_refused: boolean
  muted_topics: string[]
  community: string | null
}

/** Still to be sent, as far as its row tells. */
export const isOpen = ({ state }: OutgoingMessage): boolean =>
  (OPEN_STATES as readonly string[]).includes(state)

/** One row with its recipient; undefined where either is gone. */
export const loadMessage = async (id: string): Promise<OutgoingMessage | undefined> => {
  const { rows } = await workerPool().query<OutgoingMessage>({
    name: 'outgoing_message',
    text: `
      select m.id, m.template, m."to", m.state, m.topic, m.legal, coalesce(m."values", '{}') as "values",
        m.message_id, m.created_at,
        case when m.resident_id is not null then 'residents' else 'staff' end as collection,
        coalesce(r.id, s.id) as user_id, coalesce(r.display_name, s.name) as name, r.username,
        coalesce(r.email, s.email) as email, coalesce(r.locale::text, s.locale::text, 'pl') as locale,
        coalesce(r.disabled, s.disabled, false) as disabled,
        r.email_refused_at is not null as address_refused,
        array(select t.topic from portal.muted_topics t
          where t.resident_id = r.id and t.channel = 'email') as muted_topics,
        coalesce(c.short_name, c.name) as community
      from public.outgoing_messages m
      left join public.residents r on r.id = m.resident_id
      left join public.staff s on s.id = m.staff_id
      left join public.communities c on c.id = m.community_id
      where m.id = $1 and coalesce(r.id, s.id) is not null`,
    values: [id],
  })
  return rows[0]
}

const change = (id: string, set: string, values: unknown[] = []): Promise<unknown> =>
  workerPool().query(`update public.outgoing_messages set ${set}, updated_at = now() where id = $1`, [
    id,
    ...values,
  ])

/** The dot that ends the mail goes out next: from here on the server may have taken it. */
export const noteHandOver = (id: string, to: string, locale: string): Promise<unknown> =>
  workerPool().query({
    name: 'outbox_hand_over',
    text: `update public.outgoing_messages set state = 'sending', "to" = $2,
        locale = $3::public.enum_outgoing_messages_locale, updated_at = now()
      where id = $1 and state = 'queued'`,
    values: [id, to, locale],
  })

/** The server has taken it. An address that takes mail again is no longer marked. */
export const noteSent = async (
  { id, user_id, address_refused }: OutgoingMessage,
  to: string,
  locale: string,
) => {
  await change(
    id,
    `state = 'sent', sent_at = now(), attempts = attempts + 1, last_error = null, "to" = $2,
     locale = $3::public.enum_outgoing_messages_locale`,
    [to, locale],
  )
  if (address_refused)
    await workerPool().query(
      'update public.residents set email_refused_at = null where id = $1 and lower(email) = lower($2)',
      [user_id, to],
    )
}

/** Nobody knows whether the server took it: the worker died between the last dot and the answer. */
export const noteUnconfirmed = (id: string): Promise<unknown> =>
  change(id, `state = 'unconfirmed', sent_at = coalesce(sent_at, now()), attempts = attempts + 1`)

export const noteWithheld = (id: string, why: WithheldFor): Promise<unknown> =>
  change(id, `state = 'withheld', withheld_for = $2`, [why])

/** @param final not to be tried again */
export const noteFailure = (id: string, reason: string, final: boolean): Promise<unknown> =>
  change(id, 'attempts = attempts + 1, last_error = left($2, 500), state = $3', [
    reason,
    final ? 'failed' : 'queued',
  ])

/** Marks the address a server refused, unless the person has another one by now. */
export const markAddress = ({ user_id }: OutgoingMessage, to: string): Promise<unknown> =>
  workerPool().query(
    `update public.residents set email_refused_at = now()
     where id = $1 and lower(email) = lower($2) and email_refused_at is null`,
    [user_id, to],
  )

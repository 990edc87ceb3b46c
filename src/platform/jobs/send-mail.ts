import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { withheldFor } from '@/src/domain/communication/mail-decision'
import { isAddressRefused, isPermanent, mailer } from '@/src/platform/email/mailer'
import { render, type RenderedMail } from '@/src/platform/email/render'
import { templateNamed } from '@/src/platform/email/templates'
import type { MailTemplate } from '@/src/platform/email/texts/text'
import { env } from '@/src/platform/env'
import { issueMailCode } from './mail-code'
import {
  isOpen,
  loadMessage,
  markAddress,
  noteFailure,
  noteHandOver,
  noteSent,
  noteUnconfirmed,
  noteWithheld,
  type OutgoingMessage,
} from './outbox-row'

const PAYLOAD = z.object({ id: z.uuid() })

/**
 * Sends one mail of the outbox and notes the result in its row (docs/adr/0004-outbox): `queued` until the dot that ends
 * the mail is to go out, `sending` while the server's answer is awaited, `sent` after it. A worker killed while `queued`
 * stands there has handed nothing over, so the mail is sent; one killed later may have, so that it is not sent a second
 * time: without the answer it stays `unconfirmed`. A live worker that gets no answer tries again, as RFC 5321 (4.5.4) asks.
 */
export const sendMail: Task = async (payload, { job }) => {
  const { id } = PAYLOAD.parse(payload)
  const message = await loadMessage(id)
  if (!message || !isOpen(message)) return
  if (message.state === 'sending') return void (await noteUnconfirmed(id))
  const template = templateNamed(message.template)
  if (!template) return void (await noteFailure(id, `There is no template ${message.template}.`, true))
  const to = message.to ?? message.email
  const why = withheldFor({
    ...message,
    blocked: message.disabled,
    address: to,
    addressRefused: message.address_refused,
    mutedTopics: message.muted_topics,
  })
  if (why || !to) return void (await noteWithheld(id, why ?? 'noAddress'))
  await send(message, to, await compose(message, template), job.attempts >= job.max_attempts)
}

const compose = async (message: OutgoingMessage, template: MailTemplate): Promise<RenderedMail> => {
  const { serverUrl } = env()
  return render({
    template,
    locale: message.locale,
    name: message.name,
    username: message.username,
    community: message.community,
    values: message.values,
    code: template.code ? await issueMailCode(message, template.code) : null,
    serverUrl,
    settingsUrl:
      message.collection === 'residents' && message.topic !== 'account' && !message.legal
        ? `${serverUrl}/settings#notifications`
        : null,
  })
}

const send = async (
  message: OutgoingMessage,
  to: string,
  mail: RenderedMail,
  isLast: boolean,
): Promise<void> => {
  const { id, message_id: messageId, locale } = message
  const onHandOver = () => noteHandOver(id, to, locale)
  try {
    await mailer().send({ ...mail, id, to, messageId, onHandOver })
  } catch (error) {
    const permanent = isPermanent(error)
    if (isAddressRefused(error)) await markAddress(message, to)
    await noteFailure(id, (error as Error).message, permanent || isLast)
    if (permanent) return
    throw error
  }
  await noteSent(message, to, locale)
}

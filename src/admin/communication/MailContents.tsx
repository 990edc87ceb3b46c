import type { UIFieldServerProps } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { allowed } from '@/access/build'
import { translateAdmin } from '@/collections/messages/translate'
import { mailContents } from '@/src/services/communication/mail-contents'

/** A mail as its recipient reads it, for whoever may read its row; one-time codes are hidden. */
export async function MailContents({ data, req }: UIFieldServerProps) {
  const id = (data as { id?: unknown } | undefined)?.id
  if (typeof id !== 'string') return null
  const scope = await allowed(await actorOf(req), 'outgoing-messages', 'read')
  if (scope === false) return null
  const { totalDocs } = await req.payload.count({
    collection: 'outgoing-messages',
    where: scope === true ? { id: { equals: id } } : { and: [{ id: { equals: id } }, scope] },
    // The scope of the table stands in the filter itself.
    overrideAccess: true,
    req,
  })
  const mail = totalDocs === 1 ? await mailContents(id) : null
  if (!mail) return null
  return (
    <section className="lokalenet-mail">
      <h3>{mail.subject}</h3>
      <pre>{mail.text}</pre>
      <p>{translateAdmin(req.i18n.language, 'invite.mailCodes')}</p>
    </section>
  )
}

import config from '@payload-config'
import { getPayload } from 'payload'
import { changeOf, newMessageForm } from '@/src/portal/communication/message-forms'
import { residentForm } from '@/src/portal/forms/resident-form'
import { withQuery } from '@/src/portal/frame/search'
import { openConversation } from '@/src/services/communication/resident-messages'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'message',
  schema: newMessageForm,
  keep: ['subject', 'body', 'field', 'value', 'validFromOn'],
  files: { files: { purpose: 'document', most: 5 } },
  back: ({ kind, premises, settlement }) =>
    withQuery('/messages/new', {
      about: kind === 'recordChange' ? 'record' : kind === 'settlement' ? 'settlement' : null,
      settlement: settlement || null,
      premises: premises || null,
    }),
  run: async ({ subject, body, premises, ...rest }, { actor, text, files }) => {
    const change = changeOf(rest)
    const id = await openConversation(await getPayload({ config }), actor, {
      premisesId: premises ?? null,
      subject: change
        ? text.t('messages.changeSubject', { field: text.t(`messages.fields.${change.field}`) })
        : (subject ?? text.t('settlements.contest')),
      body,
      change,
      settlementId: rest.kind === 'settlement' ? (rest.settlement ?? null) : null,
      files: files['files'] ?? [],
    })
    return { ok: true, to: `/messages/${id}?done=sent` }
  },
})

import config from '@payload-config'
import { getPayload } from 'payload'
import { replyForm } from '@/src/portal/communication/message-forms'
import { residentForm } from '@/src/portal/forms/resident-form'
import { replyToConversation } from '@/src/services/communication/resident-messages'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'reply',
  schema: replyForm,
  keep: ['body'],
  files: { files: { purpose: 'document', most: 5 } },
  back: ({ conversation = '' }) => `/messages/${encodeURIComponent(conversation)}`,
  run: async ({ conversation, body }, { actor, files }) => {
    await replyToConversation(await getPayload({ config }), actor, {
      conversationId: conversation,
      body,
      files: files['files'] ?? [],
    })
    return { ok: true, to: `/messages/${conversation}?done=sent` }
  },
})

import config from '@payload-config'
import { getPayload } from 'payload'
import { residentForm } from '@/src/portal/forms/resident-form'
import { faultCommentForm } from '@/src/portal/maintenance/fault-forms'
import { commentFault } from '@/src/services/maintenance/resident-faults'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'faultComment',
  schema: faultCommentForm,
  keep: ['body'],
  files: { files: { purpose: 'photo', most: 5 } },
  back: ({ fault = '' }) => `/faults/${encodeURIComponent(fault)}`,
  run: async ({ fault, body }, { actor, files }) => {
    const photos = files['files'] ?? []
    await commentFault(await getPayload({ config }), actor, { faultId: fault, body, photos })
    return { ok: true, to: `/faults/${fault}?done=comment` }
  },
})

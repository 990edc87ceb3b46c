import { z } from 'zod'
import { CONSENT_PURPOSES } from '@/src/domain/communication/consents'
import { residentForm } from '@/src/portal/forms/resident-form'
import { answerConsent } from '@/src/services/communication/resident-settings'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'consent',
  schema: z.object({ community: z.uuid(), purpose: z.enum(CONSENT_PURPOSES), given: z.enum(['yes', 'no']) }),
  keep: [],
  back: () => '/settings',
  run: async ({ community: communityId, purpose, given }, { actor }) => {
    await answerConsent(actor, { communityId, purpose, given: given === 'yes' })
    return { ok: true, to: '/settings?done=saved#consents' }
  },
})

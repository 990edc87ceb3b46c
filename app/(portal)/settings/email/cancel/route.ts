import { z } from 'zod'
import { residentForm } from '@/src/portal/forms/resident-form'
import { cancelEmailChange } from '@/src/services/register/change-email'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'emailCancel',
  schema: z.object({}),
  keep: [],
  back: () => '/settings#contact',
  run: async (_input, { actor }) => {
    await cancelEmailChange(actor)
    return { ok: true, to: '/settings?done=saved#contact' }
  },
})

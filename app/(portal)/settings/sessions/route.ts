import { z } from 'zod'
import { residentForm } from '@/src/portal/forms/resident-form'
import { endOtherSessions } from '@/src/services/communication/resident-settings'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'sessions',
  schema: z.object({}),
  keep: [],
  back: () => '/settings',
  run: async (_input, { actor }) => {
    await endOtherSessions(actor)
    return { ok: true, to: '/settings?done=saved#sign-in' }
  },
})

import { z } from 'zod'
import { residentForm } from '@/src/portal/forms/resident-form'
import { endOtherSessions, endSession } from '@/src/services/communication/resident-settings'

export const dynamic = 'force-dynamic'

/** Without a session named, all but this one end. */
export const POST = residentForm({
  form: 'sessions',
  schema: z.object({ session: z.string().min(1).max(100).optional() }),
  keep: [],
  back: () => '/settings',
  run: async ({ session }, { actor }) => {
    await (session === undefined ? endOtherSessions(actor) : endSession(actor, session))
    return { ok: true, to: '/settings?done=saved#sign-in' }
  },
})

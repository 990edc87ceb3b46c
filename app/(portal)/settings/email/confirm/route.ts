import { z } from 'zod'
import { residentForm } from '@/src/portal/forms/resident-form'
import { confirmEmail } from '@/src/services/register/change-email'

export const dynamic = 'force-dynamic'

const done = { changed: 'emailChanged', waiting: 'emailWaiting', badLink: 'emailBadLink' } as const

export const POST = residentForm({
  form: 'emailConfirm',
  schema: z.object({ token: z.string().min(1).max(200) }),
  keep: [],
  back: () => '/settings?done=emailBadLink#contact',
  run: async ({ token }, { actor }) => ({
    ok: true,
    to: `/settings?done=${done[await confirmEmail(actor, token)]}#contact`,
  }),
})

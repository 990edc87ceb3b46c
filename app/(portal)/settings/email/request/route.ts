import { residentForm } from '@/src/portal/forms/resident-form'
import { emailForm } from '@/src/portal/forms/schemas'
import { requestEmailChange } from '@/src/services/register/change-email'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'email',
  schema: emailForm,
  keep: ['email'],
  back: () => '/settings#contact',
  fieldOf: (code) => (code === 'SAME_EMAIL' ? 'email' : 'emailPassword'),
  run: async ({ email, emailPassword: password }, { actor }) => {
    await requestEmailChange(actor, { email, password })
    return { ok: true, to: '/settings?done=emailAsked#contact' }
  },
})

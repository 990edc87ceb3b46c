import { residentForm } from '@/src/portal/forms/resident-form'
import { phoneForm } from '@/src/portal/forms/schemas'
import { changePhone } from '@/src/services/register/change-phone'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'phone',
  schema: phoneForm,
  keep: ['phone'],
  back: () => '/settings#contact',
  run: async ({ phone }, { actor }) => {
    await changePhone(actor, phone === '' ? null : phone)
    return { ok: true, to: '/settings?done=saved#contact' }
  },
})

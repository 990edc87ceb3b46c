import { formRoute } from '@/src/portal/forms/form-route'
import { resetRequestForm } from '@/src/portal/forms/schemas'
import { requestReset } from '@/src/services/system/request-reset'

export const dynamic = 'force-dynamic'

export const POST = formRoute({
  form: 'resetRequest',
  schema: resetRequestForm,
  keep: ['identifier'],
  back: () => '/reset',
  run: async ({ identifier }, { ip }) => {
    await requestReset({ collection: 'residents', identifier, ip })
    return { ok: true, to: '/reset?sent=1' }
  },
})

import { formRoute } from '@/src/portal/forms/form-route'
import { resetForm } from '@/src/portal/forms/schemas'
import { withQuery } from '@/src/portal/frame/search'
import { resetPassword } from '@/src/services/system/reset-password'

export const dynamic = 'force-dynamic'

export const POST = formRoute({
  form: 'reset',
  schema: resetForm,
  keep: [],
  back: (fields) => withQuery('/reset', { token: fields['token'] || null }),
  run: async ({ token, password }, { ip }) => {
    const result = await resetPassword({ collection: 'residents', token, password, ip })
    return result.ok
      ? { ok: true, to: '/login?done=reset' }
      : { ok: false, errors: [{ field: 'password', code: result.code }] }
  },
})

import { residentForm } from '@/src/portal/forms/resident-form'
import { passwordForm } from '@/src/portal/forms/schemas'
import { changePassword } from '@/src/services/system/change-password'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'password',
  schema: passwordForm,
  keep: [],
  back: () => '/settings',
  run: async ({ old, password }, { actor }) => {
    const { id: residentId, sessionId } = actor
    const result = await changePassword({ residentId, sessionId, old, password })
    if (result.ok) return { ok: true, to: '/settings?done=saved#sign-in' }
    const isOld = result.code === 'WRONG_PASSWORD' || result.code === 'TOO_MANY_TRIES'
    return { ok: false, errors: [{ field: isOld ? 'old' : 'password', code: result.code }] }
  },
})

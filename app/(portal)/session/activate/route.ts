import { formRoute } from '@/src/portal/forms/form-route'
import { activationForm } from '@/src/portal/forms/schemas'
import { activateResident } from '@/src/services/register/activate-resident'

export const dynamic = 'force-dynamic'

const fieldOf = (code: string): string =>
  code === 'BAD_CODE' ? 'code' : code === 'TOO_MANY_TRIES' ? 'username' : 'password'

export const POST = formRoute({
  form: 'activate',
  schema: activationForm,
  keep: ['username'],
  back: () => '/activate',
  run: async ({ username, code, password }, { ip }) => {
    const result = await activateResident({ username, code, password, ip })
    return result.ok
      ? { ok: true, to: '/login?done=activated' }
      : { ok: false, errors: [{ field: fieldOf(result.code), code: result.code }] }
  },
})

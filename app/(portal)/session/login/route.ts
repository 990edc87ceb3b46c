import { formRoute } from '@/src/portal/forms/form-route'
import { loginForm } from '@/src/portal/forms/schemas'
import { localPath } from '@/src/portal/frame/local-path'
import { withQuery } from '@/src/portal/frame/search'
import { signIn } from '@/src/services/system/sign-in'

export const dynamic = 'force-dynamic'

export const POST = formRoute({
  form: 'login',
  schema: loginForm,
  keep: ['identifier'],
  back: (fields) => {
    const to = localPath(fields['to'])
    return withQuery('/login', { to: to === '/' ? null : to })
  },
  run: async ({ identifier, password, to }, { ip }) => {
    const result = await signIn({ collection: 'residents', identifier, password, ip })
    return result.ok
      ? { ok: true, to: localPath(to), cookies: [result.cookie] }
      : { ok: false, errors: [{ field: 'identifier', code: result.code }] }
  },
})

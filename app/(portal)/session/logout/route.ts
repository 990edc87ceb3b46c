import { z } from 'zod'
import { formRoute } from '@/src/portal/forms/form-route'
import { signOut } from '@/src/services/system/sign-out'

export const dynamic = 'force-dynamic'

export const POST = formRoute({
  form: 'logout',
  schema: z.object({}),
  keep: [],
  back: () => '/',
  run: async (_input, { cookieHeader }) => {
    const { cookie } = await signOut({ cookieHeader })
    return { ok: true, to: '/login?done=signedOut', cookies: [cookie] }
  },
})

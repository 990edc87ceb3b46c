import { z } from 'zod'
import { residentForm } from '@/src/portal/forms/resident-form'
import { portalLocales } from '@/src/portal/text/locale'
import { chooseLanguage } from '@/src/services/communication/resident-settings'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'language',
  schema: z.object({ locale: z.enum(portalLocales) }),
  keep: [],
  back: () => '/settings',
  run: async ({ locale }, { actor }) => {
    await chooseLanguage(actor, locale)
    return { ok: true, to: '/settings?done=saved#sign-in' }
  },
})

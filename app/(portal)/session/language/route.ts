import { z } from 'zod'
import { formRoute, secureCookies } from '@/src/portal/forms/form-route'
import { localPath } from '@/src/portal/frame/local-path'
import { languageCookie, portalLocales } from '@/src/portal/text/locale'

export const dynamic = 'force-dynamic'

const YEAR_IN_SECONDS = 31_536_000

export const POST = formRoute({
  form: 'language',
  schema: z.object({ lang: z.enum(portalLocales), to: z.string().optional() }),
  keep: [],
  back: (fields) => localPath(fields['to'], '/login'),
  run: ({ lang, to }) => {
    const cookie = [
      `${languageCookie}=${lang}`,
      'Path=/',
      `Max-Age=${YEAR_IN_SECONDS}`,
      'SameSite=Lax',
      ...(secureCookies() ? ['Secure'] : []),
    ].join('; ')
    return Promise.resolve({ ok: true, to: localPath(to, '/login'), cookies: [cookie] })
  },
})

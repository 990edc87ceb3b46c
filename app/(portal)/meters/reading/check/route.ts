import { residentFromCookie } from '@/access/actor/from-cookie'
import { formRoute } from '@/src/portal/forms/form-route'
import { readingForm } from '@/src/portal/forms/schemas'
import { withQuery } from '@/src/portal/frame/search'
import { readingFault } from '@/src/portal/meters/read-open-readings'

export const dynamic = 'force-dynamic'

const page = '/meters/reading'

/** Judges a reading before anything is stored, and leads on to the page it is checked on. */
export const POST = formRoute({
  form: 'reading',
  schema: readingForm,
  keep: ['value'],
  back: ({ meter }) => withQuery(page, { meter }),
  run: async ({ meter, value }, { cookieHeader }) => {
    const actor = await residentFromCookie(cookieHeader)
    if (!actor) return { ok: true, to: withQuery('/login', { to: '/meters' }) }
    const fault = await readingFault(actor, meter, value)
    if (fault === 'missing') return { ok: true, to: withQuery(page, { meter }) }
    return fault
      ? { ok: false, errors: [{ field: 'value', code: fault }] }
      : { ok: true, to: withQuery(page, { meter, value }) }
  },
})

import config from '@payload-config'
import { getPayload } from 'payload'
import { residentFromCookie } from '@/access/actor/from-cookie'
import { formRoute } from '@/src/portal/forms/form-route'
import { readingForm } from '@/src/portal/forms/schemas'
import { withQuery } from '@/src/portal/frame/search'
import { submitReading } from '@/src/services/meters/submit-reading'

export const dynamic = 'force-dynamic'

const page = '/meters/reading'

/** Stores a checked reading, with a photo where one came along. Sent twice, it is stored once. */
export const POST = formRoute({
  form: 'reading',
  schema: readingForm,
  keep: ['value'],
  back: ({ meter, value }) => withQuery(page, { meter, value }),
  files: { photo: { purpose: 'photo', most: 1 } },
  run: async ({ meter, value }, { cookieHeader, files }) => {
    const actor = await residentFromCookie(cookieHeader)
    if (!actor) return { ok: true, to: withQuery('/login', { to: '/meters' }) }
    const result = await submitReading(await getPayload({ config }), actor, {
      meterId: meter,
      typed: value,
      photo: files['photo']?.[0],
    })
    if (result.ok) return { ok: true, to: withQuery('/meters', { sent: '1' }) }
    return 'code' in result
      ? { ok: true, to: withQuery(page, { meter }) }
      : { ok: false, errors: result.errors }
  },
})

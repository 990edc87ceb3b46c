import { z } from 'zod'
import { residentFromCookie } from '@/access/actor/from-cookie'
import { formRoute } from '@/src/portal/forms/form-route'
import { confirmReading } from '@/src/services/communication/announcement-receipt'

export const dynamic = 'force-dynamic'

/** „Zapoznano się”: noted once. An announcement of others leads where it leads anyone: to a page that does not exist. */
export const POST = formRoute({
  form: 'confirmAnnouncement',
  schema: z.object({ id: z.uuid() }),
  keep: [],
  back: () => '/announcements',
  run: async ({ id }, { cookieHeader }) => {
    const actor = await residentFromCookie(cookieHeader)
    if (!actor) return { ok: true, to: '/login' }
    await confirmReading(actor, id)
    return { ok: true, to: `/announcements/${id}` }
  },
})

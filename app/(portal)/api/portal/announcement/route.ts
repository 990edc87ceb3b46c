import { readAnnouncement } from '@/src/portal/communication/read-announcements'
import { jsonRoute } from '@/src/portal/frame/json-route'
import { idOf } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

/** One announcement by `?id=`. Opening it here is not noted: a program is no reader. */
export const GET = jsonRoute((actor, request) => {
  const id = idOf(Object.fromEntries(new URL(request.url).searchParams), 'id')
  return id ? readAnnouncement(actor, id) : Promise.resolve(null)
})

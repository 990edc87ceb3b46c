import { readAnnouncements } from '@/src/portal/communication/read-announcements'
import { jsonRoute } from '@/src/portal/frame/json-route'

export const dynamic = 'force-dynamic'

export const GET = jsonRoute(async (actor) => ({ announcements: await readAnnouncements(actor) }))

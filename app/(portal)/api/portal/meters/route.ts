import { jsonRoute } from '@/src/portal/frame/json-route'
import { placeFromRequest } from '@/src/portal/frame/request-place'
import { readMeters } from '@/src/portal/meters/read-meters'

export const dynamic = 'force-dynamic'

export const GET = jsonRoute(async (actor, request) => {
  const wish = placeFromRequest(actor, request)
  return wish && readMeters(actor, wish.place)
})

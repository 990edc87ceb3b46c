import { jsonRoute } from '@/src/portal/frame/json-route'
import { placeFromRequest } from '@/src/portal/frame/request-place'
import { readRecord } from '@/src/portal/register/read-record'

export const dynamic = 'force-dynamic'

export const GET = jsonRoute(async (actor, request) => {
  const wish = placeFromRequest(actor, request)
  return wish && readRecord(actor, wish.place)
})

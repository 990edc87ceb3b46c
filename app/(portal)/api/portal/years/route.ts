import { readYears } from '@/src/portal/finance/read-years'
import { jsonRoute } from '@/src/portal/frame/json-route'
import { placeFromRequest } from '@/src/portal/frame/request-place'

export const dynamic = 'force-dynamic'

export const GET = jsonRoute(async (actor, request) => {
  const wish = placeFromRequest(actor, request)
  return wish && readYears(actor, wish.place, wish.accountId)
})

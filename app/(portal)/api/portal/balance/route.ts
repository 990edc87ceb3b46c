import { readBalance } from '@/src/portal/finance/read-balance'
import { jsonRoute } from '@/src/portal/frame/json-route'
import { placeFromRequest } from '@/src/portal/frame/request-place'
import { yearOf } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export const GET = jsonRoute(async (actor, request) => {
  const wish = placeFromRequest(actor, request)
  const year = yearOf(Object.fromEntries(new URL(request.url).searchParams))
  if (!wish || year === 'bad') return null
  return readBalance(actor, wish.place, { accountId: wish.accountId, year })
})

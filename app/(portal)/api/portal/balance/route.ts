import { payChoiceOf } from '@/src/portal/finance/pay-choice'
import { readBalance } from '@/src/portal/finance/read-balance'
import { jsonRoute } from '@/src/portal/frame/json-route'
import { placeFromRequest } from '@/src/portal/frame/request-place'
import { searchOf } from '@/src/portal/frame/request-search'
import { yearOf } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export const GET = jsonRoute(async (actor, request) => {
  const wish = placeFromRequest(actor, request)
  const search = searchOf(request)
  const year = yearOf(search)
  if (!wish || year === 'bad') return null
  return readBalance(actor, wish.place, { accountId: wish.accountId, year, pay: payChoiceOf(search) })
})

import { readSettlement, readSettlements } from '@/src/portal/finance/read-settlements'
import { jsonRoute } from '@/src/portal/frame/json-route'
import { placeFromRequest } from '@/src/portal/frame/request-place'
import { searchOf } from '@/src/portal/frame/request-search'
import { idOf, notAnId } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

/** The settlements of a place, or with `?id=` one of them with its lines. */
export const GET = jsonRoute(async (actor, request) => {
  const wish = placeFromRequest(actor, request)
  if (!wish) return null
  const id = idOf(searchOf(request), 'id')
  if (id === notAnId) return null
  if (id !== null) return readSettlement(actor, wish.place, id)
  const view = await readSettlements(actor, wish.place)
  if (!view || wish.accountId === null) return view
  return { ...view, settlements: view.settlements.filter(({ accountId }) => accountId === wish.accountId) }
})

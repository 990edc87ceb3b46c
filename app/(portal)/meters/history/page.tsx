import { placePage } from '@/src/portal/frame/page'
import { first, idOf, notAnId, type Search } from '@/src/portal/frame/search'
import { HistoryPage } from '@/src/portal/meters/HistoryPage'
import { readHistory } from '@/src/portal/meters/read-history'

export const dynamic = 'force-dynamic'

export default function History({ searchParams }: { searchParams: Promise<Search> }) {
  return placePage('/meters/history', searchParams, async (context) => {
    const meterId = idOf(context.search, 'meter')
    if (meterId === notAnId) return null
    const view = await readHistory(context.actor, context.place, meterId, first(context.search, 'year'))
    return view && <HistoryPage context={context} view={view} />
  })
}

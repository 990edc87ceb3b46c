import { readSettlements } from '@/src/portal/finance/read-settlements'
import { SettlementsPage } from '@/src/portal/finance/SettlementsPage'
import { placePage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Settlements({ searchParams }: { searchParams: Promise<Search> }) {
  return placePage('/settlements', searchParams, async (context) => {
    const view = await readSettlements(context.actor, context.place)
    return view && <SettlementsPage context={context} view={view} />
  })
}

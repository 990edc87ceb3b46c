import { AdvancePage } from '@/src/portal/finance/AdvancePage'
import { readAdvance } from '@/src/portal/finance/read-advance'
import { placePage } from '@/src/portal/frame/page'
import { idOf, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Advance({ searchParams }: { searchParams: Promise<Search> }) {
  return placePage('/advance', searchParams, async (context) => {
    const view = await readAdvance(context.actor, context.place, idOf(context.search, 'account'))
    return view && <AdvancePage context={context} view={view} />
  })
}

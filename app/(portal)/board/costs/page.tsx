import { boardPage } from '@/src/portal/board/board-page'
import { CostsPage } from '@/src/portal/board/costs/CostsPage'
import { costsWish } from '@/src/portal/board/costs/costs-wish'
import { readCosts } from '@/src/portal/board/costs/read-costs'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Costs({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board/costs', 'costs', searchParams, async (context) => {
    const wish = costsWish(context.search, context.todayOn)
    const view = wish && (await readCosts(context.board.community.id, wish, context.todayOn))
    return view && <CostsPage context={context} view={view} />
  })
}

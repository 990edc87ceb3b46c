import { boardPage } from '@/src/portal/board/board-page'
import { CostLinesPage } from '@/src/portal/board/costs/CostLinesPage'
import { linesWish } from '@/src/portal/board/costs/costs-wish'
import { readCostLines } from '@/src/portal/board/costs/read-cost-lines'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function CostLines({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board/costs', 'costs', searchParams, async (context) => {
    const wish = linesWish(context.search, context.todayOn)
    if (!wish) return null
    const entries = await readCostLines(context.board.community.id, wish, context.todayOn)
    return <CostLinesPage context={context} wish={wish} entries={entries} />
  })
}

import { AdvancesPage } from '@/src/portal/board/advances/AdvancesPage'
import { advancesWish } from '@/src/portal/board/advances/advances-wish'
import { readAdvances } from '@/src/portal/board/advances/read-advances'
import { boardPage } from '@/src/portal/board/board-page'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Advances({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board/advances', 'advances', searchParams, async (context) => {
    const wish = advancesWish(context.search, context.todayOn)
    const view = wish && (await readAdvances(context.board.community.id, wish))
    return view && <AdvancesPage context={context} view={view} />
  })
}

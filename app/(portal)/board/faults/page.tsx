import { todayInWarsaw } from '@/src/platform/clock'
import { boardPage } from '@/src/portal/board/board-page'
import { FaultsOverviewPage } from '@/src/portal/board/faults/FaultsOverviewPage'
import { readFaultsOverview } from '@/src/portal/board/faults/read-faults-overview'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function BoardFaults({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board/faults', 'faults', searchParams, async (context) => (
    <FaultsOverviewPage
      context={context}
      view={await readFaultsOverview(context.board.community.id, todayInWarsaw())}
    />
  ))
}

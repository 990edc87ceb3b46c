import { boardPage } from '@/src/portal/board/board-page'
import { ReadingsPage } from '@/src/portal/board/readings/ReadingsPage'
import { readReadingBalance } from '@/src/portal/board/readings/read-reading-balance'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Readings({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board/readings', 'readings', searchParams, async (context) => (
    <ReadingsPage
      context={context}
      mains={await readReadingBalance(context.board.community.id, context.todayOn)}
    />
  ))
}

import { boardPage } from '@/src/portal/board/board-page'
import { CockpitPage } from '@/src/portal/board/cockpit/CockpitPage'
import { readCockpit } from '@/src/portal/board/cockpit/read-cockpit'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Cockpit({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board', 'cockpit', searchParams, async (context) => (
    <CockpitPage context={context} view={await readCockpit(context.board, context.todayOn)} />
  ))
}

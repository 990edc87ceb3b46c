import { boardPage } from '@/src/portal/board/board-page'
import { DebtsPage } from '@/src/portal/board/debts/DebtsPage'
import { readDebts } from '@/src/portal/board/debts/read-debts'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Debts({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board/debts', 'debts', searchParams, async (context) => (
    <DebtsPage context={context} view={await readDebts(context.actor, context.board)} />
  ))
}

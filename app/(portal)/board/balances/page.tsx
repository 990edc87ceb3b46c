import { BalancesPage } from '@/src/portal/board/balances/BalancesPage'
import { balancesWish } from '@/src/portal/board/balances/balances-wish'
import { readBalances } from '@/src/portal/board/balances/read-balances'
import { boardPage } from '@/src/portal/board/board-page'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Balances({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board/balances', 'balances', searchParams, async (context) => {
    const wish = balancesWish(context.search)
    const view = wish && (await readBalances(context.board.community.id, wish, context.todayOn))
    return view && <BalancesPage context={context} view={view} />
  })
}

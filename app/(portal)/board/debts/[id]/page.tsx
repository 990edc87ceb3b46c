import { boardPage } from '@/src/portal/board/board-page'
import { DebtPage } from '@/src/portal/board/debts/DebtPage'
import { readDebt } from '@/src/portal/board/debts/read-debts'
import { uuidOf, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Debt({ params, searchParams }: Props) {
  const id = uuidOf((await params).id)
  return boardPage('/board/debts', 'debts', searchParams, async (context) => {
    const view = id && (await readDebt(context.actor, context.board, id, context.todayOn))
    return view ? <DebtPage context={context} view={view} /> : null
  })
}

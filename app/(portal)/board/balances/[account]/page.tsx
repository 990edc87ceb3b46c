import { AccountBalancePage } from '@/src/portal/board/balances/AccountBalancePage'
import { readAccountBalance } from '@/src/portal/board/balances/read-account-balance'
import { boardPage } from '@/src/portal/board/board-page'
import { uuidOf, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ account: string }>; searchParams: Promise<Search> }

export default async function AccountBalance({ params, searchParams }: Props) {
  const id = uuidOf((await params).account)
  return boardPage('/board/balances', 'balances', searchParams, async (context) => {
    const view = id && (await readAccountBalance(context.actor, context.board, id, context.todayOn))
    return view ? <AccountBalancePage context={context} view={view} /> : null
  })
}

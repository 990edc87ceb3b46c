import { AccountAdvancePage } from '@/src/portal/board/advances/AccountAdvancePage'
import { advancesWish } from '@/src/portal/board/advances/advances-wish'
import { readAccountAdvance } from '@/src/portal/board/advances/read-account-advance'
import { boardPage } from '@/src/portal/board/board-page'
import { uuidOf, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ account: string }>; searchParams: Promise<Search> }

export default async function AccountAdvance({ params, searchParams }: Props) {
  const id = uuidOf((await params).account)
  return boardPage('/board/advances', 'advances', searchParams, async (context) => {
    const { actor, board, search, todayOn } = context
    const wish = advancesWish(search, todayOn)
    const view = id && wish && (await readAccountAdvance(actor, board, id, wish.month, todayOn))
    return view ? <AccountAdvancePage context={context} view={view} /> : null
  })
}

import { BalancePage } from '@/src/portal/finance/BalancePage'
import { payChoiceOf } from '@/src/portal/finance/pay-choice'
import { readBalance } from '@/src/portal/finance/read-balance'
import { placePage } from '@/src/portal/frame/page'
import { idOf, yearOf, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Balance({ searchParams }: { searchParams: Promise<Search> }) {
  return placePage('/balance', searchParams, async (context) => {
    const year = yearOf(context.search)
    if (year === 'bad') return null
    const view = await readBalance(context.actor, context.place, {
      accountId: idOf(context.search, 'account'),
      year,
      pay: payChoiceOf(context.search),
    })
    return view && <BalancePage context={context} view={view} />
  })
}

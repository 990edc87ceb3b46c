import { readYears } from '@/src/portal/finance/read-years'
import { statementWish } from '@/src/portal/finance/statement-wish'
import { YearsPage } from '@/src/portal/finance/YearsPage'
import { placePage } from '@/src/portal/frame/page'
import { idOf, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Years({ searchParams }: { searchParams: Promise<Search> }) {
  return placePage('/years', searchParams, async (context) => {
    const view = await readYears(context.actor, context.place, idOf(context.search, 'account'))
    return view && <YearsPage context={context} view={view} wish={statementWish(context.search)} />
  })
}

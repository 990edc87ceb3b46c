import { OwnDebtsPage } from '@/src/portal/finance/debts/OwnDebtsPage'
import { readOwnDebts } from '@/src/portal/finance/debts/read-own-debts'
import { placePage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Debt({ searchParams }: { searchParams: Promise<Search> }) {
  return placePage('/debt', searchParams, async (context) =>
    context.place.rights.money ? (
      <OwnDebtsPage context={context} debts={await readOwnDebts(context.actor)} />
    ) : null,
  )
}

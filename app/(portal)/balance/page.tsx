import { notFound } from 'next/navigation'
import { BalancePage } from '@/src/portal/finance/BalancePage'
import { readBalance } from '@/src/portal/finance/read-balance'
import { placeContext } from '@/src/portal/frame/page-context'
import { idOf, notAnId, yearOf, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default async function Balance({ searchParams }: { searchParams: Promise<Search> }) {
  const context = await placeContext('/balance', searchParams)
  const accountId = idOf(context.search, 'account')
  const year = yearOf(context.search)
  if (accountId === notAnId || year === 'bad') notFound()
  const view = await readBalance(context.actor, context.place, { accountId, year })
  if (!view) notFound()
  return <BalancePage context={context} view={view} />
}

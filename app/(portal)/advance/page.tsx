import { notFound } from 'next/navigation'
import { AdvancePage } from '@/src/portal/finance/AdvancePage'
import { readAdvance } from '@/src/portal/finance/read-advance'
import { placeContext } from '@/src/portal/frame/page-context'
import { idOf, notAnId, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default async function Advance({ searchParams }: { searchParams: Promise<Search> }) {
  const context = await placeContext('/advance', searchParams)
  const accountId = idOf(context.search, 'account')
  if (accountId === notAnId) notFound()
  const view = await readAdvance(context.actor, context.place, accountId)
  if (!view) notFound()
  return <AdvancePage context={context} view={view} />
}

import { readSettlement } from '@/src/portal/finance/read-settlements'
import { SettlementPage } from '@/src/portal/finance/SettlementPage'
import { placePage } from '@/src/portal/frame/page'
import { idOf, notAnId, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Settlement({ params, searchParams }: Props) {
  const id = idOf(await params, 'id') ?? notAnId
  return placePage(`/settlements/${id}`, searchParams, async (context) => {
    const view = id === notAnId ? null : await readSettlement(context.actor, context.place, id)
    return view && <SettlementPage context={context} view={view} />
  })
}

import { boardPage } from '@/src/portal/board/board-page'
import { dayWish, readSupplier } from '@/src/portal/board/suppliers/read-suppliers'
import { SupplierPage } from '@/src/portal/board/suppliers/SupplierPage'
import { uuidOf, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Supplier({ params, searchParams }: Props) {
  const id = uuidOf((await params).id)
  return boardPage('/board/suppliers', 'suppliers', searchParams, async (context) => {
    const onDate = dayWish(context.search, context.todayOn)
    const view = id && onDate && (await readSupplier(context.board.community.id, onDate, id))
    return view ? <SupplierPage context={context} view={view} /> : null
  })
}

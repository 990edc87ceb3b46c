import { boardPage } from '@/src/portal/board/board-page'
import { dayWish, readSuppliers } from '@/src/portal/board/suppliers/read-suppliers'
import { SuppliersPage } from '@/src/portal/board/suppliers/SuppliersPage'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Suppliers({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board/suppliers', 'suppliers', searchParams, async (context) => {
    const onDate = dayWish(context.search, context.todayOn)
    if (onDate === null) return null
    return <SuppliersPage context={context} view={await readSuppliers(context.board.community.id, onDate)} />
  })
}

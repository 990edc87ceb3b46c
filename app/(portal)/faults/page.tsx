import { residentPage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'
import { FaultsPage } from '@/src/portal/maintenance/FaultsPage'
import { readFaults } from '@/src/portal/maintenance/read-faults'

export const dynamic = 'force-dynamic'

export default function Faults({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/faults', searchParams, async (context) => (
    <FaultsPage context={context} rows={await readFaults(context.actor)} />
  ))
}

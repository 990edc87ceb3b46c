import { placePage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'
import { MetersPage } from '@/src/portal/meters/MetersPage'
import { readMeters } from '@/src/portal/meters/read-meters'

export const dynamic = 'force-dynamic'

export default function Meters({ searchParams }: { searchParams: Promise<Search> }) {
  return placePage('/meters', searchParams, async (context) => (
    <MetersPage context={context} view={await readMeters(context.actor, context.place)} />
  ))
}

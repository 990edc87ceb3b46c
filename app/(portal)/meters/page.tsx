import { placeContext } from '@/src/portal/frame/page-context'
import type { Search } from '@/src/portal/frame/search'
import { MetersPage } from '@/src/portal/meters/MetersPage'
import { readMeters } from '@/src/portal/meters/read-meters'

export const dynamic = 'force-dynamic'

export default async function Meters({ searchParams }: { searchParams: Promise<Search> }) {
  const context = await placeContext('/meters', searchParams)
  return <MetersPage context={context} view={await readMeters(context.actor, context.place)} />
}

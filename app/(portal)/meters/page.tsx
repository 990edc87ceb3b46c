import { placePage } from '@/src/portal/frame/page'
import { first, type Search } from '@/src/portal/frame/search'
import { MetersPage } from '@/src/portal/meters/MetersPage'
import { readOpenReadings } from '@/src/portal/meters/read-open-readings'
import { readMeters } from '@/src/portal/meters/read-meters'

export const dynamic = 'force-dynamic'

export default function Meters({ searchParams }: { searchParams: Promise<Search> }) {
  return placePage('/meters', searchParams, async (context) => (
    <MetersPage
      context={context}
      view={await readMeters(context.actor, context.place)}
      open={await readOpenReadings(context.actor, context.place.premisesId)}
      justSent={first(context.search, 'sent') !== null}
    />
  ))
}

import { refusedForm } from '@/src/portal/forms/refused-form'
import { residentPage } from '@/src/portal/frame/page'
import { first, type Search } from '@/src/portal/frame/search'
import { aimOf, commonPartOf, reportPlaces } from '@/src/portal/maintenance/report-places'
import { ReportPage } from '@/src/portal/maintenance/ReportPage'
import { readSamePart } from '@/src/portal/maintenance/read-faults'
import { WherePage } from '@/src/portal/maintenance/WherePage'

export const dynamic = 'force-dynamic'

export default function NewFault({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/faults/new', searchParams, async (context) => {
    const { actor, text, search } = context
    const places = await reportPlaces(actor, text)
    if (places.length === 0) return null
    const aim = first(search, 'at') === 'where' ? null : aimOf(search, places)
    if (!aim) return <WherePage context={context} places={places} />
    const part = commonPartOf(actor, aim)
    const same = part ? await readSamePart(actor, part) : []
    const refused = await refusedForm(text, 'fault', search)
    return <ReportPage context={context} aim={aim} same={same} refused={refused} />
  })
}

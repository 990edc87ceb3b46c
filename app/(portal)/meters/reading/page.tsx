import { refusedForm } from '@/src/portal/forms/refused-form'
import { placePage } from '@/src/portal/frame/page'
import { first, idOf, notAnId, type Search } from '@/src/portal/frame/search'
import { readReadingPage } from '@/src/portal/meters/read-open-readings'
import { ReadingPage } from '@/src/portal/meters/ReadingPage'

export const dynamic = 'force-dynamic'

export default function Reading({ searchParams }: { searchParams: Promise<Search> }) {
  return placePage('/meters/reading', searchParams, async (context) => {
    const meterId = idOf(context.search, 'meter')
    if (meterId === notAnId) return null
    const view = await readReadingPage(context.actor, context.place.premisesId, {
      meterId,
      typed: first(context.search, 'value'),
    })
    const refused = await refusedForm(context.text, 'reading', context.search)
    return view && <ReadingPage context={context} view={view} refused={refused} />
  })
}

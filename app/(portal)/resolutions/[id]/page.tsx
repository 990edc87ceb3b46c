import { refusedForm } from '@/src/portal/forms/refused-form'
import { residentPage } from '@/src/portal/frame/page'
import { uuidOf, type Search } from '@/src/portal/frame/search'
import { readResolution } from '@/src/portal/voting/read-resolution'
import { ResolutionPage } from '@/src/portal/voting/ResolutionPage'
import { openNotice } from '@/src/portal/voting/open-notice'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Resolution({ params, searchParams }: Props) {
  const id = uuidOf((await params).id)
  return residentPage(`/resolutions/${id ?? ''}`, searchParams, async (context) => {
    if (id === null) return null
    // Only what is shown has been delivered: who has no part in it any more reads nothing.
    if (!(await readResolution(context.actor, id))) return null
    await openNotice(context.actor, id)
    const view = await readResolution(context.actor, id)
    const refused = await refusedForm(context.text, 'vote', context.search)
    return view && <ResolutionPage context={context} view={view} refused={refused} />
  })
}

import { refusedForm } from '@/src/portal/forms/refused-form'
import { residentPage } from '@/src/portal/frame/page'
import { first, isUuid, type Search } from '@/src/portal/frame/search'
import { FaultPage, faultNews } from '@/src/portal/maintenance/FaultPage'
import { readFault } from '@/src/portal/maintenance/read-fault'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Fault({ params, searchParams }: Props) {
  const { id } = await params
  return residentPage(`/faults/${encodeURIComponent(id)}`, searchParams, async (context) => {
    const { text, search, actor } = context
    const view = isUuid(id) ? await readFault(actor, id.toLowerCase()) : null
    const forms = {
      answer: await refusedForm(text, 'faultAnswer', search),
      comment: await refusedForm(text, 'faultComment', search),
      rate: await refusedForm(text, 'faultRate', search),
    }
    const news = faultNews.find((one) => one === first(search, 'done')) ?? null
    return view && <FaultPage context={context} view={view} forms={forms} news={news} />
  })
}

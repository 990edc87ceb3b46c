import { DocumentPage } from '@/src/portal/communication/DocumentPage'
import { readDocument } from '@/src/portal/communication/read-documents'
import { residentPage } from '@/src/portal/frame/page'
import { isUuid, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Document({ params, searchParams }: Props) {
  const { id } = await params
  return residentPage(`/documents/${encodeURIComponent(id)}`, searchParams, async (context) => {
    const card = isUuid(id) ? await readDocument(context.actor, id.toLowerCase()) : null
    return card && <DocumentPage context={context} card={card} />
  })
}

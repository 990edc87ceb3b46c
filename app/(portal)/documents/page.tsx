import { DocumentsPage } from '@/src/portal/communication/DocumentsPage'
import { readDocuments } from '@/src/portal/communication/read-documents'
import { residentPage } from '@/src/portal/frame/page'
import { first, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

const LONGEST_QUESTION = 100

export default function Documents({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/documents', searchParams, async (context) => {
    const asked = (first(context.search, 'q') ?? '').trim().slice(0, LONGEST_QUESTION)
    return <DocumentsPage context={context} view={await readDocuments(context.actor, asked)} />
  })
}

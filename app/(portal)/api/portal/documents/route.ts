import { readDocuments } from '@/src/portal/communication/read-documents'
import { jsonRoute } from '@/src/portal/frame/json-route'

export const dynamic = 'force-dynamic'

const LONGEST_QUESTION = 100

/** Documents in force; with `?q=` those that hold its words. */
export const GET = jsonRoute(async (actor, request) => {
  const asked = new URL(request.url).searchParams.get('q') ?? ''
  return readDocuments(actor, asked.trim().slice(0, LONGEST_QUESTION))
})

import { actorFromCookie } from '@/access/actor/from-cookie'
import { fileResponse } from '@/src/platform/files/file-response'
import { isUuid, withQuery } from '@/src/portal/frame/search'
import { openFile } from '@/src/services/system/open-file'

export const dynamic = 'force-dynamic'

const noStore = { 'cache-control': 'private, no-store' }

/** Someone who follows a link from a letter signs in first and comes back; a program is told. */
const unknownPerson = (request: Request, path: string): Response =>
  request.headers.get('accept')?.includes('text/html')
    ? new Response(null, {
        status: 303,
        headers: { ...noStore, location: withQuery('/login', { to: path }) },
      })
    : new Response(null, { status: 401, headers: noStore })

/** A file, for whoever may read the row it belongs to. To everyone else it does not exist. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const actor = await actorFromCookie(request.headers.get('cookie'))
  if (!actor) return unknownPerson(request, `/files/${encodeURIComponent(id)}`)
  const file = isUuid(id) ? await openFile(actor, id) : null
  return file ? fileResponse(file, request) : new Response(null, { status: 404, headers: noStore })
}

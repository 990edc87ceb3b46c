import { residentFromCookie } from '@/access/actor/from-cookie'
import type { ResidentActor } from '@/access/actor/types'

const headers = { 'cache-control': 'private, no-store' }

/**
 * A GET handler that gives a read model as JSON: 401 without a session, 404 where the read model says null, which
 * foreign and missing ids do alike. Grosze are integers.
 */
export const jsonRoute =
  (read: (actor: ResidentActor, request: Request) => Promise<unknown>) =>
  async (request: Request): Promise<Response> => {
    const actor = await residentFromCookie(request.headers.get('cookie'))
    if (!actor) return Response.json({ error: 'UNAUTHENTICATED' }, { status: 401, headers })
    const view = await read(actor, request)
    return view == null
      ? Response.json({ error: 'NOT_FOUND' }, { status: 404, headers })
      : Response.json(view, { headers })
  }

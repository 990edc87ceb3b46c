import { viewerFromCookie } from '@/access/actor/from-cookie'
import type { ResidentActor } from '@/access/actor/types'
import { fileResponse } from '@/src/platform/http/file-response'
import { chooseLocale } from '../text/locale'
import { portalText, type PortalText } from '../text/portal-text'

/** A file made for one person: its bytes, type and name. */
export type MadeFile = { body: Uint8Array<ArrayBuffer>; type: string; name: string; inline?: boolean }

const answer = (status: number): Response =>
  new Response(null, { status, headers: { 'cache-control': 'private, no-store' } })

/**
 * A GET handler that makes a file in the resident's language: 401 without a session, 404 where there is none to be made,
 * which foreign and missing ids do alike. What it makes may also be another answer, such as the way back to a form.
 */
export const fileRoute =
  <Rest extends unknown[]>(
    make: (
      input: { actor: ResidentActor; request: Request; text: PortalText },
      ...rest: Rest
    ) => Promise<MadeFile | Response | null>,
  ) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    const actor = await viewerFromCookie(request.headers.get('cookie'))
    if (!actor) return answer(401)
    const made = await make({ actor, request, text: portalText(chooseLocale(actor.locale)) }, ...rest)
    if (made === null) return answer(404)
    return made instanceof Response ? made : fileResponse(made.body, made)
  }

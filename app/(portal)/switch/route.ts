import { viewerFromCookie } from '@/access/actor/from-cookie'
import { secureCookies, seeOther } from '@/src/portal/forms/form-route'
import { localPath } from '@/src/portal/frame/local-path'
import { placeCookie } from '@/src/portal/frame/page-context'
import { withQuery } from '@/src/portal/frame/search'
import { placeById } from '@/src/portal/register/place'

export const dynamic = 'force-dynamic'

const YEAR_IN_SECONDS = 31_536_000

/** Remembers which of the resident's places the pages are about. It changes nothing else, so a link may do it. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const wanted = searchParams.get('premises') ?? ''
  const actor = await viewerFromCookie(request.headers.get('cookie'))
  if (!actor) return seeOther(withQuery('/login', { to: localPath(searchParams.get('to')) }))
  const place = placeById(actor, wanted)
  if (!place) return new Response(null, { status: 404 })
  const cookie = [
    `${placeCookie}=${place.premisesId}`,
    'Path=/',
    `Max-Age=${YEAR_IN_SECONDS}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secureCookies() ? ['Secure'] : []),
  ].join('; ')
  return seeOther(localPath(searchParams.get('to')), [cookie])
}

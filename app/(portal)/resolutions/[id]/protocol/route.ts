import { viewerFromCookie } from '@/access/actor/from-cookie'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { uuidOf } from '@/src/portal/frame/search'
import { portalText } from '@/src/portal/text/portal-text'
import { protocolPage } from '@/src/portal/voting/protocol-pdf'
import { readResolution } from '@/src/portal/voting/read-resolution'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** A protocol is a paper of the community and always Polish, whatever language its reader has. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const actor = await viewerFromCookie(request.headers.get('cookie'))
  const id = uuidOf((await params).id)
  const view = actor && id !== null ? await readResolution(actor, id) : null
  if (!view) return new Response(null, { status: 404 })
  const pdf = await renderPdf(protocolPage(portalText('pl'), view))
  const name = `protokol-${view.facts.number.replace(/[^\dA-Za-z]+/g, '-')}.pdf`
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

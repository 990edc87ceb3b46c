import { residentFromCookie } from '@/access/actor/from-cookie'
import { DomainError } from '@/src/domain/domain-error'
import { formRoute } from '@/src/portal/forms/form-route'
import { voteForm } from '@/src/portal/voting/forms'
import { uuidOf, withQuery } from '@/src/portal/frame/search'
import { castVote } from '@/src/services/voting/cast-vote'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const id = uuidOf((await params).id)
  if (id === null) return new Response(null, { status: 404 })
  const device = request.headers.get('user-agent')
  const route = formRoute({
    form: 'vote',
    schema: voteForm,
    keep: ['choice'],
    back: (fields) => withQuery(`/resolutions/${id}/check`, { choice: fields['choice'] ?? null }),
    run: async ({ choice, declaration }, { ip, cookieHeader }) => {
      const actor = await residentFromCookie(cookieHeader)
      if (!actor) return { ok: true, to: withQuery('/login', { to: `/resolutions/${id}` }) }
      try {
        const receipt = await castVote({
          resolutionId: id,
          personId: actor.id,
          choice,
          declaration,
          channel: 'portal',
          origin: { address: ip, device, sessionId: actor.sessionId },
        })
        return { ok: true, to: withQuery(`/resolutions/${id}/receipt`, { d: receipt.declaration }) }
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        return { ok: false, errors: [{ field: 'known', code: error.code }] }
      }
    },
  })
  return route(request)
}

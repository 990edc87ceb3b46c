import { residentFromCookie } from '@/access/actor/from-cookie'
import { formRoute } from '@/src/portal/forms/form-route'
import { uuidOf, withQuery } from '@/src/portal/frame/search'
import { consentForm } from '@/src/portal/voting/forms'
import { readResolution } from '@/src/portal/voting/read-resolution'
import { giveVotingDeclaration } from '@/src/services/voting/e-voting'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const id = uuidOf((await params).id)
  if (id === null) return new Response(null, { status: 404 })
  const check = (choice: string | undefined) =>
    withQuery(`/resolutions/${id}/check`, { choice: choice ?? null })
  const route = formRoute({
    form: 'voteConsent',
    schema: consentForm,
    keep: ['choice'],
    back: (fields) => check(fields['choice']),
    run: async ({ choice }, { cookieHeader }) => {
      const actor = await residentFromCookie(cookieHeader)
      if (!actor) return { ok: true, to: withQuery('/login', { to: `/resolutions/${id}` }) }
      const view = await readResolution(actor, id)
      // Who has no ballot there is sent to the same missing page as for a resolution that does not exist.
      if (view && view.ballot.rights.length > 0)
        await giveVotingDeclaration({ communityId: view.facts.communityId, personId: actor.id })
      return { ok: true, to: check(choice) }
    },
  })
  return route(request)
}

import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasCommunity, mayInvite } from '@/access/may-invite'
import { DomainError } from '@/src/domain/domain-error'
import { todayInWarsaw } from '@/src/platform/clock'
import { env } from '@/src/platform/env'
import { fileResponse } from '@/src/platform/http/file-response'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import { activationLettersPdf } from '@/src/portal/register/activation-letters-pdf'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { readCommunityHead } from '@/src/services/register/community-head'
import { inviteMany, MOST_LETTERS } from '@/src/services/register/invite-many'

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

const fields = z.object({ community: z.uuid(), people: z.array(z.uuid()).min(1).max(MOST_LETTERS) })

const asked = async (req: PayloadRequest) => {
  const form = await req.formData?.()
  return fields.safeParse({ community: form?.get('community'), people: form?.getAll('person') })
}

const back = (search: Record<string, string>): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: `/admin/invitations?${new URLSearchParams(search).toString()}` },
  })

/** New one-time codes for the people chosen, as a PDF with a letter a page. The codes stand nowhere else. */
const letters: Endpoint['handler'] = async (req) => {
  const actor = isSameOrigin(req.headers) ? await mayInvite(req) : null
  if (!actor) return missing()
  const { success, data } = await asked(req)
  if (!success) return back({ problem: 'nobody' })
  const community = hasCommunity(actor, data.community) ? await readCommunityHead(data.community) : null
  if (!community) return missing()
  try {
    const people = { communityId: data.community, personIds: data.people, staffId: actor.id }
    const made = await inviteMany(people)
    const document = activationLettersPdf({
      ...{ community, letters: made, todayOn: todayInWarsaw(), serverUrl: env().serverUrl },
    })
    const name = `listy-aktywacyjne-${community.code}.pdf`
    return fileResponse(await renderPdf(document), { type: 'application/pdf', name })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return back({ community: data.community, problem: 'nobody' })
  }
}

export const invitationEndpoints: Endpoint[] = [
  { path: '/activation-letters', method: 'post', handler: letters },
]

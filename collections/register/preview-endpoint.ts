import type { Endpoint } from 'payload'
import { z } from 'zod'
import { actorOf } from '@/access/actor/from-request'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import { beginPreview } from '@/src/services/register/preview'

/** Opens the portal as the person of the form sees it. To those who may not, there is no such address. */
const preview: Endpoint['handler'] = async (req) => {
  const actor = await actorOf(req)
  const missing = Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })
  if (actor.kind !== 'staff' || !isSameOrigin(req.headers)) return missing
  const person = z.uuid().safeParse((await req.formData?.())?.get('person'))
  const cookie = person.success ? await beginPreview(actor, person.data) : null
  if (!cookie) return missing
  return new Response(null, {
    status: 303,
    headers: { Location: '/', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' },
  })
}

export const previewEndpoints: Endpoint[] = [{ path: '/preview', method: 'post', handler: preview }]

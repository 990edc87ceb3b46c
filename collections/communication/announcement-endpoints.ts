import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { allowed } from '@/access/build'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import { sendAnnouncement } from '@/src/services/communication/send-announcement'

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/** Whether the table lets who asks change the announcement: only he may send it. */
async function maySend(req: PayloadRequest, id: string): Promise<boolean> {
  const scope = await allowed(await actorOf(req), 'announcements', 'update')
  if (scope === false) return false
  const { totalDocs } = await req.payload.count({
    collection: 'announcements',
    where: { and: [{ id: { equals: id } }, ...(scope === true ? [] : [scope])] },
    // The table's own scope stands in the condition.
    overrideAccess: true,
    req,
  })
  return totalDocs === 1
}

const send: Endpoint['handler'] = async (req) => {
  const id = req.routeParams?.['id']
  if (!isSameOrigin(req.headers) || typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) return missing()
  if (req.user?.collection !== 'staff' || !(await maySend(req, id))) return missing()
  const outcome = await sendAnnouncement(id, { id: String(req.user.id) })
  const search = new URLSearchParams({ id, outcome }).toString()
  return new Response(null, { status: 303, headers: { Location: `/admin/announcement?${search}` } })
}

export const announcementEndpoints: Endpoint[] = [{ path: '/:id/send', method: 'post', handler: send }]

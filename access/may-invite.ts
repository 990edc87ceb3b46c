import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import type { StaffActor } from './actor/types'
import { inviters } from './policy/views'

/** The member of staff behind the request where the table lets him give people their first access; else null. */
export async function mayInvite(req: Pick<PayloadRequest, 'user'>): Promise<StaffActor | null> {
  const actor = await actorOf(req)
  return actor.kind === 'staff' && inviters.includes(actor.role) ? actor : null
}

/** Whether that member of staff has a community. */
export const hasCommunity = (actor: StaffActor, communityId: string): boolean =>
  actor.role === 'admin' || actor.communityIds.includes(communityId)

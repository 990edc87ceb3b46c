import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import type { StaffActor } from './actor/types'
import { finders } from './policy/views'

/** The member of staff behind the request where he searches the register; else null. */
export async function mayFind(req: Pick<PayloadRequest, 'user'>): Promise<StaffActor | null> {
  const actor = await actorOf(req)
  return actor.kind === 'staff' && finders.includes(actor.role) ? actor : null
}

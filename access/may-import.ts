import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import type { StaffActor } from './actor/types'
import { importers } from './policy/views'

/** The member of staff behind the request where the table lets him import; else null. */
export async function mayImport(req: Pick<PayloadRequest, 'user'>): Promise<StaffActor | null> {
  const actor = await actorOf(req)
  return actor.kind === 'staff' && importers.includes(actor.role) ? actor : null
}

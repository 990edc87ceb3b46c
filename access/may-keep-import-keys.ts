import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import type { StaffActor } from './actor/types'
import { importKeyKeepers } from './policy/views'

/** The member of staff behind the request where the table lets him make and end keys of accounting programs; else null. */
export async function mayKeepImportKeys(req: Pick<PayloadRequest, 'user'>): Promise<StaffActor | null> {
  const actor = await actorOf(req)
  return actor.kind === 'staff' && importKeyKeepers.includes(actor.role) ? actor : null
}

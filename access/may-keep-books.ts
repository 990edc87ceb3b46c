import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import type { StaffActor } from './actor/types'
import { bookkeeperRoles } from './policy/views'

/** The member of staff behind the request where the table lets him keep books; else null. */
export async function mayKeepBooks(req: Pick<PayloadRequest, 'user'>): Promise<StaffActor | null> {
  const actor = await actorOf(req)
  return actor.kind === 'staff' && bookkeeperRoles.includes(actor.role) ? actor : null
}

/** Communities whose books a bookkeeper keeps: his own, or all. */
export const booksOf = (actor: StaffActor): readonly string[] | 'all' =>
  actor.role === 'admin' ? 'all' : actor.communityIds

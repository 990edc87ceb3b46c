import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import { communityMakers, registerKeeperRoles } from './policy/views'

/** Staff who keep the register, with the communities assigned; the rest looks like none at all. */
export type RegisterKeeper = { staffId: string; communities: readonly string[] | 'all' }

/** Who changes owners and parameters; null for everybody else. */
export async function mayKeepRegister(req: Pick<PayloadRequest, 'user'>): Promise<RegisterKeeper | null> {
  const actor = await actorOf(req)
  if (actor.kind !== 'staff' || !registerKeeperRoles.includes(actor.role)) return null
  return { staffId: actor.id, communities: actor.role === 'admin' ? 'all' : actor.communityIds }
}

/** Who makes a community; null for everybody else. */
export async function mayMakeCommunity(req: Pick<PayloadRequest, 'user'>): Promise<RegisterKeeper | null> {
  const actor = await actorOf(req)
  if (actor.kind !== 'staff' || !communityMakers.includes(actor.role)) return null
  return { staffId: actor.id, communities: 'all' }
}

/** As a parameter of a statement: null stands for all. */
export const communitiesKept = ({ communities }: RegisterKeeper): readonly string[] | null =>
  communities === 'all' ? null : communities

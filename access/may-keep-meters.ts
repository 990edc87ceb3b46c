import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import { meterKeeperRoles } from './policy/views'

/** Staff who keep meters and judge readings, with the communities assigned; the rest looks like none at all. */
export type MeterKeeper = { staffId: string; communities: readonly string[] | 'all' }

/** Who keeps meters; null for everybody else. */
export async function mayKeepMeters(req: Pick<PayloadRequest, 'user'>): Promise<MeterKeeper | null> {
  const actor = await actorOf(req)
  if (actor.kind !== 'staff' || !meterKeeperRoles.includes(actor.role)) return null
  return { staffId: actor.id, communities: actor.role === 'admin' ? 'all' : actor.communityIds }
}

/** As a parameter of a statement: null stands for all. */
export const communitiesOf = ({ communities }: MeterKeeper): readonly string[] | null =>
  communities === 'all' ? null : communities

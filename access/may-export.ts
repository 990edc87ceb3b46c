import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import { exporters } from './policy/views'

/** Staff who take whole communities along, with those assigned. */
export type Exporter = { staffId: string; communities: readonly string[] | 'all' }

/** Who exports; null for everybody else. An export holds votes and messages' papers, so no accountant makes one. */
export async function mayExport(req: Pick<PayloadRequest, 'user'>): Promise<Exporter | null> {
  const actor = await actorOf(req)
  if (actor.kind !== 'staff' || !exporters.includes(actor.role)) return null
  return { staffId: actor.id, communities: actor.role === 'admin' ? 'all' : actor.communityIds }
}

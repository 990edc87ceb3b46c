import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'

/**
 * Opening a resolution of which one was notified through the portal delivers the notice: from that day one's six weeks
 * to challenge run (UWL art. 25(1a)). Touches one's own notice only, and only once.
 */
export const openNotice = async (actor: ResidentActor, resolutionId: string): Promise<void> => {
  // Who looks with the person's eyes has not read it in the person's name.
  if (actor.isPreview) return
  await query({
    name: 'portal_open_notice',
    text: `update resolution_notices set delivered_on = $3, proof = 'portal, ' || to_char(now() at time zone 'Europe/Warsaw', 'YYYY-MM-DD HH24:MI:SS'),
        updated_at = now()
      where resolution_id = $1 and person_id = $2 and channel = 'portal' and delivered_on is null`,
    values: [resolutionId, actor.id, todayInWarsaw()],
  })
}

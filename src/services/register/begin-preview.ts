import { mayPreview, PREVIEW_ACTION } from '@/access/actor/preview'
import type { StaffActor } from '@/access/actor/types'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { previewCookie } from '@/src/platform/session/preview-cookie'

/**
 * Begins a preview of the portal as a person sees it, and notes it where the person reads who used his data. Gives the
 * cookie that carries it; null where the member of staff may not, or there is no such person.
 */
export async function beginPreview(staff: StaffActor, personId: string): Promise<string | null> {
  if (!(await mayPreview(staff, personId))) return null
  const eventId = await recordEvent(appPool(), {
    actorKind: 'staff',
    actorId: staff.id,
    action: PREVIEW_ACTION,
    objectType: 'residents',
    objectId: personId,
  })
  return previewCookie(eventId)
}

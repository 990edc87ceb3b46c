import { mayPreview, PREVIEW_ACTION, previewedResident } from '@/access/actor/preview'
import type { StaffActor } from '@/access/actor/types'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { endedPreviewCookie, previewCookie, readPreviewId } from '@/src/platform/session/preview-cookie'
import { readSessionToken } from '@/src/platform/session/token'

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

/** Ends a preview: the cookie's value is worth nothing from then on. Gives the cookie that forgets it. */
export async function endPreview(cookieHeader: string | null): Promise<string> {
  const token = readSessionToken(cookieHeader)
  const previewId = readPreviewId(cookieHeader)
  if (token && previewId && (await previewedResident(token, previewId)))
    await recordEvent(appPool(), {
      actorKind: 'staff',
      actorId: token.id,
      action: 'preview-ended',
      objectType: 'previews',
      objectId: previewId,
    })
  return endedPreviewCookie()
}

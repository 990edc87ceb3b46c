import { query } from '@/src/platform/db/pool'
import { PREVIEW_MINUTES } from '@/src/platform/session/preview-cookie'
import type { SessionToken } from '@/src/platform/session/token'
import { previewers } from '../policy/views'
import { loadResident, loadStaff } from './load'
import type { ResidentActor, StaffActor } from './types'

/** What the log calls a preview that begins; the entry is the right to it. */
export const PREVIEW_ACTION = 'previewed'

/**
 * Whether a member of staff may see the portal as a person sees it: all the person's communities must be assigned to him,
 * as what a resident reads of his own (cases, for one) is not divided by community.
 */
export async function mayPreview(staff: StaffActor, personId: string): Promise<boolean> {
  if (!previewers.includes(staff.role)) return false
  const rows = await query({
    name: 'may_preview',
    text: `select 1 from residents r where r.id = $1 and r.disabled is not true and ($2::uuid[] is null or (
      exists (select from residents_rels l where l.parent_id = r.id and l.communities_id is not null)
      and not exists (select from residents_rels l where l.parent_id = r.id and l.communities_id <> all($2))))`,
    values: [personId, staff.role === 'admin' ? null : staff.communityIds],
  })
  return rows.length === 1
}

/**
 * The resident a preview shows: the log must hold its beginning by this member of staff, and he must still
 * have the right to it.
 */
export async function previewedResident(
  token: SessionToken,
  previewId: string,
): Promise<ResidentActor | null> {
  const staff = await loadStaff(token.id, token.sessionId)
  if (!staff) return null
  const [begun] = await query<{ personId: string }>({
    name: 'preview_begun',
    text: `select e.object_id as "personId" from audit_events e
      where e.id = $1 and e.actor_kind = 'staff' and e.actor_id = $2 and e.action = $3 and e.object_type = 'residents'
        and e.at > now() - make_interval(mins => $4::int)`,
    values: [previewId, staff.id, PREVIEW_ACTION, PREVIEW_MINUTES],
  })
  if (!begun || !(await mayPreview(staff, begun.personId))) return null
  const actor = await loadResident(begun.personId, null, { orNeverSignedIn: true })
  return actor && { ...actor, isPreview: true }
}

import { query } from '@/src/platform/db/pool'
import { PREVIEW_MINUTES } from '@/src/platform/session/preview-cookie'
import type { SessionToken } from '@/src/platform/session/token'
import { previewers } from '../policy/views'
import { loadResident, loadStaff } from './load'
import type { ResidentActor, StaffActor } from './types'

/** What the log calls a preview that begins; the entry is the right to it. */
export const PREVIEW_ACTION = 'previewed'

// What a resident reads is not divided by community (his cases, votes as a proxy), so all he has to do with counts, not only
// what his own list of communities says.
const FOREIGN = [
  'select community_id from occupancies where person_id = r.id',
  'select community_id from members where person_id = r.id',
  'select community_id from board_terms where person_id = r.id',
  'select community_id from proxies where agent_id = r.id or principal_id = r.id',
  'select community_id from conversations where person_id = r.id',
  'select community_id from votes where person_id = r.id',
  'select community_id from faults where reporter_id = r.id',
].join(' union all ')

/** Of some people those whose portal a member of staff may see as they do: all their communities are assigned to him. */
export async function previewable(staff: StaffActor, personIds: readonly string[]): Promise<Set<string>> {
  if (!previewers.includes(staff.role) || personIds.length === 0) return new Set()
  const rows = await query<{ id: string }>({
    name: 'previewable',
    text: `select r.id from residents r where r.id = any($1::uuid[]) and r.disabled is not true and ($2::uuid[] is null or (
      exists (select from residents_rels l where l.parent_id = r.id and l.communities_id is not null)
      and not exists (select from residents_rels l where l.parent_id = r.id and l.communities_id <> all($2))
      and not exists (select from (${FOREIGN}) x where x.community_id <> all($2))))`,
    values: [personIds, staff.role === 'admin' ? null : staff.communityIds],
  })
  return new Set(rows.map(({ id }) => id))
}

/** As `previewable`, of one. */
export const mayPreview = async (staff: StaffActor, personId: string): Promise<boolean> =>
  (await previewable(staff, [personId])).has(personId)

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
        and e.at > now() - make_interval(mins => $4::int)
        and not exists (select from audit_events x where x.object_id = e.id::text and x.object_type = 'previews')`,
    values: [previewId, staff.id, PREVIEW_ACTION, PREVIEW_MINUTES],
  })
  if (!begun || !(await mayPreview(staff, begun.personId))) return null
  const actor = await loadResident(begun.personId, null, { orNeverSignedIn: true })
  return actor && { ...actor, isPreview: true }
}

import { todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'
import { residentStatement, staffStatement } from './statement'
import type { BoardTerm, CommunityCard, Locale, ResidentActor, StaffActor, StaffRole, Tie } from './types'

type ResidentRow = {
  id: string
  locale: Locale
  display_name: string
  ties: Tie[]
  board_terms: BoardTerm[]
  communities: Record<string, CommunityCard>
}

/** One statement. `sessionId` null means that the caller has checked the session (Payload's REST does). */
export async function loadResident(
  id: string,
  sessionId: string | null,
  { orNeverSignedIn = false } = {},
): Promise<ResidentActor | null> {
  const [row] = await query<ResidentRow>(residentStatement(id, sessionId, todayInWarsaw(), orNeverSignedIn))
  if (!row) return null
  return {
    kind: 'resident',
    id: row.id,
    sessionId,
    locale: row.locale,
    displayName: row.display_name,
    ties: row.ties,
    communities: row.communities,
    boardTerms: row.board_terms,
  }
}

/**
 * Staff by id: null where the account is disabled or gone. `sessionId` null means that the caller has checked the session.
 */
export async function loadStaff(id: string, sessionId: string | null = null): Promise<StaffActor | null> {
  const [row] = await query<{ id: string; role: StaffRole; community_ids: string[] }>({
    ...staffStatement,
    values: [id, sessionId],
  })
  return row ? { kind: 'staff', id: row.id, role: row.role, communityIds: row.community_ids } : null
}

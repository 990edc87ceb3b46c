import { readSessionToken } from '@/src/platform/session/token'
import { loadResident, loadStaff } from './load'
import type { ResidentActor, StaffActor } from './types'

/**
 * Who is behind a portal request: the cookie's signature first, then one statement that checks the session and loads
 * ties, board terms and communities. Null where nobody is signed in, or a member of staff is.
 */
export async function residentFromCookie(cookieHeader: string | null): Promise<ResidentActor | null> {
  const token = readSessionToken(cookieHeader)
  if (!token || token.collection !== 'residents') return null
  return loadResident(token.id, token.sessionId)
}

/** As `residentFromCookie`, for what residents and staff both open by the same address. */
export async function actorFromCookie(
  cookieHeader: string | null,
): Promise<ResidentActor | StaffActor | null> {
  const token = readSessionToken(cookieHeader)
  if (!token) return null
  return token.collection === 'staff'
    ? loadStaff(token.id, token.sessionId)
    : loadResident(token.id, token.sessionId)
}

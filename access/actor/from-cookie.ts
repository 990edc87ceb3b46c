import { readSessionToken } from '@/src/platform/session/token'
import { readPreviewId } from '@/src/platform/session/preview-cookie'
import { loadResident, loadStaff } from './load'
import { previewedResident } from './preview'
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

/**
 * As `residentFromCookie`, and for a member of staff who has begun a preview the resident he looks at. For pages and files
 * that are read: what sends asks `residentFromCookie`, to which a preview is nobody.
 */
export async function viewerFromCookie(cookieHeader: string | null): Promise<ResidentActor | null> {
  const token = readSessionToken(cookieHeader)
  if (!token) return null
  if (token.collection === 'residents') return loadResident(token.id, token.sessionId)
  const previewId = readPreviewId(cookieHeader)
  return previewId ? previewedResident(token, previewId) : null
}

/** Whether a member of staff is in a preview: nothing he sends from it may do anything. */
export const isPreviewing = (cookieHeader: string | null): boolean =>
  readPreviewId(cookieHeader) !== null && readSessionToken(cookieHeader)?.collection === 'staff'

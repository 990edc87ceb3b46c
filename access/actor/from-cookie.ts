import { readSessionToken } from '@/src/platform/session/token'
import { loadResident } from './load'
import type { ResidentActor } from './types'

/**
 * Who is behind a portal request: the cookie's signature first, then one statement that checks the session and loads
 * ties, board terms and communities. Null where nobody is signed in, or a member of staff is.
 */
export async function residentFromCookie(cookieHeader: string | null): Promise<ResidentActor | null> {
  const token = await readSessionToken(cookieHeader)
  if (!token || token.collection !== 'residents') return null
  return loadResident(token.id, token.sessionId)
}

import { appPool } from '@/src/platform/db/pool'
import { expiredSessionCookie, readSessionToken } from '@/src/platform/session/token'

/** Ends the session a cookie names, for good, and gives the cookie that forgets it. */
export async function signOut(input: { cookieHeader: string | null }): Promise<{ cookie: string }> {
  const token = readSessionToken(input.cookieHeader)
  if (token)
    await appPool().query(`delete from ${token.collection}_sessions where id = $1 and _parent_id = $2`, [
      token.sessionId,
      token.id,
    ])
  return { cookie: expiredSessionCookie() }
}

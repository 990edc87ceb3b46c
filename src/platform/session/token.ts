import { createHash } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { env } from '../env'

export const cookiePrefix = 'lokalenet'
export const cookieName = `${cookiePrefix}-token`

/** Seconds. A resident's session lasts half a day; staff are signed out after two hours without work. */
export const sessionSeconds = { residents: 12 * 3600, staff: 2 * 3600 } as const

export type SessionToken = { collection: 'residents' | 'staff'; id: string; sessionId: string }

/** Payload signs with the first 32 hex digits of the secret's SHA-256. */
export const signingSecret = (): string =>
  createHash('sha256').update(env().payloadSecret).digest('hex').slice(0, 32)

let key: Uint8Array | null = null

const cookieValue = (header: string | null): string | null =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(header ?? '')?.[1] ?? null

/**
 * The session a cookie names, if its signature and expiry hold. The session row itself is checked by the statement
 * that loads the person. Payload marks its tokens with `authVersion: 1`; others are refused as Payload refuses them.
 */
export async function readSessionToken(cookieHeader: string | null): Promise<SessionToken | null> {
  const token = cookieValue(cookieHeader)
  if (!token) return null
  key ??= new TextEncoder().encode(signingSecret())
  try {
    const { payload, protectedHeader } = await jwtVerify(token, key, { algorithms: ['HS256'] })
    const { collection, id, sid } = payload as Record<string, unknown>
    if (protectedHeader['authVersion'] !== 1) return null
    if (collection !== 'residents' && collection !== 'staff') return null
    return typeof id === 'string' && typeof sid === 'string' ? { collection, id, sessionId: sid } : null
  } catch {
    return null
  }
}

/** A token as Payload signs it, so that the admin and REST accept it. `expiresAt` is the session's own end. */
export async function signSessionToken(token: SessionToken, expiresAt: Date): Promise<string> {
  key ??= new TextEncoder().encode(signingSecret())
  return new SignJWT({ id: token.id, collection: token.collection, sid: token.sessionId })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', authVersion: 1 })
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(key)
}

const attributes = (): string =>
  `Path=/; HttpOnly; SameSite=Lax${env().serverUrl.startsWith('https:') ? '; Secure' : ''}`

/** The Set-Cookie value of a session; host-only, so that no other host of the domain sees it. */
export const sessionCookie = (token: string, expiresAt: Date): string =>
  `${cookieName}=${token}; Expires=${expiresAt.toUTCString()}; ${attributes()}`

export const expiredSessionCookie = (): string =>
  `${cookieName}=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; ${attributes()}`

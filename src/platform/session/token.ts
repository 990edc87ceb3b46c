import { createHash, createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { env } from '../env'

export const cookiePrefix = 'lokalenet'
export const cookieName = `${cookiePrefix}-token`

/** Seconds. A resident's session lasts half a day; staff are signed out after two hours without work. */
export const sessionSeconds = { residents: 12 * 3600, staff: 2 * 3600 } as const

export type SessionToken = { collection: 'residents' | 'staff'; id: string; sessionId: string }

/** Payload signs with the first 32 hex digits of the secret's SHA-256. */
export const signingSecret = (): string =>
  createHash('sha256').update(env().payloadSecret).digest('hex').slice(0, 32)

let key: KeyObject | null = null

const signingKey = (): KeyObject => (key ??= createSecretKey(signingSecret(), 'utf8'))

const COOKIE = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`)

const cookieValue = (header: string | null): string | null => COOKIE.exec(header ?? '')?.[1] ?? null

const objectOf = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>

/** The claims of a token whose HMAC-SHA256 signature, header and times hold; null otherwise. RFC 7515, 7519. */
function verifiedClaims(token: string): Record<string, unknown> | null {
  const [head, body, signature, more] = token.split('.')
  if (!head || !body || !signature || more !== undefined) return null
  const wanted = createHmac('sha256', signingKey()).update(`${head}.${body}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  try {
    const { alg, authVersion, crit } = objectOf(head)
    if (alg !== 'HS256' || authVersion !== 1 || crit !== undefined) return null
    const claims = objectOf(body)
    const seconds = Date.now() / 1000
    const { exp, nbf } = claims
    if (typeof exp !== 'number' || exp <= seconds) return null
    return nbf === undefined || (typeof nbf === 'number' && nbf <= seconds) ? claims : null
  } catch {
    return null
  }
}

/**
 * The session a cookie names, if its signature and expiry hold. The session row itself is checked by the statement
 * that loads the person. Payload marks its tokens with `authVersion: 1`; others are refused as Payload refuses them.
 * Every request comes through here, so the signature is checked in place, without a queue for a thread.
 */
export function readSessionToken(cookieHeader: string | null): SessionToken | null {
  const token = cookieValue(cookieHeader)
  const claims = token ? verifiedClaims(token) : null
  if (!claims) return null
  const { collection, id, sid } = claims
  if (collection !== 'residents' && collection !== 'staff') return null
  return typeof id === 'string' && typeof sid === 'string' ? { collection, id, sessionId: sid } : null
}

/** A token as Payload signs it, so that the admin and REST accept it. `expiresAt` is the session's own end. */
export async function signSessionToken(token: SessionToken, expiresAt: Date): Promise<string> {
  return new SignJWT({ id: token.id, collection: token.collection, sid: token.sessionId })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', authVersion: 1 })
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(new TextEncoder().encode(signingSecret()))
}

const attributes = (): string =>
  `Path=/; HttpOnly; SameSite=Lax${env().serverUrl.startsWith('https:') ? '; Secure' : ''}`

/** The Set-Cookie value of a session; host-only, so that no other host of the domain sees it. */
export const sessionCookie = (token: string, expiresAt: Date): string =>
  `${cookieName}=${token}; Expires=${expiresAt.toUTCString()}; ${attributes()}`

export const expiredSessionCookie = (): string =>
  `${cookieName}=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; ${attributes()}`

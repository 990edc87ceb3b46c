import type { IncomingAuthType } from 'payload'
import { env } from '@/src/platform/env'
import { sessionSeconds } from '@/src/platform/session/token'

/**
 * Sessions in the database, tokens in the cookie only. Payload's own lock and lock-out are off: our sign-in limits
 * tries by account and by address before any hashing, shared by all servers.
 */
export const authOptions = (kind: keyof typeof sessionSeconds, more: IncomingAuthType): IncomingAuthType => ({
  tokenExpiration: sessionSeconds[kind],
  useSessions: true,
  maxLoginAttempts: 0,
  removeTokenFromResponses: true,
  cookies: { secure: env().serverUrl.startsWith('https:'), sameSite: 'Lax' },
  ...more,
})

import { afterEach, describe, expect, it } from 'vitest'
import { authOptions } from '@/collections/auth-options'
import { loadEnv, setEnvForTests } from '@/src/platform/env'
import { cookieName, expiredSessionCookie, sessionCookie } from '@/src/platform/session/token'

const at = (serverUrl: string) =>
  setEnvForTests(loadEnv({ ...process.env, SERVER_URL: serverUrl }, process.cwd()))

describe('the session cookie', () => {
  afterEach(() => setEnvForTests(null))

  it.each([
    ['https://portal.example.pl', true],
    ['http://127.0.0.1:3000', false],
  ])('of %s is secure: %s', (serverUrl, isSecure) => {
    at(serverUrl)
    const cookies = [sessionCookie('token', new Date('2026-03-10T12:00:00Z')), expiredSessionCookie()]
    for (const cookie of cookies) {
      expect(cookie.includes('; Secure')).toBe(isSecure)
      expect(cookie).toContain('; HttpOnly; SameSite=Lax')
      expect(cookie).toContain('; Path=/;')
      expect(cookie).not.toMatch(/domain=/i)
      expect(cookie.startsWith(`${cookieName}=`)).toBe(true)
    }
    for (const kind of ['residents', 'staff'] as const)
      expect(authOptions(kind, {}).cookies).toEqual({ secure: isSecure, sameSite: 'Lax' })
  })
})

import { SignJWT, type JWTHeaderParameters } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { cookieName, readSessionToken, signingSecret, signSessionToken } from '@/src/platform/session/token'

const session = { collection: 'residents', id: 'r1', sessionId: 's1' } as const
const soon = () => new Date(Date.now() + 60_000)
const cookie = (token: string) => `lang=pl; ${cookieName}=${token}; other=1`
const read = (token: string) => readSessionToken(cookie(token))

type Change = {
  header?: Partial<JWTHeaderParameters>
  claims?: object
  secret?: string
  expires?: Date | null
}

/** A token as the portal signs it, but for one thing. */
const token = ({
  header = {},
  claims = {},
  secret = signingSecret(),
  expires = soon(),
}: Change): Promise<string> => {
  const jwt = new SignJWT({ id: 'r1', collection: 'residents', sid: 's1', ...claims }).setProtectedHeader({
    alg: 'HS256',
    authVersion: 1,
    ...header,
  })
  if (expires) jwt.setExpirationTime(expires)
  return jwt.sign(new TextEncoder().encode(secret))
}

describe('a session token', () => {
  let good = ''
  beforeEach(async () => {
    good = await signSessionToken(session, soon())
  })

  it('is read back as it was signed', () => {
    expect(read(good)).toEqual(session)
    expect(readSessionToken(`${cookieName}=${good}`)).toEqual(session)
  })

  it.each<[string, Change]>([
    ['of another secret', { secret: 'another-secret-of-thirty-two-letters' }],
    ['that has ended', { expires: new Date(Date.now() - 1000) }],
    ['without an end', { expires: null }],
    ['that is not yet valid', { claims: { nbf: Math.floor(Date.now() / 1000) + 60 } }],
    ['without Payload’s mark', { header: { authVersion: 0 } }],
    ['of another strength', { header: { alg: 'HS512' } }],
    ['of another collection', { claims: { collection: 'payload-users' } }],
    ['without a session', { claims: { sid: undefined } }],
    ['with an id that is no text', { claims: { id: { $ne: null } } }],
  ])('%s is refused', async (_what, change) => {
    expect(read(await token({}))).toEqual(session)
    expect(read(await token(change))).toBeNull()
  })

  it('is refused with a changed part, without a signature, or with a part more', () => {
    const [head = '', body = '', signature = ''] = good.split('.')
    const unsigned = Buffer.from('{"alg":"none","authVersion":1}').toString('base64url')
    const other = Buffer.from('{"id":"r2","collection":"residents","sid":"s1","exp":9999999999}').toString(
      'base64url',
    )
    for (const bad of [
      `${head}.${other}.${signature}`,
      `${unsigned}.${body}.`,
      `${unsigned}.${body}.${signature}`,
      `${head}.${body}`,
      `${head}.${body}.${signature}.x`,
      `${head}.${body}.${signature.slice(0, -2)}`,
      'x',
      '..',
    ])
      expect(read(bad), bad).toBeNull()
    expect(readSessionToken(null)).toBeNull()
    expect(readSessionToken('lang=pl')).toBeNull()
  })
})

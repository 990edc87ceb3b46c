import { beforeEach, describe, expect, it } from 'vitest'
import { resetLimiters } from '@/src/platform/http/rate-limit'
import { useWorld } from '@/tests/support/world/use-world'
import { keysOf, sendPackage } from './support/machine'

const world = useWorld({ clock: false })
const keys = keysOf((path, call) => world.rest(path, call))

beforeEach(async () => {
  await world.database().owner.query('delete from portal.rate_limits')
  resetLimiters()
})

const tokenFor = async (community: 'C1'): Promise<{ token: string }> => {
  const { token } = await keys.make([community])
  if (token === null) throw new Error('no token')
  return { token }
}

describe('too many, too large, something else', () => {
  it('a key sends thirty packages an hour', async () => {
    const { token } = await tokenFor('C1')
    for (let sent = 0; sent < 30; sent += 1) expect((await sendPackage(token, null)).status).toBe(400)
    const { status, body, headers } = await sendPackage(token, null)
    expect([status, body]).toEqual([
      429,
      { errors: [expect.objectContaining({ code: 'TOO_MANY_REQUESTS' })] },
    ])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(1000)
    const other = await tokenFor('C1')
    expect((await sendPackage(other.token, null)).status).toBe(400)
  })

  it.each([
    ['text/csv', 415, 'PACKAGE_TYPE'],
    ['application/zip', 413, 'PACKAGE_TOO_LARGE'],
  ])('%s is answered with what to do', async (type, status, code) => {
    const { token } = await tokenFor('C1')
    const sent = await sendPackage(token, Buffer.from('x'), {
      headers: { 'content-type': type, 'content-length': String(200 * 1024 * 1024) },
    })
    expect([sent.status, sent.body]).toEqual([status, { errors: [expect.objectContaining({ code })] }])
  })

  it('what is no ZIP is a package with an error', async () => {
    const { token } = await tokenFor('C1')
    const { status, body } = await sendPackage(token, Buffer.from('code;name\n'))
    expect([status, body['errors']]).toEqual([422, [expect.objectContaining({ code: 'BAD_FILE' })]])
  })
})

import { createHook } from 'node:async_hooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { allowTry, resetLimiters } from '@/src/platform/http/rate-limit'
import { password, usernameOf } from '@/tests/support/world/people'
import { useWorld } from '@/tests/support/world/use-world'
import { forgetAllTries, givePasswords } from './support/passwords'
import { sendForm } from './support/forms'

// Every password check asks Node for one derivation; so does each new connection to the database, which is left out.
const passwords = { checked: 0 }
const derivations = createHook({
  init: (_id, type) => {
    if (type === 'PBKDF2REQUEST' && new Error().stack?.includes('session/password')) passwords.checked += 1
  },
})
beforeAll(() => void derivations.enable())
afterAll(() => void derivations.disable())

const world = useWorld({ clock: false })
const owner = () => world.database().owner
beforeAll(() => givePasswords(owner()))
beforeEach(async () => {
  await forgetAllTries(owner())
  passwords.checked = 0
})

const attempt = (username: string, secret: string) =>
  world.rest('/residents/login', { method: 'POST', body: { username, password: secret } })
const points = async (key: string): Promise<number> => {
  const { rows } = await owner().query<{ points: number }>(
    'select points from portal.rate_limits where key = $1',
    [key],
  )
  return rows[0]?.points ?? 0
}

describe('tries to sign in', () => {
  const name = usernameOf('buyer')
  const key = `sign-in-name:residents:${name}`

  it('are ten for a name, then refused before any hashing, with the right password too', async () => {
    for (let round = 1; round <= 10; round += 1) {
      expect((await attempt(round % 2 ? name : name.toUpperCase(), 'zupelnie-inne-haslo')).status).toBe(401)
      expect(await points(key)).toBe(round)
      expect(passwords.checked, `round ${round}`).toBe(round)
    }
    expect(passwords.checked).toBe(10)
    const refused = await attempt(name, password)
    expect(refused.status).toBe(429)
    expect(refused.body).toMatchObject({ errors: [{ code: 'TOO_MANY_TRIES' }] })
    expect(refused.headers.get('set-cookie')).toBeNull()
    expect(passwords.checked).toBe(10)
  })

  it('are counted in the database, so that another server refuses as well', async () => {
    for (let round = 0; round < 10; round += 1)
      expect(await allowTry('sign-in-name', `residents:${name}`)).toBe(true)
    resetLimiters()
    expect(await allowTry('sign-in-name', `residents:${name}`)).toBe(false)
    expect((await attempt(name, password)).status).toBe(429)
    expect((await attempt(usernameOf('tenant'), password)).status).toBe(200)
  })

  it('are forgotten after a success', async () => {
    for (let round = 0; round < 9; round += 1) await allowTry('sign-in-name', `residents:${name}`)
    expect((await attempt(name, password)).status).toBe(200)
    expect(await points(key)).toBe(0)
  })

  it('are counted for a name that nobody has, and so tell nothing', async () => {
    for (let round = 0; round < 10; round += 1) await allowTry('sign-in-name', 'residents:kmpxwr99')
    expect((await attempt('KMPX-WR99', password)).status).toBe(429)
    expect(passwords.checked).toBe(0)
  })

  it('are counted by address as well, whatever the names', async () => {
    await owner().query(
      `insert into portal.rate_limits (key, points, expire) values ('sign-in-address:direct', 600, $1)`,
      [Date.now() + 60_000],
    )
    expect((await attempt(name, password)).status).toBe(429)
    expect(passwords.checked).toBe(0)
  })

  it('start anew when the time is over', async () => {
    await owner().query(`insert into portal.rate_limits (key, points, expire) values ($1, 99, $2)`, [
      key,
      Date.now() - 1,
    ])
    expect((await attempt(name, password)).status).toBe(200)
  })

  it('let nobody through where they cannot be counted', async () => {
    await owner().query('alter table portal.rate_limits rename to away')
    try {
      const answer = await attempt(name, password)
      expect(answer.status).toBe(500)
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(passwords.checked).toBe(0)
    } finally {
      await owner().query('alter table portal.away rename to rate_limits')
    }
  })
})

it('tries of activation codes are ten for a name', async () => {
  const fields = {
    username: usernameOf('neverActivated'),
    code: 'XXXX-XXXX-XXXX',
    password: 'siedem-starych-lamp',
    repeat: 'siedem-starych-lamp',
  }
  for (let round = 0; round < 10; round += 1) await sendForm('activate', fields)
  expect(await points(`code-name:activate:${fields.username}`)).toBe(10)
  await sendForm('activate', fields)
  expect(await points(`code-name:activate:${fields.username}`)).toBe(11)
})

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { residentFromCookie } from '@/access/actor/from-cookie'
import { cookieName, signSessionToken } from '@/src/platform/session/token'
import { password, usernameOf } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { sendForm } from './support/forms'
import { cookieFrom, forgetAllTries, givePasswords } from './support/passwords'

const world = useWorld({ clock: false })
const owner = () => world.database().owner
beforeAll(() => givePasswords(owner()))
beforeEach(() => forgetAllTries(owner()))

type Body = Record<string, unknown>

const signIn = (collection: 'residents' | 'staff', body: Body, headers: Record<string, string> = {}) =>
  world.rest(`/${collection}/login`, { method: 'POST', body, headers })
const resident = (username: string, secret = password) => signIn('residents', { username, password: secret })
const colleague = (label: string, secret = password) =>
  signIn('staff', { email: `${label.toLowerCase()}@biuro.example.pl`, password: secret })
const sessionsOf = async (collection: 'residents' | 'staff', label: string): Promise<string[]> => {
  const { rows } = await owner().query<{ id: string }>(
    `select id from ${collection}_sessions where _parent_id = $1 order by id`,
    [idOf(collection, label)],
  )
  return rows.map(({ id }) => id)
}

describe('a session ends', () => {
  const meOf = async (cookie: string) =>
    ((await world.rest('/residents/me', { cookie })).body as { user: unknown }).user

  it('by the form of the portal: the row goes, the cookie is nobody', async () => {
    const cookie = cookieFrom((await resident(usernameOf('formerOwner'))).headers)
    const before = await sessionsOf('residents', 'formerOwner')
    expect(await meOf(cookie)).toMatchObject({ id: idOf('residents', 'formerOwner') })
    const answer = await sendForm('logout', {}, { cookie })
    expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`^${cookieName}=; Expires=Thu, 01 Jan 1970`))
    expect(await sessionsOf('residents', 'formerOwner')).toHaveLength(before.length - 1)
    expect(await residentFromCookie(cookie)).toBeNull()
    expect(await meOf(cookie)).toBeNull()
    expect((await world.rest('/premises', { cookie })).status).toBe(403)
  })

  it('by Payload’s endpoint, which the admin uses', async () => {
    const cookie = cookieFrom((await colleague('manager')).headers)
    const before = await sessionsOf('staff', 'manager')
    expect((await world.rest('/staff/logout', { method: 'POST', cookie })).status).toBe(200)
    expect(await sessionsOf('staff', 'manager')).toHaveLength(before.length - 1)
    expect((await world.rest('/premises', { cookie })).status).toBe(403)
  })

  it('with its row’s time', async () => {
    const cookie = cookieFrom((await resident(usernameOf('formerProxy'))).headers)
    expect(await residentFromCookie(cookie)).not.toBeNull()
    await owner().query(
      `update residents_sessions set expires_at = now() - interval '1 second' where _parent_id = $1`,
      [idOf('residents', 'formerProxy')],
    )
    expect(await residentFromCookie(cookie)).toBeNull()
  })

  it('with its token’s time, though the row is there', async () => {
    const [sessionId = ''] = await sessionsOf('residents', 'company')
    const token = { collection: 'residents', id: idOf('residents', 'company'), sessionId } as const
    const at = async (expires: number) => `${cookieName}=${await signSessionToken(token, new Date(expires))}`
    const [good, late] = [await at(Date.now() + 60_000), await at(Date.now() - 60_000)]
    expect(await residentFromCookie(good)).not.toBeNull()
    expect((await world.rest('/premises', { cookie: good })).status).toBe(200)
    expect(await residentFromCookie(late)).toBeNull()
    expect((await world.rest('/premises', { cookie: late })).status).toBe(403)
  })

  it('when the person is blocked', async () => {
    const cookie = cookieFrom((await resident(usernameOf('ownerElsewhere'))).headers)
    expect((await world.rest('/premises', { cookie })).status).toBe(200)
    await owner().query('update residents set disabled = true where id = $1', [
      idOf('residents', 'ownerElsewhere'),
    ])
    expect(await residentFromCookie(cookie)).toBeNull()
    const { status, body } = await world.rest('/premises', { cookie })
    expect([status, (body as { docs?: unknown[] }).docs ?? []]).toEqual([403, []])
  })

  it('not for others: a token with another’s session is nobody', async () => {
    const mine = cookieFrom((await resident(usernameOf('boardBasic'))).headers)
    const [id = ''] = await sessionsOf('residents', 'boardBasic')
    await owner().query('update residents_sessions set _parent_id = $1 where _parent_id = $2', [
      idOf('residents', 'boardEnded'),
      idOf('residents', 'boardBasic'),
    ])
    expect(id).not.toBe('')
    expect(await residentFromCookie(mine)).toBeNull()
    expect(await residentFromCookie(mine.slice(0, -3))).toBeNull()
  })
})

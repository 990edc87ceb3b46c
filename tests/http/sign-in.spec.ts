import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { residentFromCookie } from '@/access/actor/from-cookie'
import { cookieName } from '@/src/platform/session/token'
import { people, password, staff, usernameOf } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { sendForm } from './support/forms'
import { cookieFrom, forgetAllTries, givePasswords } from './support/passwords'

const world = useWorld({ clock: false })
const owner = () => world.database().owner
beforeAll(() => givePasswords(owner()))
beforeEach(() => forgetAllTries(owner()))

type Failure = { errors: { message: string; code: string }[] }
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

describe('a resident signs in', () => {
  it.each([
    ['by the code', usernameOf('buyer')],
    [
      'by the code in capitals with its hyphen',
      usernameOf('buyer')
        .toUpperCase()
        .replace(/^(.{4})/, '$1-'),
    ],
    ['by the code with blanks', ` ${usernameOf('buyer').replace(/^(.{4})/, '$1 ')} `],
    ['by an e-mail nobody else has', 'buyer@example.pl'],
    ['by that e-mail in capitals', ' BUYER@Example.PL '],
  ])('%s', async (_how, name) => {
    const { status, body } = await resident(name)
    expect(status).toBe(200)
    expect(body).toMatchObject({ user: { id: idOf('residents', 'buyer'), collection: 'residents' } })
  })

  it('with a cookie no script reads and no token in the body', async () => {
    const before = await sessionsOf('residents', 'tenant')
    const answer = await resident(usernameOf('tenant'))
    const setCookie = answer.headers.get('set-cookie') ?? ''
    expect(setCookie).toMatch(new RegExp(`^${cookieName}=[\\w.-]+; Expires=`))
    expect(setCookie).toContain('; HttpOnly; SameSite=Lax')
    expect(setCookie).not.toMatch(/domain=/i)
    expect(answer.text).not.toContain(cookieFrom(answer.headers).slice(cookieName.length + 1))
    expect(answer.body).not.toHaveProperty('token')
    for (const secret of ['hash', 'salt', 'password'])
      expect(answer.body).not.toHaveProperty(`user.${secret}`)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const made = (await sessionsOf('residents', 'tenant')).filter((id) => !before.includes(id))
    expect(made).toHaveLength(1)
    expect(await residentFromCookie(cookieFrom(answer.headers))).toMatchObject({
      id: idOf('residents', 'tenant'),
      sessionId: made[0],
    })
  })

  it('through the form of the portal, and is led on within it only', async () => {
    const answer = await sendForm('login', {
      identifier: usernameOf('tenant'),
      password,
      to: 'https://elsewhere.example/',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(await residentFromCookie(cookieFrom(answer.headers))).toMatchObject({
      id: idOf('residents', 'tenant'),
    })
  })
})

describe('nobody else signs in', () => {
  const wrong = 'zupelnie-inne-haslo'
  const attempts: [string, () => ReturnType<typeof resident>][] = [
    ['an unknown code', () => resident('kmpxwr99')],
    ['a wrong password', () => resident(usernameOf('owner'), wrong)],
    ['no password', () => signIn('residents', { username: usernameOf('owner') })],
    ['an empty password', () => resident(usernameOf('owner'), '')],
    ['nothing at all', () => signIn('residents', {})],
    [
      'a password that is no text',
      () => signIn('residents', { username: usernameOf('owner'), password: { $ne: '' } }),
    ],
    ['an e-mail that spouses share', () => resident('dom@example.pl')],
    ['an unknown e-mail', () => resident('nikt@example.pl')],
    ['a blocked person', () => resident(usernameOf('blocked'))],
    ['a blocked person by e-mail', () => resident('blocked@example.pl')],
    ['a person never activated', () => resident(usernameOf('neverActivated'))],
    ['a person never activated by e-mail', () => resident('neveractivated@example.pl')],
    ['a colleague at the residents’ door', () => resident('admin@biuro.example.pl')],
    ['an unknown colleague', () => colleague('nikt')],
    ['a colleague with a wrong password', () => colleague('manager', wrong)],
    ['a blocked colleague', () => colleague('blockedAdmin')],
    ['a resident at the staff’s door', () => signIn('staff', { email: 'buyer@example.pl', password })],
    [
      'a resident’s code at the staff’s door',
      () => signIn('staff', { username: usernameOf('owner'), password }),
    ],
  ]

  it('and every failure reads the same', async () => {
    const answers = []
    for (const [name, attempt] of attempts) {
      const { status, text, headers } = await attempt()
      expect(headers.get('set-cookie'), name).toBeNull()
      answers.push({ status, text })
    }
    const [first] = answers
    expect(first?.status).toBe(401)
    const { errors } = JSON.parse(first?.text ?? '') as Failure
    expect(errors).toMatchObject([
      { code: 'WRONG_NAME_OR_PASSWORD', message: expect.stringMatching(/\w{3}/) as string },
    ])
    for (const [at, answer] of answers.entries()) expect(answer, attempts[at]?.[0]).toEqual(first)
  })

  it('and a shared e-mail works for neither spouse while each code does', async () => {
    for (const label of ['owner', 'spouse'] as const)
      expect((await resident(usernameOf(label))).status, label).toBe(200)
  })

  it('and the time of a failure does not tell who is there', async () => {
    const timed = async (attempt: () => Promise<unknown>): Promise<number> => {
      const times = []
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now()
        await attempt()
        times.push(performance.now() - start)
      }
      return times.sort((a, b) => a - b)[2] ?? 0
    }
    await resident('kmpxwr98', wrong)
    const known = await timed(() => resident(usernameOf('buyer'), wrong))
    for (const name of ['kmpxwr97', usernameOf('neverActivated'), 'dom@example.pl']) {
      const other = await timed(() => resident(name, wrong))
      // Hashing takes most of the time by far: an answer without it would come many times sooner.
      expect(other / known, name).toBeGreaterThan(0.4)
      expect(other / known, name).toBeLessThan(2.5)
    }
  })

  it('and a failed try is logged without what was typed', async () => {
    await resident('kmpxwr96', 'haslo-przez-pomylke')
    await resident(usernameOf('buyer'), 'haslo-przez-pomylke')
    const { rows } = await owner().query<{ object_id: string | null; row: string }>(
      `select object_id, to_jsonb(a)::text as row from audit_events a where action = 'sign-in-failed' order by seq desc limit 2`,
    )
    expect(rows.map(({ object_id }) => object_id)).toEqual([idOf('residents', 'buyer'), null])
    for (const { row } of rows) expect(row).not.toMatch(/pomylke|kmpxwr/)
  })
})

describe('staff sign in', () => {
  it.each(Object.keys(staff).filter((label) => !staff[label]?.disabled))('%s', async (label) => {
    const answer = await colleague(label)
    expect(answer.status).toBe(200)
    const me = await world.rest('/staff/me', { cookie: cookieFrom(answer.headers) })
    expect(me.body).toMatchObject({ user: { id: idOf('staff', label) } })
    expect(me.body).not.toHaveProperty('token')
  })
})

it('has a code of its own for everyone of the world', () => {
  const codes = Object.keys(people).map(usernameOf)
  expect(new Set(codes).size).toBe(codes.length)
})

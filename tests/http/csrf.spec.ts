import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { residentFromCookie } from '@/access/actor/from-cookie'
import { env } from '@/src/platform/env'
import { password, usernameOf } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'
import { forms, sendForm } from './support/forms'
import { forgetAllTries, givePasswords } from './support/passwords'

const world = useWorld({ clock: false })
beforeAll(() => givePasswords(world.database().owner))
beforeEach(() => forgetAllTries(world.database().owner))

/** What a browser says of a request that another page made it send; an empty origin is left out. */
const foreign: [string, Record<string, string>][] = [
  ['another site', { origin: 'https://elsewhere.example' }],
  [
    'another site that says it is ours',
    { origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' },
  ],
  ['no origin to name', { origin: 'null' }],
  ['our host under another port', { origin: 'http://127.0.0.1:3999' }],
  ['our host over another scheme', { origin: 'https://127.0.0.1:3000' }],
  ['a host that begins like ours', { origin: 'http://127.0.0.1:3000.elsewhere.example' }],
  ['another site, told by fetch metadata alone', { origin: '', 'sec-fetch-site': 'cross-site' }],
]

describe.each(foreign)('from %s', (_from, headers) => {
  it.each(['residents', 'staff'])('nobody signs in, asks for a link or resets at %s', async (collection) => {
    const before = await world.fingerprint()
    for (const path of ['login', 'forgot-password', 'reset-password']) {
      const body = { username: usernameOf('owner'), email: 'admin@biuro.example.pl', password, token: 'x' }
      const answer = await world.rest(`/${collection}/${path}`, { method: 'POST', body, headers })
      expect(answer.status, path).toBe(403)
      expect(answer.headers.get('set-cookie'), path).toBeNull()
    }
    expect(await world.fingerprint()).toBe(before)
  })

  it('no form is taken, whoever is signed in', async () => {
    const cookie = await cookieOf('residents', 'owner')
    const before = await world.fingerprint()
    for (const name of Object.keys(forms) as (keyof typeof forms)[]) {
      const fields = { identifier: usernameOf('owner'), password, lang: 'en', token: 'x', repeat: password }
      const answer = await sendForm(name, fields, { ...headers, cookie })
      expect([answer.status, answer.headers.get('set-cookie')], name).toEqual([403, null])
    }
    expect(await residentFromCookie(cookie)).not.toBeNull()
    expect(await world.fingerprint()).toBe(before)
  })

  it('a cookie counts for nothing, read or write', async () => {
    const as = { collection: 'staff', label: 'admin' } as const
    const before = await world.fingerprint()
    const id = idOf('buildings', 'B1')
    const calls = [
      { path: '/buildings', method: 'GET' },
      { path: `/buildings/${id}`, method: 'PATCH', body: { city: 'Łódź' } },
      { path: '/communities', method: 'POST', body: { code: 'X' } },
      { path: `/members/${idOf('members', 'owner')}`, method: 'DELETE' },
    ] as const
    for (const { path, ...call } of calls)
      expect((await world.rest(path, { ...call, as, headers })).status, path).toBe(403)
    await world.rest('/staff/logout', { method: 'POST', as, headers })
    expect(await world.fingerprint()).toBe(before)
  })

  it('no package is imported', async () => {
    const as = { collection: 'staff', label: 'admin' } as const
    for (const step of ['check', 'apply', 'undo'])
      expect(
        (await world.rest(`/import-batches/${step}`, { method: 'POST', as, headers, body: new FormData() }))
          .status,
      ).toBe(404)
  })

  it('the answer lets no page of another origin read it', async () => {
    const answer = await world.rest('/buildings', { headers })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})

it('from our own pages all of it goes', async () => {
  const as = { collection: 'staff', label: 'admin' } as const
  expect((await world.rest('/buildings', { as })).status).toBe(200)
  expect(
    (await world.rest('/buildings', { as, headers: { origin: '', 'sec-fetch-site': 'same-origin' } })).status,
  ).toBe(200)
  const signedIn = await sendForm(
    'login',
    { identifier: usernameOf('buyer'), password },
    { origin: env().serverUrl },
  )
  expect(signedIn.headers.get('location')).toBe('/')
})

import { describe, expect, it } from 'vitest'
import { slugs } from '@/access/slugs'
import { password, usernameOf } from '@/tests/support/world/people'
import type { Asker } from '@/tests/support/world/rest'
import { rowsOf } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld({ clock: false })
const as = (collection: 'residents' | 'staff', label: string): Asker => ({ collection, label })
const askers: [string, Asker][] = [
  ['nobody', null],
  ['a resident', as('residents', 'owner')],
  ['a technician', as('staff', 'technician')],
  ['an accountant', as('staff', 'accountant')],
  ['a manager', as('staff', 'manager')],
  ['an administrator', as('staff', 'admin')],
]
const body = {
  email: 'ktos@example.pl',
  username: usernameOf('owner'),
  name: 'Ktoś',
  role: 'admin',
  password,
}

describe.each(askers)('%s', (_who, asker) => {
  it.each(['residents', 'staff'])(
    'finds first-register, unlock and verify of %s closed',
    async (collection) => {
      const before = await world.fingerprint()
      for (const path of ['first-register', 'unlock', 'verify/x'])
        for (const method of ['POST', 'PATCH'] as const)
          expect(
            (await world.rest(`/${collection}/${path}`, { method, as: asker, body })).status,
            path,
          ).toBeOneOf([403, 404])
      for (const path of ['first-register', 'unlock', 'verify/x'])
        expect(
          (await world.rest(`/${collection}/${path}`, { method: 'POST', as: asker, body })).status,
          path,
        ).toBe(404)
      expect(await world.fingerprint()).toBe(before)
    },
  )

  it('cannot stretch a resident’s session', async () => {
    const answer = await world.rest('/residents/refresh-token', { method: 'POST', as: asker })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null])
  })

  it.each(slugs)('cannot copy a row of %s', async (slug) => {
    const before = await world.fingerprint()
    const id = idOf(slug, rowsOf(slug)[0]?.label ?? '')
    for (const data of [{}, { code: 'COPY' }])
      expect(
        (await world.rest(`/${slug}/${id}/duplicate`, { method: 'POST', as: asker, body: data })).status,
      ).toBe(404)
    expect(
      (await world.rest(`/${slug}?duplicateFromID=${id}`, { method: 'POST', as: asker, body: {} })).status,
    ).toBeGreaterThanOrEqual(400)
    expect(await world.fingerprint()).toBe(before)
  })

  it('finds no GraphQL, no jobs and no tables of Payload’s own', async () => {
    for (const path of [
      '/graphql',
      '/payload-jobs/run',
      '/payload-migrations',
      '/payload-kv',
      '/payload-jobs',
    ]) {
      expect((await world.rest(path, { as: asker })).status, path).toBeOneOf([403, 404, 501])
      expect(
        (await world.rest(path, { method: 'POST', as: asker, body: { query: '{__typename}' } })).status,
        path,
      ).toBeOneOf([403, 404, 501])
    }
  })
})

describe('the overridden method', () => {
  const gained = ['PATCH', 'DELETE', 'PUT', 'POST', 'GET']

  it.each(gained)('%s opens nothing on a GET', async (method) => {
    const before = await world.fingerprint()
    const headers = { 'x-payload-http-method-override': method, 'x-http-method-override': method }
    for (const asker of [null, as('residents', 'owner'), as('staff', 'technician'), as('staff', 'admin')])
      await world.rest(`/members/${idOf('members', 'owner')}?_method=${method}`, { as: asker, headers })
    expect(await world.fingerprint()).toBe(before)
  })

  it.each(gained)('%s on a POST does no more than its asker may', async (method) => {
    const before = await world.fingerprint()
    for (const asker of [
      null,
      as('residents', 'owner'),
      as('staff', 'technician'),
      as('staff', 'accountant'),
    ])
      for (const path of [
        `/members/${idOf('members', 'owner')}`,
        '/members',
        `/residents/${idOf('residents', 'owner')}`,
      ]) {
        const answer = await world.rest(path, {
          method: 'POST',
          as: asker,
          body: { toOn: '2030-01-01', where: {} },
          headers: { 'x-payload-http-method-override': method },
        })
        if (method !== 'GET') expect(answer.status, path).toBeOneOf([403, 404])
      }
    expect(await world.fingerprint()).toBe(before)
  })

  it('read that way shows a resident what a plain read shows', async () => {
    for (const slug of slugs) {
      const asker = as('residents', 'tenant')
      const plain = await world.rest(`/${slug}?limit=100&sort=id`, { as: asker })
      const overridden = await world.rest(`/${slug}`, {
        method: 'POST',
        as: asker,
        headers: {
          'x-payload-http-method-override': 'GET',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: { ignored: true },
      })
      const ids = ({ body: page }: { body: unknown }) =>
        ((page as { docs?: { id: string }[] }).docs ?? []).map(({ id }) => id)
      const seen = new Set(ids(plain))
      expect(
        ids(overridden).filter((id) => !seen.has(id)),
        slug,
      ).toEqual([])
    }
  })
})

describe('importing', () => {
  const call = (step: string, asker: Asker) => {
    const form = new FormData()
    form.set('package', new File(['code'], 'communities.csv'))
    form.set('batch', idOf('import-batches', 'I1'))
    return world.rest(`/import-batches/${step}`, { method: 'POST', as: asker, body: form })
  }

  it.each([
    ['nobody', null],
    ['a resident', as('residents', 'owner')],
    ['a board member', as('residents', 'boardAllGrants')],
    ['a technician', as('staff', 'technician')],
    ['a blocked manager', as('staff', 'blockedManager')],
    ['a blocked administrator', as('staff', 'blockedAdmin')],
  ])('%s finds no such endpoint', async (_who, asker) => {
    const before = await world.fingerprint()
    for (const step of ['check', 'apply']) {
      const { status, body: answer } = await call(step, asker)
      expect([status, answer]).toEqual([404, { errors: [{ message: 'Not Found' }] }])
    }
    expect(await world.fingerprint()).toBe(before)
  })

  it('a manager saves no batch but his own, checked one', async () => {
    const { status, headers } = await call('apply', as('staff', 'manager'))
    expect([status, headers.get('location')]).toEqual([303, '/admin/import?problem=gone'])
  })
})

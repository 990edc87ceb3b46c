import { beforeEach, describe, expect, it } from 'vitest'
import { policy } from '@/access/policy'
import { slugs, type Slug } from '@/access/slugs'
import { sampleFor } from '@/tests/access/support/samples'
import { rowsOf } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const manager = { collection: 'staff', label: 'manager' } as const
const ofBoth = { collection: 'staff', label: 'managerOfBoth' } as const
const managed = slugs.filter((slug) => 'manager' in policy[slug].create && slug !== 'residents')
const C2 = idOf('communities', 'C2')

let before = ''
beforeEach(async () => {
  before = await world.fingerprint()
})
const nothingWritten = async () => expect(await world.fingerprint()).toBe(before)
const refused = [400, 403, 404]

/** Rows of C1 of a collection, which its manager may change. */
const ownIds = (slug: Slug): string[] =>
  rowsOf(slug)
    .filter(({ communities }) => communities.length === 1 && communities[0] === 'C1')
    .map(({ label }) => idOf(slug, label))

it('covers all that a manager keeps', () => {
  expect(managed).toEqual([
    'buildings',
    'premises',
    'premises-parameters',
    'occupancies',
    'members',
    'resident-groups',
    'board-terms',
    'accounts',
    'charges',
    'meters',
    'meter-readings',
  ])
})

describe('a manager of one community', () => {
  it.each([...managed, 'residents'] as const)('makes no %s in another', async (slug) => {
    const answer = await world.rest(`/${slug}`, { method: 'POST', as: manager, body: sampleFor(slug, 'C2') })
    expect(answer.status).toBeOneOf([400, 403])
    await nothingWritten()
  })

  it.each(managed)('moves no %s there, by one, by some or by all', async (slug) => {
    const ids = ownIds(slug)
    expect(ids.length).toBeGreaterThan(0)
    const body = { community: C2 }
    const one = await world.rest(`/${slug}/${ids[0]}`, { method: 'PATCH', as: manager, body })
    expect(one.status).toBeOneOf(refused)
    for (const where of [
      `where[id][in]=${ids.join(',')}`,
      'where[createdAt][exists]=true',
      `where[id][equals]=${ids[0]}`,
    ]) {
      const bulk = await world.rest(`/${slug}?${where}`, { method: 'PATCH', as: manager, body })
      expect(bulk.status, where).toBeOneOf(refused)
      expect((bulk.body as { docs?: unknown[] }).docs ?? []).toEqual([])
    }
    await nothingWritten()
  })

  it.each(managed)('touches no %s of another, by one or by all', async (slug) => {
    const foreign = rowsOf(slug).filter(({ communities }) => communities.includes('C2'))
    for (const { label } of foreign) {
      const answer = await world.rest(`/${slug}/${idOf(slug, label)}`, {
        method: 'PATCH',
        as: manager,
        body: { community: idOf('communities', 'C1') },
      })
      expect(answer.status, label).toBeOneOf([403, 404])
    }
    const all = `where[id][in]=${foreign.map(({ label }) => idOf(slug, label)).join(',')}`
    const bulk = await world.rest(`/${slug}?${all}`, {
      method: 'PATCH',
      as: manager,
      body: { community: idOf('communities', 'C1') },
    })
    expect((bulk.body as { docs?: unknown[] }).docs ?? []).toEqual([])
    await nothingWritten()
  })
})

describe('a manager of two', () => {
  it('may write in either', async () => {
    for (const label of ['C1', 'C2'] as const) {
      const answer = await world.rest('/buildings', {
        method: 'POST',
        as: ofBoth,
        body: { ...sampleFor('buildings', label), code: `of-both-${label}` },
      })
      expect(answer.status, answer.text).toBe(201)
    }
  })
})

const relation = {
  premises: idOf('premises', 'P9'),
  building: idOf('buildings', 'B3'),
  account: idOf('accounts', 'K20'),
  meter: idOf('meters', 'M20'),
  person: idOf('residents', 'ownerElsewhere'),
}
const relations: [Slug, Record<string, unknown>][] = [
  ['premises', { building: relation.building }],
  ['premises-parameters', { premises: relation.premises }],
  ['occupancies', { premises: relation.premises }],
  ['occupancies', { person: relation.person }],
  ['occupancies', { principal: relation.person }],
  ['occupancies', { accounts: [relation.account] }],
  ['occupancies', { accounts: [idOf('accounts', 'K1'), relation.account] }],
  ['members', { person: relation.person }],
  ['board-terms', { person: relation.person }],
  ['resident-groups', { people: [relation.person] }],
  ['resident-groups', { people: [idOf('residents', 'owner'), relation.person] }],
  ['accounts', { premises: relation.premises }],
  ['charges', { account: relation.account }],
  ['meters', { premises: relation.premises }],
  ['meters', { building: relation.building }],
  ['meters', { parent: relation.meter }],
  ['meters', { replaces: relation.meter }],
  ['meter-readings', { meter: relation.meter }],
  ['meter-readings', { premises: relation.premises }],
]

describe('a relation to a row of another community', () => {
  it.each(relations)('is refused in %s: %o', async (slug, data) => {
    const body = { ...sampleFor(slug, 'C1'), ...data }
    const made = await world.rest(`/${slug}`, { method: 'POST', as: manager, body })
    expect(made.status, made.text).toBeOneOf([400, 403])
    const [id = ''] = ownIds(slug)
    const changed = await world.rest(`/${slug}/${id}`, { method: 'PATCH', as: manager, body: data })
    expect(changed.status, changed.text).toBeOneOf([400, 403])
    const bulk = await world.rest(`/${slug}?where[id][equals]=${id}`, {
      method: 'PATCH',
      as: manager,
      body: data,
    })
    expect((bulk.body as { docs?: unknown[] }).docs ?? []).toEqual([])
    await nothingWritten()
  })
})

describe('a person of two communities', () => {
  const both = `/residents/${idOf('residents', 'ownerInBoth')}`

  it('is not changed by a manager of one', async () => {
    expect((await world.rest(both, { method: 'PATCH', as: manager, body: { phone: '+48 1' } })).status).toBe(
      403,
    )
    const where = `where[id][equals]=${idOf('residents', 'ownerInBoth')}`
    await world.rest(`/residents?${where}`, { method: 'PATCH', as: manager, body: { phone: '+48 1' } })
    const leave = { communities: [idOf('communities', 'C1')], phone: '+48 1' }
    expect((await world.rest(both, { method: 'PATCH', as: manager, body: leave })).status).toBe(403)
    await nothingWritten()
  })

  it('is not made by him either, nor is his own person led there', async () => {
    const communities = [idOf('communities', 'C1'), C2]
    const made = await world.rest('/residents', {
      method: 'POST',
      as: manager,
      body: { ...sampleFor('residents', 'C1'), communities },
    })
    expect(made.status).toBeOneOf([400, 403])
    const tenant = `/residents/${idOf('residents', 'tenant')}`
    const led = await world.rest(tenant, { method: 'PATCH', as: manager, body: { communities } })
    expect(led.status).toBeOneOf([400, 403])
    const none = await world.rest('/residents', {
      method: 'POST',
      as: manager,
      body: { ...sampleFor('residents', 'C1'), communities: [] },
    })
    expect(none.status).toBeOneOf([400, 403])
    await nothingWritten()
  })

  it('is changed by a manager of both', async () => {
    const answer = await world.rest(both, {
      method: 'PATCH',
      as: ofBoth,
      body: { phone: '+48 22 000 00 00' },
    })
    expect(answer.status, answer.text).toBe(200)
  })
})

describe('staff', () => {
  const stored = async (label: string): Promise<unknown> => {
    const { rows } = await world.database().owner.query(
      `select s.email, s.role, s.disabled, s.hash, s.salt, s.reset_password_token,
         array(select communities_id from staff_rels where parent_id = s.id order by 1) as communities,
         array(select id from staff_sessions where _parent_id = s.id order by 1) as sessions
       from staff s where id = $1`,
      [idOf('staff', label)],
    )
    return rows
  }
  const changes: Record<string, unknown>[] = [
    { role: 'admin' },
    { communities: [idOf('communities', 'C1'), C2] },
    { communities: [] },
    { password: 'siedem-starych-lamp' },
    { email: 'inny@biuro.example.pl' },
    { disabled: true },
    { hash: 'x', salt: 'x' },
    { resetPasswordToken: 'x', resetPasswordExpiration: '2099-01-01T00:00:00Z' },
    { sessions: [{ id: 'x', createdAt: '2026-01-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' }] },
    { id: idOf('staff', 'admin') },
  ]

  it.each(['manager', 'accountant', 'technician', 'idleManager'])(
    '%s changes the own name, and nothing that gives rights',
    async (label) => {
      const as = { collection: 'staff', label } as const
      const path = `/staff/${idOf('staff', label)}`
      const own = await stored(label)
      for (const body of changes) {
        await world.rest(path, { method: 'PATCH', as, body })
        await world.rest(`/staff?where[id][equals]=${idOf('staff', label)}`, { method: 'PATCH', as, body })
        expect(await stored(label), JSON.stringify(body)).toEqual(own)
      }
      expect(
        (await world.rest(path, { method: 'PATCH', as, body: { password: 'siedem-starych-lamp' } })).status,
      ).toBe(403)
      const named = await world.rest(path, {
        method: 'PATCH',
        as,
        body: { name: 'Nowe Nazwisko', role: 'admin' },
      })
      expect(named.body).toMatchObject({ doc: { name: 'Nowe Nazwisko' } })
      expect(await stored(label)).toEqual(own)
    },
  )

  it.each(['manager', 'accountant', 'technician'])(
    '%s makes no colleague and changes none',
    async (label) => {
      const as = { collection: 'staff', label } as const
      expect(
        (await world.rest('/staff', { method: 'POST', as, body: sampleFor('staff', 'C1') })).status,
      ).toBe(403)
      const path = `/staff/${idOf('staff', 'idleManager')}`
      expect((await world.rest(path, { method: 'PATCH', as, body: { name: 'X' } })).status).toBeOneOf([
        403, 404,
      ])
      await nothingWritten()
    },
  )

  it('an administrator gives roles and passwords, by the rules of passwords', async () => {
    const as = { collection: 'staff', label: 'admin' } as const
    const path = `/staff/${idOf('staff', 'blockedManager')}`
    expect((await world.rest(path, { method: 'PATCH', as, body: { password: 'krótkie' } })).status).toBe(400)
    await nothingWritten()
    const body = { role: 'accountant', password: 'siedem-starych-lamp' }
    expect((await world.rest(path, { method: 'PATCH', as, body })).status).toBe(200)
    expect(await stored('blockedManager')).toMatchObject([
      { role: 'accountant', hash: expect.any(String) as string },
    ])
  })

  it('nobody sets a resident’s password or sign-in code', async () => {
    const path = `/residents/${idOf('residents', 'tenant')}`
    const secrets = async () =>
      (
        await world
          .database()
          .owner.query('select hash, salt, username, activated_at from residents where id = $1', [
            idOf('residents', 'tenant'),
          ])
      ).rows
    const own = await secrets()
    for (const as of [
      manager,
      { collection: 'staff', label: 'admin' },
      { collection: 'residents', label: 'tenant' },
    ] as const) {
      const answer = await world.rest(path, {
        method: 'PATCH',
        as,
        body: { password: 'siedem-starych-lamp' },
      })
      expect(answer.status).toBe(403)
      await world.rest(path, {
        method: 'PATCH',
        as,
        body: { username: 'kmpxwr99', activatedAt: null, hash: 'x', salt: 'x' },
      })
      expect(await secrets()).toEqual(own)
    }
  })
})

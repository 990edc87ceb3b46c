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
/** People belong to many communities, suppliers to none: they have tests of their own. */
const apart: Slug[] = ['residents', 'suppliers']
/** A row of another community, as the collection names it. */
const moved = (slug: Slug, to: string) => (slug === 'contractors' ? { communities: [to] } : { community: to })
const managed = slugs.filter((slug) => 'manager' in policy[slug].create && !apart.includes(slug))
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
  expect(managed.join(' ')).toBe(
    [
      'buildings premises premises-parameters occupancies members resident-groups board-terms',
      'accounts charges rates supplier-invoices supplier-payments costs budgets debt-cases',
      'meters meter-readings reading-windows announcements documents files surveys',
      'resolutions proxies resolution-demands voting-declarations faults contractors inspections',
      'inspection-findings import-mappings consents conversations answer-templates',
    ].join(' '),
  )
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
    const body = moved(slug, C2)
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
        body: moved(slug, idOf('communities', 'C1')),
      })
      expect(answer.status, label).toBeOneOf([403, 404])
    }
    const all = `where[id][in]=${foreign.map(({ label }) => idOf(slug, label)).join(',')}`
    const bulk = await world.rest(`/${slug}?${all}`, {
      method: 'PATCH',
      as: manager,
      body: moved(slug, idOf('communities', 'C1')),
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
  ['inspections', { building: relation.building }],
  ['inspection-findings', { inspection: idOf('inspections', 'I20') }],
  ['inspection-findings', { premises: relation.premises }],
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

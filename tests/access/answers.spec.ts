import { describe, expect, it } from 'vitest'
import { policy } from '@/access/policy'
import type { Role } from '@/access/policy/types'
import { slugs, type Slug } from '@/access/slugs'
import { rowsOf } from '@/tests/support/world/build'
import { people } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { deniedFields, relationsOf } from './support/denied'
import { labelsOf, readGolden } from './support/golden'
import { patches } from './support/samples'

const world = useWorld()
const { cells } = readGolden()
const secrets = /pbkdf2|"(hash|salt|resetPassword\w*|password|token|refreshedToken)":/

type Doc = Record<string, unknown> & { id: string }

/** Rows that stand inside an answer in the place of their id. */
function inner(slug: Slug, doc: Doc): { slug: Slug; doc: Doc }[] {
  const relations = relationsOf(world.payload().config, slug)
  return relations.flatMap(({ name, target }) =>
    [doc[name]].flat().flatMap((value) => {
      if (typeof value !== 'object' || value === null) return []
      // Of several kinds a relation names the kind beside the row.
      const row = ('value' in value ? value.value : value) as Doc
      return [{ slug: target, doc: row }, ...inner(target, row)]
    }),
  )
}

describe('rows that come with a row', () => {
  it.each(Object.keys(people))('are those %s reads anyway', async (tie) => {
    const user = await world.userOf({ collection: 'residents', label: tie })
    for (const slug of slugs) {
      const list = await world
        .payload()
        .find({ collection: slug, overrideAccess: false, user, depth: 3, limit: 100 })
        .catch(() => null)
      for (const { slug: target, doc } of (list?.docs ?? []).flatMap((doc) =>
        inner(slug, doc as unknown as Doc),
      )) {
        const cell = cells.find((one) => one.slug === target && one.operation === 'read' && one.tie === tie)
        const ids = [...labelsOf(target, cell?.spec ?? '-', tie)].map((label) => idOf(target, label))
        expect(ids, `${slug} shows ${target}`).toContain(doc.id)
        // Of a list nobody may read Payload leaves an empty one.
        const denied = deniedFields(world.payload().config, target, 'resident').filter(
          (name) => name in doc && [doc[name]].flat().length > 0,
        )
        expect(denied, `${slug} shows ${target}`).toEqual([])
      }
    }
  })

  it('do come, where they may: the test above looks at something', async () => {
    const user = await world.userOf({ collection: 'residents', label: 'owner' })
    const list = await world
      .payload()
      .find({ collection: 'ledger-entries', overrideAccess: false, user, depth: 1, limit: 1 })
    const [first] = list.docs
    expect(
      inner('ledger-entries', first as unknown as Doc)
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(['accounts', 'communities'])
  })
})

describe('what an answer about oneself holds', () => {
  const askers = [
    ['resident', { collection: 'residents', label: 'owner' }],
    ['admin', { collection: 'staff', label: 'admin' }],
    ['manager', { collection: 'staff', label: 'manager' }],
    ['accountant', { collection: 'staff', label: 'accountant' }],
    ['technician', { collection: 'staff', label: 'technician' }],
  ] as const

  it.each(askers)('%s: me', async (role, as) => {
    const { status, body, text } = await world.rest(`/${as.collection}/me?depth=3`, { as })
    expect(status).toBe(200)
    const { user } = body as { user: Doc }
    expect(user.id).toBe(idOf(as.collection, as.label))
    expect(namesShown(as.collection, role, user)).toEqual([])
    expect(text).not.toMatch(secrets)
  })

  it.each(askers.slice(1))('%s: a stretched session', async (role, as) => {
    const { status, body, text } = await world.rest(`/${as.collection}/refresh-token`, {
      as,
      method: 'POST',
      body: {},
    })
    expect(status).toBe(200)
    expect(namesShown(as.collection, role, (body as { user: Doc }).user)).toEqual([])
    expect(text).not.toMatch(secrets)
  })

  it.each([
    null,
    { collection: 'residents', label: 'blocked' },
    { collection: 'staff', label: 'blockedAdmin' },
  ] as const)('me of %o tells nothing of anyone', async (as) => {
    for (const collection of ['residents', 'staff']) {
      const { text } = await world.rest(`/${collection}/me`, { as })
      for (const word of ['example.pl', 'username', 'Osoba', 'Pracownik']) expect(text).not.toContain(word)
    }
  })
})

describe('the answer to a change', () => {
  const changes = (['admin', 'manager', 'accountant', 'technician'] as const).flatMap((role) =>
    slugs.filter((slug) => policy[slug].update[role] !== undefined).map((slug) => [role, slug] as const),
  )

  it.each(changes)('%s of %s holds no more than a read', async (role, slug) => {
    const as = { collection: 'staff', label: role } as const
    const label =
      slug === 'staff'
        ? role
        : (rowsOf(slug).find(({ communities }) => ['C1', ''].includes(communities.join()))?.label ?? '')
    const id = idOf(slug, label)
    const one = await world.rest(`/${slug}/${id}?depth=2`, { as, method: 'PATCH', body: patches[slug] })
    expect(one.status).toBe(200)
    expect(namesShown(slug, role, (one.body as { doc: Doc }).doc)).toEqual([])
    expect(one.text).not.toMatch(secrets)
    const some = await world.rest(`/${slug}?where[id][equals]=${id}&depth=2`, {
      as,
      method: 'PATCH',
      body: patches[slug],
    })
    expect(some.status).toBe(200)
    expect((some.body as { docs: Doc[] }).docs.flatMap((doc) => namesShown(slug, role, doc))).toEqual([])
    expect(some.text).not.toMatch(secrets)
  })
})

describe('the list of what one may', () => {
  it.each([
    ['nobody', null, 0],
    ['a resident', { collection: 'residents', label: 'owner' } as const, slugs.length],
  ])('names for %s no operation but to read', async (_name, as, count) => {
    const { body } = await world.rest('/access', { as })
    const { collections } = body as { collections: Record<string, Record<string, unknown>> }
    const rights = Object.entries(collections).filter(([, names]) =>
      Object.keys(names).some((name) => name !== 'fields'),
    )
    expect(rights).toHaveLength(count)
    for (const [slug, names] of rights) expect(Object.keys(names).sort(), slug).toEqual(['fields', 'read'])
  })

  it('changes nothing of what one may: Payload prunes the filters it is given', async () => {
    const as = { collection: 'residents', label: 'owner' } as const
    await world.rest('/access', { as })
    for (const slug of ['staff', 'resident-groups', 'audit-events', 'import-batches'] as const) {
      const { body } = await world.rest(`/${slug}`, { as })
      expect(body, slug).toMatchObject({ docs: [], totalDocs: 0 })
    }
    const { body } = await world.rest('/ledger-entries', {
      as: { collection: 'residents', label: 'ownerWithoutAccount' },
    })
    expect(body).toMatchObject({ docs: [], totalDocs: 0 })
  })
})

/** Fields of a row that the role may not read; one's own sessions are one's own. */
const namesShown = (slug: Slug, role: Role, doc: Doc): string[] =>
  deniedFields(world.payload().config, slug, role).filter(
    (name) => name in doc && !(Array.isArray(doc[name]) && doc[name].length === 0),
  )

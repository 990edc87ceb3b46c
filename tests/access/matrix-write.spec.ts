import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { roles, type Role } from '@/access/policy/types'
import { slugs, type Slug } from '@/access/slugs'
import { people } from '@/tests/support/world/people'
import type { Asker } from '@/tests/support/world/rest'
import { rowsOf } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { labelsOf, readGolden, writableCommunities, type Cell } from './support/golden'
import { patches, sampleFor } from './support/samples'
import { checkCreate, checkDelete, checkUpdate } from './support/writes'

const { cells } = readGolden()
const cellOf = (slug: Slug, operation: Cell['operation'], role: Role): Cell => {
  const cell = cells.find((one) => one.slug === slug && one.operation === operation && one.role === role)
  if (!cell) throw new Error(`No line for ${slug} ${operation} ${role}.`)
  return cell
}

const askerOf = (role: Role): Asker => (role === 'anonymous' ? null : { collection: 'staff', label: role })

describe('writes', () => {
  const world = useWorld()
  let before = ''
  beforeEach(async () => {
    before = await world.fingerprint()
  })
  afterEach(async () => {
    expect(await world.fingerprint()).toBe(before)
  })

  describe.each(roles.filter((role) => role !== 'resident'))('%s', (role) => {
    it.each(slugs)('create %s', async (slug) => {
      const { spec } = cellOf(slug, 'create', role)
      await checkCreate(world.payload(), await world.userOf(askerOf(role)), slug, writableCommunities(spec))
    })

    it.each(slugs)('update %s', async (slug) => {
      const wanted = labelsOf(slug, cellOf(slug, 'update', role).spec, role)
      await checkUpdate(world.payload(), await world.userOf(askerOf(role)), slug, wanted)
    })

    it.each(slugs)('delete %s', async (slug) => {
      const wanted = labelsOf(slug, cellOf(slug, 'delete', role).spec, role)
      await checkDelete(world.payload(), await world.userOf(askerOf(role)), slug, wanted)
    })
  })

  it.each(['idleManager', 'idleAccountant', 'blockedManager', 'blockedAdmin'])(
    '%s writes nothing',
    async (label) => {
      const user = await world.userOf({ collection: 'staff', label })
      for (const slug of slugs) {
        const own = slug === 'staff' && label.startsWith('idle') ? new Set([label]) : new Set<string>()
        await expect(
          world
            .payload()
            .create({ collection: slug, data: sampleFor(slug, 'C1'), overrideAccess: false, user }),
        ).rejects.toMatchObject({ status: expect.toBeOneOf([400, 403]) as number })
        await checkUpdate(world.payload(), user, slug, own)
        await checkDelete(world.payload(), user, slug, new Set())
      }
    },
  )

  describe.each(Object.keys(people))('resident: %s', (tie) => {
    it('writes nothing through Payload', async () => {
      const user = await world.userOf({ collection: 'residents', label: tie })
      for (const slug of slugs) {
        await checkCreate(world.payload(), user, slug, [])
        await checkUpdate(world.payload(), user, slug, new Set())
        await checkDelete(world.payload(), user, slug, new Set())
      }
    })

    it('writes nothing over REST', async () => {
      const as = { collection: 'residents', label: tie } as const
      for (const slug of slugs) {
        const id = idOf(slug, labelsOfOwn(slug, tie))
        const answers = [
          await world.rest(`/${slug}`, { as, method: 'POST', body: sampleFor(slug, 'C1') }),
          await world.rest(`/${slug}/${id}`, { as, method: 'PATCH', body: patches[slug] }),
          await world.rest(`/${slug}?where[id][equals]=${id}`, { as, method: 'PATCH', body: patches[slug] }),
          await world.rest(`/${slug}/${id}`, { as, method: 'DELETE' }),
          await world.rest(`/${slug}?where[id][equals]=${id}`, { as, method: 'DELETE' }),
        ]
        expect(
          answers.map(({ status }) => status),
          slug,
        ).toEqual([403, 403, 403, 403, 403])
      }
    })
  })
})

/** A row the resident reads where there is one, else the first of the world. */
function labelsOfOwn(slug: Slug, tie: string): string {
  const cell = cells.find((one) => one.slug === slug && one.operation === 'read' && one.tie === tie)
  const [first] = cell ? labelsOf(slug, cell.spec, tie) : []
  return first ?? rowsOf(slug)[0]?.label ?? ''
}

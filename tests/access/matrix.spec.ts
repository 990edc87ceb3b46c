import { describe, expect, it } from 'vitest'
import { roles } from '@/access/policy/types'
import { slugs } from '@/access/slugs'
import { useWorld } from '@/tests/support/world/use-world'
import { people } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { keyOf, labelsOf, readGolden, wantedCells, type Cell } from './support/golden'
import { checkLocalRead, checkRestRead } from './support/reads'

const { cells } = readGolden()

describe('the golden file', () => {
  it('has every collection, operation, role and tie exactly once', () => {
    expect(cells.map(keyOf).sort()).toEqual(wantedCells().sort())
  })

  it('gives nobody outside anything, and no resident more than he reads', () => {
    for (const cell of cells) {
      if (cell.role === 'anonymous') expect(cell.spec, keyOf(cell)).toBe('-')
      if (cell.role === 'resident' && cell.operation !== 'read') expect(cell.spec, keyOf(cell)).toBe('-')
      if (cell.role === 'resident') expect(['all', 'C1', 'C1-only'], keyOf(cell)).not.toContain(spec(cell))
    }
  })

  it('names rows of the world only', () => {
    for (const cell of cells)
      expect(() => labelsOf(cell.slug, cell.spec, cell.tie ?? cell.role), keyOf(cell)).not.toThrow()
  })
})

/** `C1` under communities is that community's own row. */
const spec = (cell: Cell): string => (cell.slug === 'communities' ? 'named' : cell.spec)

describe('read', () => {
  const world = useWorld()
  const reads = cells.filter((cell) => cell.operation === 'read')

  describe.each(Object.keys(people))('%s', (tie) => {
    it.each(slugs)('%s', async (slug) => {
      const cell = reads.find((one) => one.slug === slug && one.tie === tie)
      const wanted = labelsOf(slug, cell?.spec ?? 'missing', tie)
      const asker = { collection: 'residents', label: tie } as const
      await checkLocalRead(world.payload(), await world.userOf(asker), slug, wanted)
      await checkRestRead(world.rest, asker, slug, wanted)
    })
  })

  describe.each(roles.filter((role) => role !== 'resident'))('%s', (role) => {
    it.each(slugs)('%s', async (slug) => {
      const cell = reads.find((one) => one.slug === slug && one.role === role)
      const wanted = labelsOf(slug, cell?.spec ?? 'missing', role)
      const asker = role === 'anonymous' ? null : ({ collection: 'staff', label: role } as const)
      await checkLocalRead(world.payload(), await world.userOf(asker), slug, wanted)
      await checkRestRead(world.rest, asker, slug, wanted)
    })
  })

  it.each(['blockedManager', 'blockedAdmin'])('%s is nobody', async (label) => {
    const asker = { collection: 'staff', label } as const
    for (const slug of slugs) {
      await checkLocalRead(world.payload(), await world.userOf(asker), slug, new Set())
      await checkRestRead(world.rest, asker, slug, new Set())
    }
  })

  it.each(['idleManager', 'idleAccountant'])(
    '%s sees himself, the law and the layouts of bank files only',
    async (label) => {
      const asker = { collection: 'staff', label } as const
      for (const slug of slugs) {
        const seen = ['interest-rates', 'bank-csv-profiles'].includes(slug)
          ? 'all'
          : slug === 'staff'
            ? 'self'
            : '-'
        await checkLocalRead(world.payload(), await world.userOf(asker), slug, labelsOf(slug, seen, label))
      }
    },
  )

  it('a manager of C2 sees no row of C1 alone', async () => {
    const user = await world.userOf({ collection: 'staff', label: 'managerOfC2' })
    for (const slug of slugs) {
      if (slug === 'outgoing-messages' || slug === 'staff') continue
      if (reads.find((one) => one.slug === slug && one.role === 'manager')?.spec === '-') continue
      const { docs } = await world
        .payload()
        .find({ collection: slug, overrideAccess: false, user, limit: 100, depth: 0 })
      const foreign = labelsOf(slug, 'C1-only', '')
      const seen = docs.map((doc) => String(doc.id))
      expect(seen.length, slug).toBeGreaterThan(0)
      for (const label of foreign) expect(seen, `${slug} ${label}`).not.toContain(idOf(slug, label))
    }
  })
})

import { describe, expect, it } from 'vitest'
import { operations, roles } from '@/access/policy/types'
import { slugs } from '@/access/slugs'
import { people, staff } from '@/tests/support/world/people'
import type { Asker } from '@/tests/support/world/rest'
import { idOf, missingId } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { readGolden } from './support/golden'

const { cells } = readGolden()
const everyone: Asker[] = [
  null,
  ...Object.keys(people).map((label) => ({ collection: 'residents', label }) as const),
  ...Object.keys(staff).map((label) => ({ collection: 'staff', label }) as const),
]
const nameOf = (asker: Asker): string => asker?.label ?? 'nobody'

describe('versions and unlocking, which nobody has', () => {
  const world = useWorld()

  it('stands so in every line', () => {
    const lines = cells.filter(({ operation }) => operation === 'readVersions' || operation === 'unlock')
    expect(lines).toHaveLength(slugs.length * roles.length * (operations.length - 4))
    for (const { spec } of lines) expect(spec).toBe('-')
  })

  it.each(everyone.map((asker) => [nameOf(asker), asker] as const))('%s', async (_name, asker) => {
    const user = await world.userOf(asker)
    const { collections } = world.payload().config
    for (const slug of slugs) {
      const access = collections.find((collection) => collection.slug === slug)?.access
      const req = { user } as never
      expect(await access?.readVersions?.({ req }), slug).toBe(false)
      expect(await access?.unlock?.({ req }), slug).toBe(false)
      for (const call of [
        { path: `/${slug}/versions` },
        { path: `/${slug}/versions/${missingId}` },
        { path: `/${slug}/unlock`, method: 'POST', body: { email: 'a@example.pl', username: 'kmpxwr22' } },
      ] as const) {
        const { status } = await world.rest(call.path, { ...call, as: asker })
        expect([403, 404], call.path).toContain(status)
      }
    }
  })
})

describe('staff over REST', () => {
  const world = useWorld()

  it('a manager gets 404 for a row of another community, as for none', async () => {
    const as = { collection: 'staff', label: 'manager' } as const
    for (const slug of ['accounts', 'ledger-entries', 'residents', 'audit-events'] as const) {
      const label = {
        accounts: 'K20',
        'ledger-entries': 'K20.1',
        residents: 'ownerElsewhere',
        'audit-events': 'T2',
      }[slug]
      const foreign = await world.rest(`/${slug}/${idOf(slug, label)}`, { as })
      const missing = await world.rest(`/${slug}/${missingId}`, { as })
      expect([foreign.status, foreign.text]).toEqual([404, missing.text])
    }
  })

  it('a blocked one is nobody, cookie or not', async () => {
    for (const label of ['blockedManager', 'blockedAdmin']) {
      const as = { collection: 'staff', label } as const
      for (const slug of slugs) expect((await world.rest(`/${slug}`, { as })).status, slug).toBe(403)
    }
  })
})

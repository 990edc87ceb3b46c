import { describe, expect, it } from 'vitest'
import { loadResident, loadStaff } from '@/access/actor/load'
import type { Actor } from '@/access/actor/types'
import { mayRead } from '@/access/may-read'
import type { Slug } from '@/access/slugs'
import { rowsOf } from '@/tests/support/world/build'
import { people } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { labelsOf, readGolden } from './support/golden'

const { cells } = readGolden()
/** What files belong to. */
const carriers: readonly Slug[] = [
  'announcements',
  'documents',
  'conversations',
  'messages',
  'conversation-notes',
  'meter-readings',
  'settlements',
  'supplier-invoices',
  'debt-cases',
  'resolutions',
  'votes',
  'proxies',
  'resolution-notices',
  'faults',
  'fault-events',
  'work-reports',
  'files',
]
const nobody: Actor = { kind: 'anonymous' }

/** A file is opened by whoever `mayRead` the row it belongs to, so its SQL has to say what the golden file says. */
describe('a single row is read in SQL by whom the table names', () => {
  useWorld()

  const agree = async (actor: Actor, name: string, key: 'tie' | 'role'): Promise<void> => {
    for (const slug of carriers) {
      const cell = cells.find((one) => one.slug === slug && one.operation === 'read' && one[key] === name)
      const wanted = labelsOf(slug, cell?.spec ?? 'missing', name)
      const seen = new Set<string>()
      for (const { label } of rowsOf(slug)) if (await mayRead(actor, slug, idOf(slug, label))) seen.add(label)
      expect([...seen].sort(), slug).toEqual([...wanted].sort())
    }
  }

  it.each(Object.keys(people))('%s', async (tie) => {
    await agree((await loadResident(idOf('residents', tie), null)) ?? nobody, tie, 'tie')
  })

  it.each(['admin', 'manager', 'accountant', 'technician'])('%s', async (role) => {
    await agree((await loadStaff(idOf('staff', role))) ?? nobody, role, 'role')
  })
})

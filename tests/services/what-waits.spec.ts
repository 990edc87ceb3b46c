import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { loadStaff } from '@/access/actor/load'
import type { Slug } from '@/access/slugs'
import { readWhatWaits, type WaitKind } from '@/src/services/system/what-waits'
import { openResolution } from '@/src/services/voting/open-resolution'
import { staff } from '@/tests/support/world/people'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { draft } from './support/votings'

const world = useWorld()

/** The same rows, asked for over the table's own access in the name of whoever looks. */
const lists: Partial<Record<WaitKind, [Slug, Where]>> = {
  readings: ['meter-readings', { status: { equals: 'pending' } }],
  cases: ['conversations', { status: { in: ['open', 'inProgress'] } }],
  payments: [
    'bank-transactions',
    { and: [{ status: { in: ['proposed', 'unexplained'] } }, { amountGr: { greater_than: 0 } }] },
  ],
  debtSteps: [
    'debt-cases',
    { and: [{ stage: { not_equals: 'closed' } }, { nextOn: { less_than_equal: today } }] },
  ],
  // One late instalment each, so that cases are counted as instalments.
  instalments: ['debt-cases', { stage: { equals: 'instalments' } }],
  votings: ['resolutions', { state: { equals: 'open' } }],
  legalisations: [
    'meters',
    { and: [{ removedOn: { exists: false } }, { legalUntilOn: { less_than: '2026-05-09' } }] },
  ],
  newFaults: ['faults', { status: { equals: 'reported' } }],
  overdueFaults: [
    'faults',
    {
      and: [
        { fixByOn: { less_than: today } },
        { status: { not_in: ['rejected', 'done', 'confirmed', 'closed'] } },
      ],
    },
  ],
  // Every kind stands there once a building, so the latest is the only one.
  inspections: ['inspections', { nextOn: { less_than_equal: '2026-05-09' } }],
  findings: [
    'inspection-findings',
    { and: [{ fault: { exists: false } }, { settledOn: { exists: false } }] },
  ],
}

const seenBy = async (label: string, [collection, where]: [Slug, Where]): Promise<number> => {
  const user = await world.userOf({ collection: 'staff', label })
  const found = await world
    .payload()
    .count({ collection, where, overrideAccess: false, user })
    .catch(() => ({ totalDocs: 0 }))
  return found.totalDocs
}

const waitingFor = async (label: string) => {
  const actor = await loadStaff(idOf('staff', label), null)
  return actor ? readWhatWaits(actor) : []
}

describe('what waits for the staff', () => {
  it('is what each of them may see and do, in his own communities', async () => {
    expect(today).toBe('2026-03-10')
    await openResolution({ resolutionId: await draft(world.database().owner, 'D1'), staffId: null })
    await world.database().owner.query(`update conversations set status = 'open';
      update meters set legal_until_on = '2026-04-01' where removed_on is null;
      update debt_cases set next_on = '2026-03-10';
      insert into debt_cases_instalments (_order, _parent_id, id, due_on, amount_gr, paid_on)
      select n, d.id, portal.uuid_v7()::text, v.due_on::date, 100, v.paid_on::date from debt_cases d
      cross join (values (1, '2026-01-10', '2026-01-10'), (2, '2026-02-10', null), (3, '2026-03-10', null)) v(n, due_on, paid_on)`)
    const total: Record<string, number> = {}
    for (const label of ['admin', 'manager', 'managerOfC2', 'managerOfBoth']) {
      const waiting = await waitingFor(label)
      for (const [kind, wish] of Object.entries(lists)) {
        const counted = waiting.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0)
        expect({ label, kind, counted }).toEqual({ label, kind, counted: await seenBy(label, wish) })
        total[kind] = (total[kind] ?? 0) + counted
      }
      for (const { count, urgent } of waiting) expect(urgent).toBeLessThanOrEqual(count)
    }
    for (const [kind, count] of Object.entries(total)) expect(count, kind).toBeGreaterThan(0)
  })

  it('names no work a role may not do, and nothing to those without a community', async () => {
    const kinds = new Set((await waitingFor('accountant')).map(({ kind }) => kind))
    for (const kind of ['readings', 'cases', 'votings', 'annulments', 'mail'] as const)
      expect(kinds.has(kind), kind).toBe(false)
    for (const label of ['technician', 'idleManager', 'idleAccountant'].filter((one) => one in staff))
      expect(await waitingFor(label), label).toEqual([])
  })
})

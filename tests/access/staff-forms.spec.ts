import { describe, expect, it } from 'vitest'
import { idOf, missingId } from '@/tests/support/world/rows'
import type { Asker } from '@/tests/support/world/rest'
import { useWorld } from '@/tests/support/world/use-world'
import { staffEndpoints } from './support/own-endpoints'

const world = useWorld()
const staff = (label: string): Asker => ({ collection: 'staff', label })
const resident = (label: string): Asker => ({ collection: 'residents', label })

type Call = { slug: string; method: string; path: string }

const calls: Call[] = Object.entries(staffEndpoints).flatMap(([slug, names]) =>
  names.map((name) => {
    const [method = '', path = ''] = name.split(' ')
    return { slug, method: method.toUpperCase(), path }
  }),
)

/** Nobody of these has a view of the staff; a technician has none of these but the forms of faults (fault-moves.spec). */
const strangers: [string, Asker][] = [
  ['nobody signed in', null],
  ['an owner', resident('owner')],
  ['a board member with all grants', resident('boardAllGrants')],
  ['a former owner', resident('formerOwner')],
  ['a technician', staff('technician')],
  ['a manager of no community', staff('idleManager')],
]

/** Fields of the first community that every form reads as far as it can. */
const fields: Record<string, string> = {
  community: idOf('communities', 'C1'),
  person: idOf('residents', 'owner'),
  account: idOf('accounts', 'K11'),
  entry: idOf('ledger-entries', 'K11.1'),
  run: missingId,
  payment: idOf('bank-transactions', 'B1.2'),
  amountGr: '41230',
  account1: idOf('accounts', 'K1'),
  amount1: '400,00',
  account2: idOf('accounts', 'K11'),
  amount2: '12,30',
  digest: '0'.repeat(64),
  token: missingId,
  kind: 'payment',
  side: 'credit',
  amount: '10,00',
  bookedOn: '2026-03-10',
  dueOn: '2026-03-20',
  period: '2026-04',
  reason: 'Próba z zewnątrz',
  replacedOn: '2026-03-01',
  legalUntilOn: '',
  'meter[]': idOf('meters', 'M2'),
  'final[]': '99',
  'serial[]': 'X-1',
  'initial[]': '0',
  decision: 'accept',
  'readings[]': idOf('meter-readings', 'M2.4'),
  code: 'ABCD-2345',
  readOn: '2026-03-01',
  'value[]': '12',
  premises: idOf('premises', 'P1'),
  changedOn: '2026-03-10',
  seller1: idOf('occupancies', 'owner'),
  sold1: '1/1',
  lastName1: 'Nabywca',
  part1: '1/1',
  accountCode: 'K1/2',
}
const search = new URLSearchParams({ community: idOf('communities', 'C1'), window: missingId, format: 'csv' })

const send = async ({ slug, method, path }: Call, as: Asker): Promise<number> => {
  const address = `/${slug}${path.replace(':id', missingId)}`
  if (method === 'GET') return (await world.rest(`${address}?${search.toString()}`, { as })).status
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return (await world.rest(address, { method: 'POST', as, body })).status
}

describe('forms and files of the staff’s own views', () => {
  it.each(strangers)('answer %s as if there were none, and change nothing', async (name, as) => {
    const before = await world.fingerprint()
    for (const call of calls.filter(({ slug }) => name !== 'a technician' || slug !== 'faults')) {
      // A manager without a community is shown the forms, and finds nothing behind them.
      const wanted = name === 'a manager of no community' && call.method === 'POST' ? [303, 404] : [404]
      expect(wanted, `${call.method} ${call.slug}${call.path}`).toContain(await send(call, as))
    }
    expect(await world.fingerprint()).toBe(before)
  })

  it.each([
    ['the manager of another community', staff('managerOfC2')],
    ['an accountant of no community', staff('idleAccountant')],
  ] as const)('let %s change nothing and take nothing away', async (_, as) => {
    const before = await world.fingerprint()
    // The board of faults and the register of inspections are files of one's own communities.
    const own = ['faults', 'inspections']
    for (const call of calls.filter(({ slug, method }) => !own.includes(slug) || method === 'POST')) {
      const status = await send(call, as)
      expect([303, 404], `${call.method} ${call.slug}${call.path}`).toContain(status)
    }
    expect(await world.fingerprint()).toBe(before)
  })
})

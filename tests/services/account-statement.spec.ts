import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { accountStatement } from '@/src/services/finance/account-statement'
import { insertRows } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const at = (day: string) => setClockForTests(() => new Date(`${day}T12:00:00+01:00`))
afterEach(() => at('2026-04-15'))

type Booked = [id: string, bookedOn: string, kind: string, debitGr: number, creditGr: number, dueOn?: string]
const booked: Booked[] = [
  ['V-1', '2025-12-31', 'opening', 15040, 0],
  ['V-2', '2026-01-01', 'charge', 97207, 0, '2026-01-10'],
  ['V-3', '2026-01-09', 'payment', 0, 97207],
  ['V-4', '2026-02-01', 'charge', 97207, 0, '2026-02-10'],
  ['V-5', '2026-02-12', 'payment', 0, 100000],
  ['V-6', '2026-03-31', 'settlement', 0, 1868],
]

beforeAll(async () => {
  at('2026-04-15')
  const community = idOf('communities', 'C1')
  await insertRows(world.database().owner, 'accounts', [
    {
      id: idOf('accounts', 'V'),
      community_id: community,
      code: 'V',
      premises_id: idOf('premises', 'P7'),
      opened_on: '2025-01-01',
    },
  ])
  const rows = booked.map(([id, bookedOn, kind, debit, credit, dueOn]) => ({
    id: idOf('ledger-entries', id),
    community_id: community,
    account_id: idOf('accounts', 'V'),
    external_id: id,
    booked_on: bookedOn,
    due_on: dueOn ?? null,
    effective_due_on: dueOn ?? bookedOn,
    kind,
    document: `dok ${id}`,
    description: null,
    debit_gr: debit,
    credit_gr: credit,
  }))
  // The book's order is by date, not by the order of writing.
  await insertRows(world.database().owner, 'ledger_entries', rows.reverse())
})

const statement = (range: { from?: string; to?: string } = {}) =>
  accountStatement({ communityCode: 'C1', accountCode: 'V', ...range })
const shown = ({ entries }: Awaited<ReturnType<typeof statement>>) =>
  entries.map(({ date, balanceGr }) => [date, balanceGr])

describe('a statement of an account', () => {
  it('lists every entry with the balance after it', async () => {
    const whole = await statement()
    expect(shown(whole)).toEqual([
      ['2025-12-31', 15040],
      ['2026-01-01', 112247],
      ['2026-01-09', 15040],
      ['2026-02-01', 112247],
      ['2026-02-12', 12247],
      ['2026-03-31', 10379],
    ])
    expect(whole).toMatchObject({
      community: 'C1',
      account: 'V',
      asOf: '2026-03-09T20:00:00.000Z',
      openingGr: 0,
      closingGr: 10379,
      overdueGr: 10379,
    })
    expect(whole.entries[0]).toEqual({
      date: '2025-12-31',
      kind: 'opening',
      document: 'dok V-1',
      description: null,
      debitGr: 15040,
      creditGr: 0,
      balanceGr: 15040,
    })
  })

  it('takes both ends of the range in, and opens with what stood before', async () => {
    const part = await statement({ from: '2026-02-01', to: '2026-02-12' })
    expect(part).toMatchObject({ asOf: '2026-02-12', openingGr: 15040, closingGr: 12247 })
    expect(shown(part)).toEqual([
      ['2026-02-01', 112247],
      ['2026-02-12', 12247],
    ])
  })

  it.each([
    [{ from: '2026-02-02' }, 112247, 10379, ['2026-02-12', '2026-03-31']],
    [{ to: '2026-01-09' }, 0, 15040, ['2025-12-31', '2026-01-01', '2026-01-09']],
    [{ to: '2026-01-08' }, 0, 112247, ['2025-12-31', '2026-01-01']],
    [{ from: '2026-02-13', to: '2026-03-30' }, 12247, 12247, []],
    [{ from: '2027-01-01' }, 10379, 10379, []],
    [{ to: '2025-01-01' }, 0, 0, []],
  ])('of %o', async (range, openingGr, closingGr, dates) => {
    const part = await statement(range)
    expect(part).toMatchObject({ openingGr, closingGr })
    expect(part.entries.map(({ date }) => date)).toEqual(dates)
    expect(openingGr + part.entries.reduce((sum, entry) => sum + entry.debitGr - entry.creditGr, 0)).toBe(
      closingGr,
    )
  })

  it.each([
    // 10 January is a Saturday: due on Monday the 12th, overdue from the 13th. The payment covered the opening first.
    ['2026-01-12', 0],
    ['2026-01-13', 15040],
    ['2026-02-10', 15040],
    ['2026-02-11', 112247],
    ['2026-02-12', 12247],
    ['2026-03-31', 10379],
  ])('to %s is overdue by %i', async (to, overdueGr) => {
    expect((await statement({ to })).overdueGr).toBe(overdueGr)
  })

  it('counts nothing overdue by a day still to come', async () => {
    at('2026-02-10')
    expect((await statement({ to: '2026-02-11' })).overdueGr).toBe(15040)
    at('2026-02-11')
    expect((await statement({ to: '2026-02-11' })).overdueGr).toBe(112247)
  })

  it.each([
    ['C1', 'none'],
    ['C2', 'V'],
    ['none', 'V'],
  ])('of %s %s, which there is not, is refused', async (communityCode, accountCode) => {
    await expect(accountStatement({ communityCode, accountCode })).rejects.toMatchObject({
      code: 'UNKNOWN_ACCOUNT',
    })
  })
})

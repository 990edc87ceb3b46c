import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { boardsOf } from '@/access/board'
import { allocatePayments, type Entry } from '@/src/domain/finance/ledger'
import { balanceAges } from '@/src/domain/finance/ageing'
import { addDays } from '@/src/domain/time/civil-date'
import { query } from '@/src/platform/db/pool'
import { readAccountBalance } from '@/src/portal/board/balances/read-account-balance'
import { readBalances } from '@/src/portal/board/balances/read-balances'
import { balancesStatement } from '@/src/portal/board/balances/balances-statement'
import { foldBalance, type BalanceRow } from '@/src/portal/board/balances/fold-balances'
import { readSettings } from '@/src/portal/settings/read-settings'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const C1 = idOf('communities', 'C1')
const owner = () => world.database().owner
const all = { show: 'all', sort: 'premises', buildingId: null, page: 1 } as const

const days = fc.integer({ min: -900, max: 400 }).map((count) => addDays(today, count))

/** A book like any: refunds, reversals and payments beside charges, on K3, over two years. */
async function writeBook(): Promise<void> {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const bookedOn = addDays('2024-04-01', index * 11)
    const kind = index % 13 === 12 ? 'refund' : index % 4 === 3 ? 'payment' : 'charge'
    const amount = 4000 + ((index * 7919) % 9000)
    return {
      index,
      bookedOn,
      kind,
      debit: kind === 'payment' ? 0 : amount,
      credit: kind === 'payment' ? 3 * amount : 0,
    }
  })
  for (const { index, bookedOn, kind, debit, credit } of rows)
    for (const account of ['K3', 'K9'])
      if (account === 'K3' || kind !== 'refund')
        await owner().query(
          `insert into ledger_entries (id, community_id, external_id, account_id, booked_on, effective_due_on, due_on, kind, debit_gr, credit_gr)
           values (portal.uuid_v7(), $1, $2, $3, $4, $5, $5, $6, $7, $8)`,
          [
            ...[C1, `book-${account}-${index}`, idOf('accounts', account), bookedOn],
            ...[kind === 'refund' ? bookedOn : addDays(bookedOn, index % 20), kind, debit, credit],
          ],
        )
  await owner().query(
    `insert into ledger_entries (id, community_id, external_id, account_id, booked_on, effective_due_on, kind, debit_gr, credit_gr, reversal_of_id)
     select portal.uuid_v7(), $1, 'book-back', e.account_id, '2025-12-01', '2025-12-01', 'correction', e.credit_gr, e.debit_gr, e.id
     from ledger_entries e where e.external_id = 'book-K3-5'`,
    [C1],
  )
}

beforeAll(writeBook)

describe('balances', () => {
  it('are the sums of the ledger, account by account and in all', async () => {
    const view = (await readBalances(C1, all, today))!
    const { rows } = await owner().query<{ code: string; gr: number }>(
      `select a.code, coalesce(sum(l.debit_gr - l.credit_gr), 0)::bigint as gr from accounts a
       left join ledger_entries l on l.account_id = a.id and l.booked_on <= $2 where a.community_id = $1 group by 1`,
      [C1, today],
    )
    for (const { code, openGr, overpaidGr, balanceGr } of view.accounts) {
      const wanted = Number(rows.find((row) => row.code === code)?.gr)
      expect([balanceGr, openGr - overpaidGr], code).toEqual([wanted, wanted])
    }
    const { totals } = view
    expect(totals.openGr - totals.overpaidGr).toBe(rows.reduce((sum, { gr }) => sum + Number(gr), 0))
    const parts = view.buildings.reduce((sum, { totals: part }) => sum + part.openGr, 0)
    expect(parts).toBe(totals.openGr)
  })

  it('by age add up to what is open on any day, and agree with the domain entry by entry', async () => {
    const { rows: entries } = await owner().query<Record<string, never>>(
      `select a.code, l.id, l.external_id as "externalId", l.booked_on::text as "bookedOn", l.due_on::text as "dueOn", l.kind,
         l.debit_gr::text as debit, l.credit_gr::text as credit, l.reversal_of_id as "reversalOf"
       from ledger_entries l join accounts a on a.id = l.account_id where l.community_id = $1`,
      [C1],
    )
    const bookOf = (code: string): Entry[] =>
      entries
        .filter((row) => row['code'] === code)
        .map(({ debit, credit, ...row }) => ({
          ...(row as unknown as Entry),
          ...{ document: null, period: null, description: null },
          debitGr: BigInt(debit ?? 0),
          creditGr: BigInt(credit ?? 0),
        }))
    await fc.assert(
      fc.asyncProperty(days, async (onDate) => {
        for (const row of await query<BalanceRow>(balancesStatement(C1, onDate))) {
          const { ages, openGr, overpaidGr, code } = foldBalance(row, onDate)
          const wanted = allocatePayments(bookOf(code), onDate)
          expect(balanceAges.reduce((sum, { key }) => sum + ages[key], 0)).toBe(openGr)
          const takenOut = Number(wanted.takenOutGr)
          expect([openGr, overpaidGr], `${code} on ${onDate}`).toEqual([
            Number(wanted.openGr) + Math.max(0, takenOut),
            Number(wanted.freeCreditGr) + Math.max(0, -takenOut),
          ])
          const notDue = wanted.debits.reduce(
            (sum, debit) => (debit.dueOn >= onDate ? sum + Number(debit.openGr) : sum),
            0,
          )
          expect(ages.notDue, `${code} on ${onDate}`).toBe(notDue + Math.max(0, takenOut))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('of the last month of the history are the arrears of today', async () => {
    const view = (await readBalances(C1, all, today))!
    const arrears = view.accounts.reduce((sum, { balanceGr }) => sum + Math.max(0, balanceGr), 0)
    expect(view.history).toHaveLength(12)
    expect(view.history.at(-1)?.arrearsGr).toBe(arrears)
  })

  it('name people only one by one, each opening noted once and shown to the person', async () => {
    const actor = (await loadResident(idOf('residents', 'boardAllGrants'), null))!
    const board = boardsOf(actor)[0]!
    for (let again = 0; again < 2; again += 1) {
      const view = await readAccountBalance(actor, board, idOf('accounts', 'K1'), today)
      expect(view?.holders.map(({ name }) => name)).toEqual(['Osoba owner', 'Osoba spouse'])
    }
    for (const label of ['owner', 'spouse']) {
      const seen = await readSettings((await loadResident(idOf('residents', label), null))!)
      expect(seen?.events.filter(({ action }) => action === 'board-balance')).toMatchObject([
        { kind: 'other', name: 'Osoba boardAllGrants' },
      ])
    }
    expect(await readAccountBalance(actor, board, idOf('accounts', 'K20'), today)).toBeNull()
  })

  it('show contact data only with its grant, and note no one’s own', async () => {
    const withAll = (await loadResident(idOf('residents', 'boardDebtor'), null))!
    const single = (await loadResident(idOf('residents', 'boardBalances'), null))!
    const contactsOf = async (actor: typeof withAll, account: string) =>
      (await readAccountBalance(actor, boardsOf(actor)[0]!, idOf('accounts', account), today))?.holders.map(
        ({ phone, email }) => phone !== null || email !== null,
      )
    // The one who sold has no part in what the account says now.
    expect(await contactsOf(withAll, 'K2')).toEqual([true])
    expect(await contactsOf(single, 'K2')).toEqual([false])
    await contactsOf(withAll, 'K11')
    const own = await readSettings(withAll)
    expect(own?.events.filter(({ action }) => action === 'board-balance')).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { boardsOf } from '@/access/board'
import { supplierAges } from '@/src/domain/finance/ageing'
import { addDays } from '@/src/domain/time/civil-date'
import { readBalances } from '@/src/portal/board/balances/read-balances'
import { readCockpit } from '@/src/portal/board/cockpit/read-cockpit'
import { readCosts } from '@/src/portal/board/costs/read-costs'
import { readCostLines } from '@/src/portal/board/costs/read-cost-lines'
import { readSupplier, readSuppliers } from '@/src/portal/board/suppliers/read-suppliers'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const C1 = idOf('communities', 'C1')
const owner = () => world.database().owner
const all = { show: 'all', sort: 'premises', buildingId: null, page: 1 } as const

const one = async <T>(text: string, values: unknown[] = []): Promise<T> => {
  const { rows } = await owner().query<{ value: T }>(text, values)
  return rows[0]!.value
}
const days = fc.integer({ min: -900, max: 400 }).map((count) => addDays(today, count))

describe('suppliers', () => {
  it('owe what invoices less payments say, by age as well, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(days, async (onDate) => {
        const view = await readSuppliers(C1, onDate)
        const wanted = await one<string>(
          `select (coalesce((select sum(gross_gr) from supplier_invoices where community_id = $1 and issued_on <= $2), 0)
             - coalesce((select sum(p.amount_gr) from supplier_payments p join supplier_invoices i on i.id = p.invoice_id
               where p.community_id = $1 and p.paid_on <= $2 and i.issued_on <= $2), 0))::text as value`,
          [C1, onDate],
        )
        expect(view.totals.openGr).toBe(Number(wanted))
        expect(supplierAges.reduce((sum, { key }) => sum + view.totals.ages[key], 0)).toBe(view.totals.openGr)
      }),
      { numRuns: 25 },
    )
  })

  it('age a credit note with the invoice it corrects', async () => {
    await owner().query(
      `insert into supplier_invoices (id, community_id, external_id, supplier_id, number, issued_on, due_on, category, gross_gr,
         status, split_payment, corrects_id)
       select portal.uuid_v7(), community_id, 'KOR', supplier_id, 'KOR', '2026-03-01', '2026-12-31', category, -10000, 'approved',
         false, id from supplier_invoices where external_id = 'V1.1'`,
    )
    const view = (await readSupplier(C1, today, idOf('suppliers', 'V1')))!
    expect(view.ages).toMatchObject({ d60: 123_000 - 50_000 - 10_000, notDue: 80_000 })
    // Set off against the invoice it corrects, up to what is open of it.
    const open = (one: typeof view) =>
      Object.fromEntries(one.invoices.map((line) => [line.number, line.openGr]))
    expect(open(view)).toEqual({ 'FV V1.1': 63_000, KOR: 0, 'FV V1.2': 80_000 })
    await owner().query(`update supplier_invoices set gross_gr = -100000 where external_id = 'KOR'`)
    const over = (await readSupplier(C1, today, idOf('suppliers', 'V1')))!
    expect(open(over)).toEqual({ 'FV V1.1': 0, KOR: -27_000, 'FV V1.2': 80_000 })
    expect(over.openGr).toBe(53_000)
    await owner().query(`update supplier_invoices set gross_gr = -10000 where external_id = 'KOR'`)
    expect(await readSupplier(C1, today, idOf('suppliers', 'V2'))).toBeNull()
  })
})

describe('costs', () => {
  it('are the sums of their rows: in all, by building, by category, line by line', async () => {
    const view = (await readCosts(C1, { year: 2026, buildingId: null }, today))!
    const wanted = await one<string>(
      `select sum(amount_gr)::text as value from costs where community_id = $1 and booked_on between '2026-01-01' and $2`,
      [C1, today],
    )
    expect(view.upkeep.total.actualGr + view.fund.total.actualGr).toBe(Number(wanted))
    expect(view.buildings.reduce((sum, { actualGr }) => sum + actualGr, view.undividedGr)).toBe(
      Number(wanted),
    )
    expect(view.fund.lines.map(({ category }) => category)).toEqual(['Fundusz remontowy: dach'])
    expect(view.upkeep.lines).toMatchObject([
      {
        category: 'Sprzątanie',
        planGr: 1_476_000,
        toDateGr: 369_000,
        actualGr: 123_000,
        deviationGr: -246_000,
      },
    ])
    const lines = await readCostLines(
      C1,
      { year: 2026, category: 'Sprzątanie', month: null, buildingId: null },
      today,
    )
    expect(lines).toMatchObject([
      { amountGr: 123_000, invoice: { number: 'FV V1.1', supplier: 'Dostawca V1' } },
    ])
  })

  it('of a building have no plan; of another community’s building there are none', async () => {
    const view = await readCosts(C1, { year: 2026, buildingId: idOf('buildings', 'B1') }, today)
    expect(view?.upkeep.total).toMatchObject({ planGr: null, actualGr: 123_000 })
    expect(await readCosts(C1, { year: 2026, buildingId: idOf('buildings', 'B3') }, today)).toBeNull()
  })
})

describe('the cockpit', () => {
  const cockpit = async (label: string) => {
    const actor = (await loadResident(idOf('residents', label), null))!
    return readCockpit(boardsOf(actor)[0]!, today)
  }

  it('has the sums of the pages it leads to', async () => {
    const view = await cockpit('boardAllGrants')
    const balances = (await readBalances(C1, all, today))!
    const arrears = balances.accounts.reduce((sum, { balanceGr }) => sum + Math.max(0, balanceGr), 0)
    expect(view.arrears?.arrearsGr).toBe(arrears)
    expect(view.suppliersGr).toBe((await readSuppliers(C1, today)).totals.openGr)
    expect(view.costs.actualGr).toBe(
      (await readCosts(C1, { year: 2026, buildingId: null }, today))?.upkeep.total.actualGr,
    )
    expect(view.debts).toEqual({ count: 4, gr: 4 * 61_200 })
  })

  it('says no sum of fewer than five premises without the grant', async () => {
    expect((await cockpit('boardBasic')).buildings).toEqual([])
    expect((await cockpit('boardBasic')).arrears).not.toBeNull()
    expect((await cockpit('boardBalances')).buildings).toHaveLength(2)
  })
})

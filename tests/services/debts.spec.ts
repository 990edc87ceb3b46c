import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { boardsOf } from '@/access/board'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { readDebt, readDebts } from '@/src/portal/board/debts/read-debts'
import { demandPdf } from '@/src/portal/finance/debts/demand-pdf'
import { readDemand } from '@/src/portal/finance/debts/read-demand'
import { readOwnDebts } from '@/src/portal/finance/debts/read-own-debts'
import { readSettings } from '@/src/portal/settings/read-settings'
import { pdfPages } from '@/tests/support/pdf-text'
import { rowsOf } from '@/tests/support/world/build'
import { people } from '@/tests/support/world/people'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { labelsOf, readGolden } from '../access/support/golden'

const world = useWorld()
const { cells } = readGolden()
const owner = () => world.database().owner
const actorOf = async (label: string) => (await loadResident(idOf('residents', label), null))!
const labelById = new Map(rowsOf('debt-cases').map(({ label }) => [idOf('debt-cases', label), label]))
const move = (label: string, stage: string, on: string) =>
  owner().query('update debt_cases set stage = $2, stage_on = $3 where id = $1', [
    idOf('debt-cases', label),
    stage,
    on,
  ])

describe('the debtor’s own page', () => {
  it.each(Object.keys(people).filter((label) => !['blocked', 'neverActivated'].includes(label)))(
    '%s reads the cases REST lets him read',
    async (tie) => {
      const cell = cells.find(
        ({ slug, operation, tie: named }) => slug === 'debt-cases' && operation === 'read' && named === tie,
      )
      const seen = (await readOwnDebts(await actorOf(tie))).map(({ id }) => labelById.get(id))
      expect(seen.sort()).toEqual([...labelsOf('debt-cases', cell?.spec ?? 'missing', tie)].sort())
    },
  )

  it('shows every stage of his time, and none from before it', async () => {
    await move('K2.2', 'reminder', '2025-01-10')
    await move('K2.2', 'notice', '2025-02-20')
    await move('K2.2', 'lawsuit', '2025-03-01')
    const [debt] = await readOwnDebts(await actorOf('buyer'))
    expect(debt?.stages.map(({ stage }) => stage)).toEqual(['notice', 'lawsuit'])
    expect(JSON.stringify(debt)).not.toContain('uwaga')
  })
})

describe('the board', () => {
  it('sees cases by phase with their sums, one’s own only by name of it', async () => {
    const actor = await actorOf('boardDebtor')
    const board = boardsOf(actor)[0]!
    const view = await readDebts(actor, board)
    const lines = view.phases.flatMap((phase) => phase.lines)
    expect(lines.map(({ number, isOwn }) => [number, isOwn]).sort()).toEqual([
      ['K1.1', false],
      ['K11.1', true],
      ['K2.1', false],
      ['K2.2', false],
    ])
    const { rows } = await owner().query<{ gr: string }>(
      `select sum(principal_gr + interest_gr + costs_gr)::text as gr from debt_cases where community_id = $1 and stage <> 'closed'`,
      [idOf('communities', 'C1')],
    )
    expect(view.open.totalGr).toBe(Number(rows[0]?.gr))
    expect(await readDebt(actor, board, idOf('debt-cases', 'K11.1'), today)).toBeNull()
    expect(await readDebt(actor, board, idOf('debt-cases', 'K20.1'), today)).toBeNull()
  })

  it('reads names one by one, which the debtor is told', async () => {
    const actor = await actorOf('boardDebts')
    const view = await readDebt(actor, boardsOf(actor)[0]!, idOf('debt-cases', 'K1.1'), today)
    expect(view?.holders.map(({ name, phone }) => [name, phone])).toEqual([
      ['Osoba owner', null],
      ['Osoba spouse', null],
    ])
    const seen = await readSettings(await actorOf('owner'))
    expect(seen?.events.map(({ action }) => action)).toContain('board-debt')
  })
})

describe('the stages of a case', () => {
  it('are kept by the database, and written by nobody else', async () => {
    await move('K1.1', 'demand', '2026-02-02')
    const { rows } = await owner().query(
      'select stage, stage_on::text as day from portal.debt_stages where case_id = $1 order by stage_on',
      [idOf('debt-cases', 'K1.1')],
    )
    expect(rows).toEqual([
      { stage: 'notice', day: '2025-07-01' },
      { stage: 'demand', day: '2026-02-02' },
    ])
  })
})

describe('the demand for payment', () => {
  it('itemises what is overdue with interest to the day (domain, section 2.7)', async () => {
    // 1000.00 due 2025-01-10, unpaid: 102.95 of interest to 2025-12-31.
    await owner().query(
      `insert into interest_rates (id, valid_from_on, percent, basis) select portal.uuid_v7(), v::date, p, '' from (values
        ('2024-02-01', 11.25), ('2025-05-08', 10.75), ('2025-07-03', 10.50), ('2025-09-04', 10.25), ('2025-10-09', 10.00),
        ('2025-11-06', 9.75), ('2025-12-04', 9.50)) r(v, p)`,
    )
    await owner().query(
      `insert into ledger_entries (id, community_id, external_id, account_id, booked_on, due_on, effective_due_on, kind, debit_gr, credit_gr)
       values (portal.uuid_v7(), $1, 'vector', $2, '2025-01-01', '2025-01-10', '2025-01-10', 'charge', 100000, 0)`,
      [idOf('communities', 'C1'), idOf('accounts', 'K8')],
    )
    await owner().query(`update debt_cases set account_id = $1 where id = $2`, [
      idOf('accounts', 'K8'),
      idOf('debt-cases', 'K2.1'),
    ])
    const demand = (await readDemand(idOf('debt-cases', 'K2.1'), '2025-12-31', 14))!
    expect(demand).toMatchObject({ openGr: 100_000, interestGr: 10_295, totalGr: 110_295, dailyGr: 26 })
    expect(demand).toMatchObject({
      payUntilOn: '2026-01-14',
      lines: [{ openGr: 100_000, interestGr: 10_295 }],
    })
    const text = (await pdfPages(await renderPdf(demandPdf(demand)))).join(' ').replace(/\s+/g, ' ')
    for (const words of ['Wezwanie do zapłaty', '1 102,95 zł', '14 stycznia 2026', 'odsetki rosną o 0,26 zł'])
      expect(text).toContain(words)
  })

  it.each([
    ['manager', 'K1.1', 200],
    ['accountant', 'K1.1', 200],
    ['manager', 'K20.1', 404],
    ['managerOfC2', 'K1.1', 404],
    ['technician', 'K1.1', 404],
    ['idleManager', 'K1.1', 404],
  ])('%s asks for that of %s: %i', async (label, about, status) => {
    await owner().query(
      `insert into ledger_entries (id, community_id, external_id, account_id, booked_on, effective_due_on, kind, debit_gr, credit_gr)
       select portal.uuid_v7(), community_id, 'due-' || id, id, '2025-09-01', '2025-09-01', 'charge', 900000, 0 from accounts
       where id = any($1::uuid[]) on conflict do nothing`,
      [[idOf('accounts', 'K1'), idOf('accounts', 'K20')]],
    )
    const as = { collection: 'staff', label } as const
    const answer = await world.rest(`/debt-cases/${idOf('debt-cases', about)}/demand`, { as })
    expect(answer.status).toBe(status)
  })

  it('is made by nobody about himself, and he changes nothing of it', async () => {
    await owner().query(`update staff set email = 'boarddebtor@example.pl' where id = $1`, [
      idOf('staff', 'accountant'),
    ])
    const as = { collection: 'staff', label: 'accountant' } as const
    const path = `/debt-cases/${idOf('debt-cases', 'K11.1')}`
    expect((await world.rest(`${path}/demand`, { as })).status).toBe(404)
    const changed = await world.rest(path, { as, method: 'PATCH', body: { nextAction: 'nic' } })
    expect(changed.status).toBe(403)
    expect(changed.text).toContain('własna sprawa')
  })
})

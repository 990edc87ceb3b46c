import type { Board } from '@/access/board'
import { hasBlock } from '@/access/board'
import { planToDate } from '@/src/domain/finance/cost-plan'
import { isRenovationFund } from '@/src/domain/finance/renovation-fund'
import { isLargeEnough, shownGroups } from '@/src/domain/register/suppression'
import { query } from '@/src/platform/db/pool'
import { toSafe } from '../../money'
import { cockpitStatement } from './cockpit-statement'

export type BuildingTotals = {
  id: string
  code: string
  arrearsGr: number
  overpaidGr: number
  premises: number
}

export type CockpitRow = {
  buildings: BuildingTotals[]
  costs: [category: string, gr: number][]
  plan: [category: string, gr: number][]
  suppliersGr: number
  debts: { count: number; gr: number }
  votes: number
  faults: { open: number; overdue: number }
  readings: { opensOn: string; lastOn: string; meters: number; read: number } | null
}

/** The community's totals. Null where so few premises stand behind one that it would tell what single ones owe. */
export type CockpitView = {
  arrears: { arrearsGr: number; overpaidGr: number } | null
  /** Buildings whose totals may be shown beside the community's; empty for one building. */
  buildings: BuildingTotals[]
  /** Whether buildings are left out because too few premises stand behind them. */
  isSuppressed: boolean
  costs: { actualGr: number; toDateGr: number }
  suppliersGr: number
  debts: { count: number; gr: number } | null
  votes: number
  faults: CockpitRow['faults']
  readings: CockpitRow['readings']
}

const upkeep = (rows: readonly (readonly [string, number])[]): bigint =>
  rows.filter(([category]) => !isRenovationFund(category)).reduce((sum, [, gr]) => sum + BigInt(gr), 0n)

/** The totals a member of the board sees; a grant lifts the limit of what it opens anyway. Pure. */
export function foldCockpit(row: CockpitRow, board: Board, todayOn: string): CockpitView {
  const premises = row.buildings.reduce((sum, one) => sum + one.premises, 0)
  const sum = (of: (one: BuildingTotals) => number) => row.buildings.reduce((all, one) => all + of(one), 0)
  const seesBalances = hasBlock(board, 'balances')
  const buildings = seesBalances ? row.buildings : shownGroups(row.buildings)
  return {
    arrears:
      seesBalances || isLargeEnough(premises)
        ? { arrearsGr: sum((one) => one.arrearsGr), overpaidGr: sum((one) => one.overpaidGr) }
        : null,
    buildings: row.buildings.length > 1 ? buildings : [],
    isSuppressed: buildings.length < row.buildings.length,
    costs: {
      actualGr: toSafe(upkeep(row.costs)),
      toDateGr: toSafe(planToDate(upkeep(row.plan), Number(todayOn.slice(5, 7)))),
    },
    suppliersGr: row.suppliersGr,
    debts: hasBlock(board, 'debts') || isLargeEnough(premises) ? row.debts : null,
    votes: row.votes,
    faults: row.faults,
    readings: row.readings,
  }
}

export async function readCockpit(board: Board, todayOn: string): Promise<CockpitView> {
  const [row] = await query<CockpitRow>(cockpitStatement(board.community.id, todayOn))
  if (!row) throw new Error('The statement of the cockpit gives one row.')
  return foldCockpit(row, board, todayOn)
}

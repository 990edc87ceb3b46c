import type { ExportTable } from '@/src/platform/tables/table'
import { balancesWish } from '../balances/balances-wish'
import { readBalances } from '../balances/read-balances'
import type { TableInput } from './table-input'

const viewOf = async ({ board, search, todayOn }: TableInput) => {
  const wish = balancesWish(search)
  return wish && readBalances(board.community.id, wish, todayOn)
}

/** What is owed, building by building. */
export async function balanceBuildingsTable(input: TableInput): Promise<ExportTable | null> {
  const { text } = input
  const view = await viewOf(input)
  if (!view) return null
  return {
    title: `${text.t('board.balances.title')} ${text.t('board.costs.byBuilding')}`,
    columns: [
      { key: 'building', label: text.t('board.costs.building'), kind: 'text' },
      { key: 'overdue', label: text.t('board.balances.overdue'), kind: 'money' },
      { key: 'open', label: text.t('board.balances.open'), kind: 'money' },
      { key: 'overpaid', label: text.t('board.balances.overpaid'), kind: 'money' },
    ],
    rows: view.buildings.map(({ code, totals }) => ({
      ...{ building: code, overdue: totals.overdueGr, open: totals.openGr, overpaid: totals.overpaidGr },
    })),
  }
}

/** Arrears at the end of each of the last months. */
export async function balanceHistoryTable(input: TableInput): Promise<ExportTable | null> {
  const { text } = input
  const view = await viewOf(input)
  if (!view) return null
  return {
    title: text.t('board.balances.history'),
    columns: [
      { key: 'month', label: text.t('board.month'), kind: 'text' },
      { key: 'arrears', label: text.t('board.balances.historyBar'), kind: 'money' },
    ],
    rows: view.history.map(({ period, arrearsGr }) => ({ month: period, arrears: arrearsGr })),
  }
}

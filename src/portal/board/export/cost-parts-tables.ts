import type { ExportTable } from '@/src/platform/tables/table'
import { costsWish } from '../costs/costs-wish'
import type { CostsView } from '../costs/costs-view'
import { readCosts } from '../costs/read-costs'
import type { TableInput } from './table-input'

const viewOf = async ({ board, search, todayOn }: TableInput): Promise<CostsView | null> => {
  const wish = costsWish(search, todayOn)
  return wish && readCosts(board.community.id, wish, todayOn)
}

/** Costs of a year building by building, and those of none of them. */
export async function costBuildingsTable(input: TableInput): Promise<ExportTable | null> {
  const { text } = input
  const view = await viewOf(input)
  if (!view) return null
  return {
    title: `${text.t('board.costs.byBuilding')} ${view.year}`,
    columns: [
      { key: 'building', label: text.t('board.costs.building'), kind: 'text' },
      { key: 'actual', label: text.t('board.costs.actual'), kind: 'money' },
      { key: 'perM2', label: text.t('board.costs.perM2'), kind: 'money' },
    ],
    rows: [
      ...view.buildings.map(({ code, actualGr, perM2Gr }) => ({
        ...{ building: code, actual: actualGr, perM2: perM2Gr },
      })),
      { building: text.t('board.costs.undivided'), actual: view.undividedGr, perM2: null },
    ],
  }
}

/** Upkeep month by month. */
export async function costMonthsTable(input: TableInput): Promise<ExportTable | null> {
  const { text } = input
  const view = await viewOf(input)
  if (!view) return null
  return {
    title: `${text.t('board.costs.byMonth')} ${view.year}`,
    columns: [
      { key: 'month', label: text.t('board.month'), kind: 'text' },
      { key: 'actual', label: text.t('board.costs.upkeepInMonth'), kind: 'money' },
    ],
    rows: view.byMonth.map(({ period, actualGr }) => ({ month: period, actual: actualGr })),
  }
}

/** The renovation fund's account; empty cells where its opening is not known. */
export async function fundTable(input: TableInput): Promise<ExportTable | null> {
  const { text } = input
  const view = await viewOf(input)
  if (!view?.fundAccount) return null
  const { openingGr, accruedGr, spentGr, closingGr } = view.fundAccount
  const month = text.month(`${view.year}-${String(view.months).padStart(2, '0')}`)
  const date = text.date(`${view.year}-01-01`)
  return {
    title: `${text.t('board.costs.fund')} ${view.year}`,
    columns: [
      { key: 'line', label: text.t('board.costs.fund'), kind: 'text' },
      { key: 'amount', label: text.t('board.costs.amount'), kind: 'money' },
    ],
    rows: [
      { line: text.t('board.costs.fundOpening', { date }), amount: openingGr },
      { line: text.t('board.costs.fundAccrued'), amount: accruedGr },
      { line: text.t('board.costs.fundSpent'), amount: -spentGr },
      { line: text.t('board.costs.fundClosing', { month }), amount: closingGr },
    ],
  }
}

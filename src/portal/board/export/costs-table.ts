import { isRenovationFund } from '@/src/domain/finance/renovation-fund'
import type { ExportTable } from '@/src/platform/tables/table'
import { costsWish, linesWish } from '../costs/costs-wish'
import { readCostLines } from '../costs/read-cost-lines'
import { readCosts } from '../costs/read-costs'
import type { TableInput } from './table-input'

const tenths = (value: number | null): string | null =>
  value === null ? null : `${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 10)}.${Math.abs(value) % 10}`

/** Plan against actual, a category a row. Here a deviation has its sign: above zero is more than planned. */
export async function costsTable({ text, board, search, todayOn }: TableInput): Promise<ExportTable | null> {
  const wish = costsWish(search, todayOn)
  const view = wish && (await readCosts(board.community.id, wish, todayOn))
  if (!view) return null
  return {
    title: `${text.t('board.costs.title')} ${view.year}`,
    columns: [
      { key: 'group', label: text.t('board.costs.group'), kind: 'text' },
      { key: 'category', label: text.t('board.costs.category'), kind: 'text' },
      { key: 'plan', label: text.t('board.costs.plan'), kind: 'money' },
      { key: 'toDate', label: text.t('board.costs.toDate'), kind: 'money' },
      { key: 'actual', label: text.t('board.costs.actual'), kind: 'money' },
      { key: 'deviation', label: text.t('board.costs.deviationSigned'), kind: 'money' },
      { key: 'percent', label: text.t('board.costs.deviationPercent'), kind: 'decimal' },
      { key: 'perM2', label: text.t('board.costs.perM2'), kind: 'money' },
    ],
    rows: [...view.upkeep.lines, ...view.fund.lines].map((line) => ({
      group: text.t(isRenovationFund(line.category) ? 'board.costs.fund' : 'board.costs.upkeep'),
      category: line.category,
      plan: line.planGr,
      toDate: line.toDateGr,
      actual: line.actualGr,
      deviation: line.deviationGr,
      percent: tenths(line.deviationTenths),
      perM2: line.perM2Gr,
    })),
  }
}

/** The costs behind a figure, one by one. */
export async function costLinesTable({
  text,
  board,
  search,
  todayOn,
}: TableInput): Promise<ExportTable | null> {
  const wish = linesWish(search, todayOn)
  if (!wish) return null
  const entries = await readCostLines(board.community.id, wish, todayOn)
  return {
    title: `${text.t('board.costs.title')} ${wish.year} ${wish.category}`,
    columns: [
      { key: 'day', label: text.t('board.costs.day'), kind: 'date' },
      { key: 'building', label: text.t('board.costs.building'), kind: 'text' },
      { key: 'description', label: text.t('board.costs.description'), kind: 'text' },
      { key: 'supplier', label: text.t('board.suppliers.supplier'), kind: 'text' },
      { key: 'invoice', label: text.t('board.costs.invoice'), kind: 'text' },
      { key: 'amount', label: text.t('board.costs.amount'), kind: 'money' },
    ],
    rows: entries.map((entry) => ({
      day: entry.bookedOn,
      building: entry.building,
      description: entry.description,
      supplier: entry.invoice?.supplier ?? null,
      invoice: entry.invoice?.number ?? null,
      amount: entry.amountGr,
    })),
  }
}

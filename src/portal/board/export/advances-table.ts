import type { ExportTable } from '@/src/platform/tables/table'
import { advancesWish } from '../advances/advances-wish'
import { readAdvances } from '../advances/read-advances'
import type { TableInput } from './table-input'

/** Advances by premises, a column for each component; without names, which are read one by one. */
export async function advancesTable({
  text,
  board,
  search,
  todayOn,
}: TableInput): Promise<ExportTable | null> {
  const wish = advancesWish(search, todayOn)
  const view = wish && (await readAdvances(board.community.id, wish))
  if (!view) return null
  const components = view.components.map(({ component, name }, index) => ({
    component,
    name,
    key: `c${index}`,
  }))
  return {
    title: `${text.t('board.advances.title')} ${view.wish.month.slice(0, 7)}`,
    columns: [
      { key: 'building', label: text.t('board.costs.building'), kind: 'text' },
      { key: 'premises', label: text.t('board.balances.premises'), kind: 'text' },
      { key: 'account', label: text.t('board.balances.account'), kind: 'text' },
      ...components.map(({ key, name }) => ({ key, label: name, kind: 'money' as const })),
      { key: 'amount', label: text.t('board.advances.amount'), kind: 'money' },
      { key: 'before', label: text.t('board.advances.before'), kind: 'money' },
      { key: 'change', label: text.t('board.advances.change'), kind: 'money' },
    ],
    rows: view.accounts.map((one) => ({
      building: one.building,
      premises: one.premisesCode,
      account: one.code,
      ...Object.fromEntries(
        components.map(({ key, component }) => [key, one.byComponent[component] ?? null]),
      ),
      amount: one.gr,
      before: one.beforeGr,
      change: one.gr - one.beforeGr,
    })),
  }
}

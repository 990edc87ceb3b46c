import { balanceAges } from '@/src/domain/finance/ageing'
import type { ExportTable } from '@/src/platform/tables/table'
import { balancesWish } from '../balances/balances-wish'
import { ageLabel } from '../balances/BalancesTable'
import { readBalances } from '../balances/read-balances'
import type { TableInput } from './table-input'

/** Accounts by age, as the page shows them: without names, which are read one by one. */
export async function balancesTable({
  text,
  board,
  search,
  todayOn,
}: TableInput): Promise<ExportTable | null> {
  const wish = balancesWish(search)
  const view = wish && (await readBalances(board.community.id, wish, todayOn))
  if (!view) return null
  return {
    title: text.t('board.balances.title'),
    columns: [
      { key: 'building', label: text.t('board.costs.building'), kind: 'text' },
      { key: 'premises', label: text.t('board.balances.premises'), kind: 'text' },
      { key: 'account', label: text.t('board.balances.account'), kind: 'text' },
      ...balanceAges.map(({ key }) => ({ key, label: ageLabel(text, key), kind: 'money' as const })),
      { key: 'open', label: text.t('board.balances.open'), kind: 'money' },
      { key: 'overpaid', label: text.t('board.balances.overpaid'), kind: 'money' },
    ],
    rows: view.accounts.map((one) => ({
      building: one.building,
      premises: one.premisesCode,
      account: one.code,
      ...one.ages,
      open: one.openGr,
      overpaid: one.overpaidGr,
    })),
  }
}

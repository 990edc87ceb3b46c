import { unitsAtScale } from '@/src/domain/finance/decimal'
import { isFundCharge, isRenovationFund } from '@/src/domain/finance/renovation-fund'
import { moneyText } from '../amounts'
import { noticeInForce, type Notice } from '../finance/build-notices'
import type { Account, Calendar } from '../model'
import type { Row } from '../tables'

type Kept = { account: Account; notices: readonly Notice[] }

/** What the fund held when the books begin. */
const FIRST_GR = 4_621_840n

const chargedIn = (kept: readonly Kept[], month: string): bigint =>
  kept
    .filter(({ account }) => account.closedOn === null || account.closedOn > month)
    .flatMap(({ notices }) => noticeInForce(notices, month)?.lines ?? [])
    .filter((line) => isFundCharge({ name: line.name, fund: line.fund ?? null }))
    .reduce((sum, { amountGr }) => sum + amountGr, 0n)

const spentIn = (costs: readonly Row<'costs'>[], year: string): bigint =>
  costs
    .filter(({ category = '', bookedOn = '' }) => isRenovationFund(category) && bookedOn.startsWith(year))
    .reduce((sum, { amount = '0' }) => sum + unitsAtScale(amount, 2), 0n)

/** What the renovation fund held on each 1 January of the books: what it held before, and what came and went since. */
export const fundOpenings = (
  community: string,
  kept: readonly Kept[],
  costs: readonly Row<'costs'>[],
  calendar: Calendar,
): Row<'budgets'>[] => {
  const years = [...new Set(calendar.months.map((month) => month.slice(0, 4)))]
  let heldGr = FIRST_GR
  return years.map((year) => {
    const row = {
      ...{ community, year, category: 'Fundusz remontowy: bilans otwarcia' },
      amount: moneyText(heldGr > 0n ? heldGr : 0n),
    }
    const charged = calendar.months
      .filter((month) => month.startsWith(year))
      .reduce((sum, month) => sum + chargedIn(kept, month), 0n)
    heldGr += charged - spentIn(costs, year)
    return row
  })
}

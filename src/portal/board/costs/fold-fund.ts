import { fundAccount, isFundCharge, isFundOpening } from '@/src/domain/finance/renovation-fund'
import { isLargeEnough } from '@/src/domain/register/suppression'
import { toSafe } from '../../money'
import type { FundView } from './costs-view'
import type { CostsRow } from './fold-costs'
import type { ChargedLine } from './fund-statement'

/**
 * The fund's account; null where nothing is known of it, for one building, as the fund is everybody's, and where so few
 * premises pay for it that it would tell what single ones do.
 */
export function fundOf(
  row: Pick<CostsRow, 'plan' | 'buildings'>,
  charged: readonly ChargedLine[] | null,
  spentGr: number,
): FundView | null {
  const openings = row.plan.filter(([category]) => isFundOpening(category))
  const accruedGr = (charged ?? []).filter(isFundCharge).reduce((sum, { gr }) => sum + BigInt(gr), 0n)
  const premises = row.buildings.reduce((sum, one) => sum + one.premises, 0)
  if (!isLargeEnough(premises)) return null
  if (charged === null || (openings.length === 0 && accruedGr === 0n)) return null
  const openingGr = openings.reduce((sum, [, gr]) => sum + BigInt(gr), 0n)
  const account = fundAccount(openings.length === 0 ? null : openingGr, accruedGr, BigInt(spentGr))
  return {
    openingGr: account.openingGr === null ? null : toSafe(account.openingGr),
    accruedGr: toSafe(account.accruedGr),
    spentGr,
    closingGr: account.closingGr === null ? null : toSafe(account.closingGr),
  }
}

import { DomainError } from '../domain-error'
import { addDays } from '../time/civil-date'
import type { CivilDate } from '../time/civil-date'
import { holdsOn, type OwnershipSpan } from './ownership'
import {
  compareFractions,
  formatFraction,
  reduceFraction,
  sumFractions,
  WHOLE,
  type Fraction,
} from './shares'

/** How much of an owner's part is sold; `id` is the owner's span. */
export type SoldPart = { id: string; part: Fraction }

export type SalePlan = {
  /** Spans that end on the day of the change, sold in whole or in part. */
  ended: string[]
  /** What a seller keeps begins anew on that day. */
  kept: SoldPart[]
  /** What the buyers must hold together. */
  sold: Fraction
}

/** Who owns on the last day before a change. */
export const ownersBefore = (spans: readonly OwnershipSpan[], changedOn: CivilDate): OwnershipSpan[] =>
  spans.filter((span) => holdsOn(span, addDays(changedOn, -1)))

const remainder = (owned: Fraction, sold: Fraction): Fraction =>
  reduceFraction(sumFractions([owned, { num: -sold.num, den: sold.den }]))

const isNothing = ({ num }: Fraction): boolean => num <= 0n

/** Every owner who sells is one the day before, and sells no more than he has. */
function checkSales(owners: readonly OwnershipSpan[], sales: readonly SoldPart[]): void {
  if (sales.length === 0) throw new DomainError('NOTHING_SOLD')
  if (new Set(sales.map(({ id }) => id)).size < sales.length) throw new DomainError('SELLER_TWICE')
  for (const { id, part } of sales) {
    const owner = owners.find((one) => one.id === id)
    if (!owner) throw new DomainError('NOT_OWNER')
    if (isNothing(part) || compareFractions(part, owner.part) > 0)
      throw new DomainError('SOLD_TOO_MUCH', { part: formatFraction(owner.part) })
  }
}

/**
 * What a sale does to the owners of premises: who ends, what a seller keeps, and how much the buyers get, which is
 * exactly what is sold. Premises that nobody owns yet are taken whole.
 * @param changedOn the buyers' first day
 * Errors: LATER_OWNERS where somebody becomes owner on that day or after it already, NOTHING_SOLD, SELLER_TWICE, NOT_OWNER,
 * SOLD_TOO_MUCH, NO_BUYER, BAD_NUMBER for a part of nothing, PARTS_DIFFER.
 */
export function planSale(
  spans: readonly OwnershipSpan[],
  sales: readonly SoldPart[],
  bought: readonly Fraction[],
  changedOn: CivilDate,
): SalePlan {
  if (spans.some(({ fromOn }) => fromOn >= changedOn)) throw new DomainError('LATER_OWNERS')
  const owners = ownersBefore(spans, changedOn)
  if (owners.length > 0) checkSales(owners, sales)
  const sold = owners.length === 0 ? WHOLE : sumFractions(sales.map(({ part }) => part))
  if (bought.length === 0) throw new DomainError('NO_BUYER')
  if (bought.some(isNothing)) throw new DomainError('BAD_NUMBER', { part: '0' })
  const together = sumFractions(bought)
  if (compareFractions(together, sold) !== 0)
    throw new DomainError('PARTS_DIFFER', {
      bought: formatFraction(reduceFraction(together)),
      sold: formatFraction(reduceFraction(sold)),
    })
  const kept = owners.flatMap((owner): SoldPart[] => {
    const sale = sales.find(({ id }) => id === owner.id)
    if (!sale || compareFractions(sale.part, owner.part) === 0) return []
    return [{ id: owner.id, part: remainder(owner.part, sale.part) }]
  })
  return { ended: owners.length === 0 ? [] : sales.map(({ id }) => id), kept, sold }
}

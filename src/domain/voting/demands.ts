import { compareFractions, fraction, multiplyFractions, sumFractions } from '../register/shares'
import type { Fraction } from '../register/shares'

export const demandKinds = ['oneOwner', 'meeting'] as const
export type DemandKind = (typeof demandKinds)[number]

/** The part of all shares that is enough: UWL art. 23(2a) for one owner, one vote; art. 31 for a meeting. */
const thresholds: Readonly<Record<DemandKind, Fraction>> = {
  oneOwner: fraction(1, 5),
  meeting: fraction(1, 10),
}

/** Whether owners who hold so much together bind the board; exactly the threshold is enough. */
export const isDemandValid = (kind: DemandKind, shares: readonly Fraction[], whole: Fraction): boolean =>
  compareFractions(sumFractions(shares), multiplyFractions(thresholds[kind], whole)) >= 0

import { divideHalfUp } from './decimal'
import type { Grosze } from './money'

/** How a charge stands to VAT: outside it, exempt, or a rate in percent. */
export type VatTreatment = 'NP' | 'ZW' | '0' | '5' | '8' | '23'

export type VatSplit = { netGr: Grosze; vatGr: Grosze; grossGr: Grosze }

const PERCENT: Record<VatTreatment, bigint> = { NP: 0n, ZW: 0n, '0': 0n, '5': 5n, '8': 8n, '23': 23n }

/**
 * Splits a gross amount: VAT = gross × r / (100 + r) rounded half up to the grosz (VAT Act art. 106e(7) and (11)), net
 * is the rest, so that both always add up to the gross amount.
 */
export const splitVat = (grossGr: Grosze, treatment: VatTreatment): VatSplit => {
  const percent = PERCENT[treatment]
  const vatGr = divideHalfUp(grossGr * percent, 100n + percent)
  return { netGr: grossGr - vatGr, vatGr, grossGr }
}

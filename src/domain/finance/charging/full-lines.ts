import type { CivilDate } from '../../time/civil-date'
import { decimalText, toDecimal, unitsAtScale } from '../decimal'
import { allocateLargestRemainder, multiplyRate } from '../money'
import type { Grosze } from '../money'
import type { VatTreatment } from '../vat'
import { catalogue } from './catalogue'
import type { Payer } from './month-segments'
import { pickRates, type Place, type Rate } from './pick-rates'
import { quantityOf, type PremisesFacts } from './quantity'
import { grossRate, vatTreatmentOf } from './vat-treatment'
import { leastCommonMultiple } from '../../register/shares'

/** One component for a whole month: `rate` (gross) × `quantity` = `amountGr`, as the notice prints it. */
export type FullLine = {
  rateId: string
  component: string
  name: string
  unit: string
  rate: string
  quantity: string
  amountGr: Grosze
  vatTreatment: VatTreatment
  fund: string | null
  basis: string | null
}

/** Something a component needs and nobody has entered. */
export type MissingFigure = { component: string; parameter: string }

export type FullLines = { lines: FullLine[]; missing: MissingFigure[] }

const isZero = (decimal: string): boolean => toDecimal(decimal).units === 0n

/**
 * The components premises are charged by on a day. An individual rate of zero is an exemption and gives no line;
 * a quantity of zero gives one, as it explains itself.
 */
export const fullLines = (
  rates: readonly Rate[],
  place: Place,
  facts: PremisesFacts,
  onDate: CivilDate,
): FullLines => {
  const result: FullLines = { lines: [], missing: [] }
  for (const rate of pickRates(rates, place, onDate).filter((one) => !isZero(one.rate))) {
    const quantity = quantityOf(rate.quantity, facts, onDate)
    if (!quantity.ok) result.missing.push({ component: rate.component, parameter: quantity.missing })
    else if (quantity.value !== null) result.lines.push(lineOf(rate, place, quantity.value, onDate))
  }
  return result
}

const lineOf = (rate: Rate, place: Place, quantity: string, onDate: CivilDate): FullLine => {
  const treatment = rate.vatTreatment ?? vatTreatmentOf(catalogue[rate.component].vat, place.use, onDate)
  const gross = rate.isNet ? grossRate(rate.rate, treatment) : rate.rate
  const { component, name, unit, fund, basis } = rate
  return {
    ...{ rateId: rate.id, component, name, unit, rate: gross, quantity },
    ...{ amountGr: multiplyRate(gross, quantity), vatTreatment: treatment, fund, basis },
  }
}

export const totalOf = (lines: readonly { amountGr: Grosze }[]): Grosze =>
  lines.reduce((sum, { amountGr }) => sum + amountGr, 0n)

const QUANTITY_SCALE = 3

/**
 * The lines of each payer where several accounts share premises: quantities in proportion to the parts, to the
 * thousandth by the largest remainder, so that they add up; each amount is the payer's own rate × quantity.
 */
export const linesByPayer = (lines: readonly FullLine[], payers: readonly Payer[]): FullLine[][] => {
  if (payers.length === 1) return [[...lines]]
  const den = payers.reduce((all, { part }) => leastCommonMultiple(all, part.den), 1n)
  const weights = payers.map(({ part }) => part.num * (den / part.den))
  const divided = lines.map((line) =>
    allocateLargestRemainder(unitsAtScale(line.quantity, QUANTITY_SCALE), weights).map((units) => {
      const quantity = decimalText(units, QUANTITY_SCALE)
      return { ...line, quantity, amountGr: multiplyRate(line.rate, quantity) }
    }),
  )
  return payers.map((_, index) => divided.flatMap((parts) => parts[index] ?? []))
}

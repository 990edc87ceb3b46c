import { leastCommonMultiple } from '../../register/shares'
import { daysBetween } from '../../time/civil-date'
import { decimalText, divideHalfUp } from '../decimal'
import { meterKindsOf } from './meter-kinds'
import { meteredShares } from './metered-shares'
import type { CostShares, Field } from './field'
import type { Participant } from './participants'
import { valueDays } from './dated-weight'
import type { CostItem, SettlementMethod } from './settle-cost'

const SCALE = 3
const THOUSAND = 1000n

/** Figure × days of a participant in thousandths, or the name of the parameter nobody entered. */
type Figure = (one: Participant, field: Field) => bigint | string

const dated =
  (name: string, initial: (one: Participant) => string | null): Figure =>
  (one) =>
    valueDays(one.premises.facts.values, name, initial(one), one.fromOn, one.untilOn) ?? name

const FIGURES: Record<Exclude<SettlementMethod, 'meter' | 'allocator' | 'share'>, Figure> = {
  area: dated('areaM2', ({ premises }) => premises.facts.areaM2),
  heatedArea: dated('heatedAreaM2', ({ premises }) => premises.facts.heatedAreaM2 ?? '0'),
  // Nobody is declared in a garage or a shop unless somebody was.
  persons: dated('persons', ({ premises }) => (premises.use === 'residential' ? null : '0')),
  premises: ({ days }) => days * THOUSAND,
}

const shareFigure: Figure = ({ premises, days }, { participants }) => {
  const { share } = premises.facts
  if (share === null) return 'share'
  const den = participants.reduce(
    (all, one) => (one.premises.facts.share ? leastCommonMultiple(all, one.premises.facts.share.den) : all),
    1n,
  )
  return share.num * (den / share.den) * days * THOUSAND
}

/** The figure as people read it: its average over the period, by the participant's part. */
const averageOf = (figure: bigint, one: Participant, field: Field): string => {
  const periodDays = BigInt(daysBetween(field.fromOn, field.untilOn))
  return decimalText(divideHalfUp(figure * one.partNum, field.partDen * periodDays), SCALE)
}

const figureShares = (figureOf: Figure, field: Field): CostShares => {
  const result: CostShares = { shares: [], problems: [] }
  for (const one of field.participants) {
    const figure = figureOf(one, field)
    if (typeof figure === 'string')
      result.problems.push({ kind: 'MISSING', premises: one.premises.code, parameter: figure })
    else
      result.shares.push({
        weight: figure * one.partNum,
        quantity: averageOf(figure, one, field),
        meters: [],
      })
  }
  return result
}

/** How a cost is shared out among the participants, in their order, or what is missing for it. */
export const costShares = (item: Pick<CostItem, 'component' | 'method'>, field: Field): CostShares => {
  const { method } = item
  if (method === 'meter' || method === 'allocator')
    return meteredShares(meterKindsOf(item.component, method), method === 'allocator', field)
  return figureShares(method === 'share' ? shareFigure : FIGURES[method], field)
}

import { DomainError } from '../../domain-error'
import { decimalText, divideHalfUp, powerOfTen } from '../decimal'
import { allocateLargestRemainder } from '../money'
import type { Grosze } from '../money'
import type { MeterUse } from './meter-use'

/** How a cost is shared out (import format, `settlement-lines`). */
export const settlementMethods = [
  'meter',
  'allocator',
  'area',
  'heatedArea',
  'share',
  'persons',
  'premises',
] as const
export type SettlementMethod = (typeof settlementMethods)[number]

/** One cost of a building and period. `advanceComponents`: what was charged in advance for it. */
export type CostItem = {
  component: string
  name: string
  method: SettlementMethod
  costGr: Grosze
  advanceComponents: readonly string[]
}

/** An account's part in one cost: its weight, the quantity people read and the meters behind it. */
export type CostShare = { weight: bigint; quantity: string; meters: readonly MeterUse[] }

export type SettledLine = {
  component: string
  name: string
  method: SettlementMethod
  meterId: string | null
  readingFrom: string | null
  readingTo: string | null
  quantity: string
  /** Cost of one unit for information, 6 decimals: the cost itself is shared out exactly. */
  unitPrice: string
  advancesGr: Grosze
  costGr: Grosze
}

/** `resultGr` = advances − cost: above zero is an overpayment. */
export type AccountSettlement = {
  accountId: string
  advancesGr: Grosze
  costGr: Grosze
  resultGr: Grosze
  lines: SettledLine[]
}

/** Splits heat into what is shared by area and what by use; the fixed part is rounded half up (domain rules 3.2). */
export const splitHeat = (totalGr: Grosze, fixedPercent: bigint): { fixedGr: Grosze; variableGr: Grosze } => {
  if (fixedPercent < 0n || fixedPercent > 100n) throw new DomainError('BAD_PERCENT', {})
  const fixedGr = divideHalfUp(totalGr * fixedPercent, 100n)
  return { fixedGr, variableGr: totalGr - fixedGr }
}

const PRICE_SCALE = 6
const QUANTITY_SCALE = 3

/** Cost for one unit of the quantity people read, over everyone; zero where nothing was used. */
const priceOf = (costGr: Grosze, shares: readonly CostShare[]): string => {
  const units = shares.reduce((sum, { quantity }) => sum + BigInt(quantity.replace('.', '')), 0n)
  if (units === 0n) return decimalText(0n, PRICE_SCALE)
  const scaled = (costGr < 0n ? -costGr : costGr) * powerOfTen(PRICE_SCALE - 2 + QUANTITY_SCALE)
  return decimalText(divideHalfUp(scaled, units), PRICE_SCALE)
}

const meterLines = (base: SettledLine, meters: readonly MeterUse[]): SettledLine[] => {
  const used = meters.reduce((sum, { units }) => sum + units, 0n)
  const costs =
    used === 0n
      ? []
      : allocateLargestRemainder(
          base.costGr,
          meters.map(({ units }) => units),
        )
  return meters.map((meter, index) => ({
    ...base,
    meterId: meter.meterId,
    readingFrom: meter.readingFrom,
    readingTo: meter.readingTo,
    quantity: decimalText(meter.units, QUANTITY_SCALE),
    // Advances were charged for the component, not for a meter: they stand once. So does a cost without use.
    advancesGr: index === 0 ? base.advancesGr : 0n,
    costGr: costs[index] ?? (index === 0 ? base.costGr : 0n),
  }))
}

/** The lines of every account for one cost, in the accounts' order. Their costs add up to it. */
const linesOf = (
  item: CostItem,
  shares: readonly CostShare[],
  advances: readonly Grosze[],
): SettledLine[][] => {
  const costs =
    item.costGr === 0n
      ? shares.map(() => 0n)
      : allocateLargestRemainder(
          item.costGr,
          shares.map(({ weight }) => weight),
        )
  const unitPrice = priceOf(item.costGr, shares)
  return shares.map(({ quantity, meters }, index) => {
    const base: SettledLine = {
      ...{ component: item.component, name: item.name, method: item.method },
      ...{ meterId: null, readingFrom: null, readingTo: null, quantity, unitPrice },
      ...{ advancesGr: advances[index] ?? 0n, costGr: costs[index] ?? 0n },
    }
    return item.method === 'meter' && meters.length > 0 ? meterLines(base, meters) : [base]
  })
}

const sum = (values: readonly Grosze[]): Grosze => values.reduce((all, one) => all + one, 0n)

/**
 * Shares the costs of a building out among accounts given in premises order, each cost by its own weights with the
 * largest remainder, and sets the advances charged for it against it (domain rules 3.1 and 3.2). Σ cost of the accounts
 * is the cost, to the grosz. Throws `NO_WEIGHT` where nobody can bear a cost.
 * @param sharesOf weights of one cost, as many as there are accounts
 * @param advancesOf advances charged to each account for one cost
 */
export const settleCosts = (
  accountIds: readonly string[],
  items: readonly CostItem[],
  sharesOf: (item: CostItem) => readonly CostShare[],
  advancesOf: (item: CostItem) => readonly Grosze[],
): AccountSettlement[] => {
  const perItem = items.map((item) => linesOf(item, sharesOf(item), advancesOf(item)))
  return accountIds.map((accountId, index) => {
    const lines = perItem.flatMap((byAccount) => byAccount[index] ?? [])
    const advancesGr = sum(lines.map((line) => line.advancesGr))
    const costGr = sum(lines.map((line) => line.costGr))
    return { accountId, advancesGr, costGr, resultGr: advancesGr - costGr, lines }
  })
}

import { divideHalfUp } from '@/src/domain/finance/decimal'
import { allocateLargestRemainder, multiplyRate } from '@/src/domain/finance/money'
import { quantityText, thousandths } from '../amounts'
import type { Notice } from './build-notices'
import type { QuantityRule, Rate } from './rate'
import { usedBy, type MeterSpan } from './settled-meters'

/** A component over a period: what was charged for it, and what it is counted by. */
export type Settled = {
  component: string
  name: string
  rule: QuantityRule
  rate: string
  quantity: string
  advancesGr: bigint
}

export type SettledLine = Omit<Settled, 'rule' | 'rate'> & {
  method: string
  unitPrice: string
  costGr: bigint
  meter: MeterSpan | null
}

/** What meters of a kind counted, by the kind of meter a rule asks for. */
export type Spans = Record<'coldWater' | 'hotWater' | 'heat', readonly MeterSpan[]>

/** Media charged over some months, each component once; the last notice tells name, rate and quantity. */
export const settledOver = (
  months: readonly string[],
  noticeOn: (month: string) => Notice | null,
  rates: readonly Rate[],
): Settled[] => {
  const settled = new Map<string, Settled>()
  for (const month of months)
    for (const line of noticeOn(month)?.lines ?? []) {
      const rule = rates.find(({ component, name }) => component === line.component && name === line.name)
      if (!line.fund.startsWith('Media') || !rule) continue
      const before = settled.get(line.component)?.advancesGr ?? 0n
      settled.set(line.component, { ...line, rule: rule.quantity, advancesGr: before + line.amountGr })
    }
  return [...settled.values()]
}

const METHODS: Partial<Record<QuantityRule, string>> = {
  heatedArea: 'area',
  area: 'area',
  persons: 'persons',
  waterNorm: 'lumpSum',
}

const spansFor = (rule: QuantityRule, spans: Spans): readonly MeterSpan[] => {
  if (rule === 'coldAndHotWater') return [...spans.coldWater, ...spans.hotWater]
  return rule === 'coldWater' || rule === 'hotWater' || rule === 'heat' ? spans[rule] : []
}

const isHeat = ({ rule }: Settled): boolean => rule === 'heatedArea' || rule === 'heat'

/** Price of a unit that gives the cost, to six decimals: the resulting rate (domain rules 3.1). */
const priceOf = (costGr: bigint, quantity: bigint): string => {
  if (quantity === 0n) return '0'
  const units = divideHalfUp((costGr < 0n ? -costGr : costGr) * 10_000_000n, quantity)
  const digits = units.toString().padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`
}

/** Metered water costs its use at the tariff, fixed parts what was charged; heat takes what is left of the total. */
const costsOf = (parts: readonly Settled[], costGr: bigint, spans: Spans): bigint[] => {
  const plain = parts.map((part) => {
    const counted = spansFor(part.rule, spans)
    return counted.length > 0 && part.rule !== 'heat'
      ? multiplyRate(part.rate, quantityText(usedBy(counted)))
      : part.advancesGr
  })
  const heat = parts.findIndex(isHeat)
  const others = plain.reduce((sum, gr, index) => (index === heat ? sum : sum + gr), 0n)
  const left = costGr - others
  const usual = parts[heat]?.advancesGr ?? 0n
  // Where the rest would be no believable cost of heat, the total is split as the advances were.
  if (heat < 0 || left * 2n < usual || left > usual * 2n)
    return allocateLargestRemainder(
      costGr,
      parts.map(({ advancesGr }) => advancesGr),
    )
  return plain.map((gr, index) => (index === heat ? left : gr))
}

/** One line for each meter of a component, the cost shared by use; one line where no single meter stands behind it. */
const linesOf = (part: Settled, costGr: bigint, spans: Spans): SettledLine[] => {
  const { rule, rate: _rate, ...rest } = part
  const counted = spansFor(rule, spans)
  const used = usedBy(counted)
  if (counted.length === 0 || used === 0n) {
    const quantity = thousandths(part.quantity)
    const method = METHODS[rule] ?? 'premises'
    return [{ ...rest, method, unitPrice: priceOf(costGr, quantity), costGr, meter: null }]
  }
  const unitPrice = priceOf(costGr, used)
  if (rule === 'coldAndHotWater')
    return [{ ...rest, method: 'meter', quantity: quantityText(used), unitPrice, costGr, meter: null }]
  const weights = counted.map(({ from, to }) => to - from)
  const costs = allocateLargestRemainder(costGr, weights)
  const advances = allocateLargestRemainder(part.advancesGr, weights)
  return counted.map((meter, index) => ({
    ...rest,
    method: 'meter',
    quantity: quantityText(meter.to - meter.from),
    unitPrice,
    costGr: costs[index] ?? 0n,
    advancesGr: advances[index] ?? 0n,
    meter,
  }))
}

/** The lines of a settlement that cost `costGr` in all, to the grosz. */
export const settledLines = (parts: readonly Settled[], costGr: bigint, spans: Spans): SettledLine[] => {
  const costs = costsOf(parts, costGr, spans)
  return parts.flatMap((part, index) => linesOf(part, costs[index] ?? 0n, spans))
}

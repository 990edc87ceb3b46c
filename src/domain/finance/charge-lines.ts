import { toDecimal, powerOfTen } from './decimal'
import { multiplyRate } from './money'
import type { Grosze } from './money'

/**
 * One component of an advance: `rate` złote per `unit` (up to 6 decimals) × `quantity` (up to 3) = `amountGr`. Both are
 * texts in canonical notation, as the database gives them.
 */
export type ChargeLine = {
  component: string
  name: string
  unit: string
  rate: string
  quantity: string
  amountGr: Grosze
  fund?: string | null
  basis?: string | null
}

export type LineChange = 'added' | 'removed' | 'rate' | 'quantity' | 'both' | 'unchanged'

/** Why an amount changed; `unit` where the component is now counted in another unit and cannot be compared. */
export type ChangeCause = { cause: 'added' | 'removed' | 'rate' | 'quantity' | 'unit'; differenceGr: Grosze }

export type LineComparison = {
  component: string
  before: ChargeLine | null
  after: ChargeLine | null
  change: LineChange
  /** After − before. */
  differenceGr: Grosze
  /** Add up to `differenceGr`; empty where nothing changed. */
  causes: ChangeCause[]
}

export type NoticeComparison = {
  lines: LineComparison[]
  beforeGr: Grosze
  afterGr: Grosze
  differenceGr: Grosze
}

/** rate × quantity rounded half up to the grosz, once per line. */
export const chargeAmount = (rate: string, quantity: string): Grosze => multiplyRate(rate, quantity)

/** Whether a line's amount is its rate × quantity (import format, `charges`: else AMOUNT_MISMATCH). */
export const isAmountRight = (line: Pick<ChargeLine, 'rate' | 'quantity' | 'amountGr'>): boolean =>
  line.amountGr === chargeAmount(line.rate, line.quantity)

/** A notice's total: the sum of its rounded lines. */
export const noticeTotal = (lines: readonly Pick<ChargeLine, 'amountGr'>[]): Grosze =>
  lines.reduce((sum, { amountGr }) => sum + amountGr, 0n)

const sameNumber = (left: string, right: string): boolean => {
  const a = toDecimal(left)
  const b = toDecimal(right)
  return a.units * powerOfTen(b.scale) === b.units * powerOfTen(a.scale)
}

const changeOf = (before: ChargeLine, after: ChargeLine): LineChange => {
  if (before.unit !== after.unit) return 'both'
  const rate = !sameNumber(before.rate, after.rate)
  const quantity = !sameNumber(before.quantity, after.quantity)
  if (rate && quantity) return 'both'
  return rate ? 'rate' : quantity ? 'quantity' : 'unchanged'
}

/**
 * The new rate on the old quantity is the rate's doing, all else the quantity's, so that both add up to the grosz.
 */
const causesOf = (before: ChargeLine, after: ChargeLine, change: LineChange): ChangeCause[] => {
  const differenceGr = after.amountGr - before.amountGr
  if (change === 'unchanged') return []
  if (change === 'rate' || change === 'quantity') return [{ cause: change, differenceGr }]
  if (before.unit !== after.unit) return [{ cause: 'unit', differenceGr }]
  const byRateGr = chargeAmount(after.rate, before.quantity) - before.amountGr
  return [
    { cause: 'rate', differenceGr: byRateGr },
    { cause: 'quantity', differenceGr: differenceGr - byRateGr },
  ]
}

const compareLine = (before: ChargeLine, after: ChargeLine): LineComparison => {
  const change = changeOf(before, after)
  return {
    component: after.component,
    before,
    after,
    change,
    differenceGr: after.amountGr - before.amountGr,
    causes: causesOf(before, after, change),
  }
}

const added = (after: ChargeLine): LineComparison => ({
  component: after.component,
  before: null,
  after,
  change: 'added',
  differenceGr: after.amountGr,
  causes: [{ cause: 'added', differenceGr: after.amountGr }],
})

const removed = (before: ChargeLine): LineComparison => ({
  component: before.component,
  before,
  after: null,
  change: 'removed',
  differenceGr: -before.amountGr,
  causes: [{ cause: 'removed', differenceGr: -before.amountGr }],
})

/**
 * Compares two notices component by component: the new notice's lines in their order, then those that fell away.
 * The lines' differences add up to the difference of the totals.
 */
export const compareNotices = (
  before: readonly ChargeLine[],
  after: readonly ChargeLine[],
): NoticeComparison => {
  const old = new Map(before.map((line) => [line.component, line]))
  const kept = new Set(after.map(({ component }) => component))
  const lines = [
    ...after.map((line) => {
      const match = old.get(line.component)
      return match ? compareLine(match, line) : added(line)
    }),
    ...before.filter(({ component }) => !kept.has(component)).map(removed),
  ]
  const beforeGr = noticeTotal(before)
  const afterGr = noticeTotal(after)
  return { lines, beforeGr, afterGr, differenceGr: afterGr - beforeGr }
}

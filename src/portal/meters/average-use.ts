import { decimalText, divideHalfUp, powerOfTen, unitsAtScale } from '@/src/domain/finance/decimal'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import type { AverageUse, MeterKind, MonthRow } from './meters-view'

/** Monthly use in the building, in canonical decimals; per person and m² only from five premises that have them. */
export type BuildingAverage = {
  kind: MeterKind
  perMonth: string
  premises: number
  perPerson?: string | null
  perM2?: string | null
  /** The reader's own persons and area. */
  ownPersons?: string | null
  ownArea?: string | null
}

const SIZE_SCALE = 3
/** Heat per m² is small: one place more than a reading has. */
const EACH_SCALE = 4

/** Water is compared by persons, heat by area; what else there is by premises. */
function sizeOf({ kind, perPerson, perM2, ownPersons, ownArea }: BuildingAverage) {
  if (kind === 'coldWater' || kind === 'hotWater')
    return perPerson && ownPersons ? ({ per: 'person', use: perPerson, size: ownPersons } as const) : null
  if (kind === 'heat' || kind === 'allocator')
    return perM2 && ownArea ? ({ per: 'm2', use: perM2, size: ownArea } as const) : null
  return null
}

/** One's own use a month over the months shown, by a size in thousandths. */
function ownEach(months: readonly MonthRow[], size: bigint): string | null {
  const uses = months.flatMap(({ use }) => (use === null ? [] : [unitsAtScale(use, READING_SCALE)]))
  if (uses.length === 0) return null
  const sum = uses.reduce((all, use) => all + use, 0n)
  const scaled = sum * powerOfTen(SIZE_SCALE + EACH_SCALE - READING_SCALE)
  return decimalText(divideHalfUp(scaled, size * BigInt(uses.length)), EACH_SCALE)
}

/** What the building uses, made for a home of the reader's size where that is known to him. */
export function averageUse(average: BuildingAverage, months: readonly MonthRow[]): AverageUse {
  const { perMonth, premises } = average
  const sized = sizeOf(average)
  const size = sized ? unitsAtScale(sized.size, SIZE_SCALE) : 0n
  if (!sized || size <= 0n) return { perMonth, premises, each: null }
  const scaled = unitsAtScale(sized.use, EACH_SCALE) * size
  const forSize = divideHalfUp(scaled, powerOfTen(SIZE_SCALE + EACH_SCALE - READING_SCALE))
  return {
    perMonth: decimalText(forSize, READING_SCALE),
    premises,
    each: { per: sized.per, use: sized.use, own: ownEach(months, size) },
  }
}

import type { MonthBalance } from './balance-view'

/** Pixels down: room for a figure above the tallest bar and below the lowest, the months under all. */
const TOP = 24
const DEEPEST = 160
export const HEIGHT = 212
export const MONTHS_AT = 204

/** Percent across: a bar takes this part of its month's column; with fewer months columns stay this narrow. */
const BAR = 0.79
const FEWEST_COLUMNS = 6
/** Columns a written amount takes on a phone. */
const FIGURE_COLUMNS = 3

const percent = (value: number): string => `${value.toFixed(2)}%`

export type BalanceColumn = {
  month: MonthBalance
  isLast: boolean
  middle: string
  bar: { x: string; width: string; y: number; height: number } | null
  /** Where the amount is written; null: in the table alone. */
  figure: { x: string; y: number; anchor: 'start' | 'middle' | 'end' } | null
}

export type BalanceGeometry = { columns: BalanceColumn[]; zeroY: number }

/** The last month and, where it stands clear of that, the month furthest from zero carry their amounts. */
function figured(months: readonly MonthBalance[]): Set<number> {
  const last = months.length - 1
  const furthest = months.reduce(
    (best, { balanceGr }, index) =>
      Math.abs(balanceGr) > Math.abs(months[best]?.balanceGr ?? 0) ? index : best,
    0,
  )
  return new Set(last - furthest >= FIGURE_COLUMNS ? [furthest, last] : [last])
}

const anchorOf = (index: number, count: number): 'start' | 'middle' | 'end' =>
  index === 0 ? 'start' : index >= count - 2 ? 'end' : 'middle'

/** What is to be paid stands above the line of zero, what is overpaid hangs below it. */
export function balanceGeometry(months: readonly MonthBalance[]): BalanceGeometry {
  const highest = Math.max(0, ...months.map(({ balanceGr }) => balanceGr))
  const lowest = Math.min(0, ...months.map(({ balanceGr }) => balanceGr))
  const bottom = lowest < 0 ? DEEPEST : MONTHS_AT - 18
  const scale = (bottom - TOP) / Math.max(1, highest - lowest)
  const zeroY = Math.round(TOP + highest * scale)
  const column = 100 / Math.max(months.length, FEWEST_COLUMNS)
  const named = figured(months)
  const columns = months.map((month, index): BalanceColumn => {
    const tall = Math.round(Math.abs(month.balanceGr) * scale * 10) / 10
    const owes = month.balanceGr > 0
    const anchor = anchorOf(index, months.length)
    const left = { start: 0, middle: 0.5, end: 1 }[anchor]
    return {
      month,
      isLast: index === months.length - 1,
      middle: percent((index + 0.5) * column),
      bar:
        tall === 0
          ? null
          : {
              x: percent((index + (1 - BAR) / 2) * column),
              width: percent(BAR * column),
              y: owes ? zeroY - tall : zeroY,
              height: tall,
            },
      figure: named.has(index)
        ? {
            x: percent((index + left) * column),
            y: owes || tall === 0 ? zeroY - tall - 7 : zeroY + tall + 17,
            anchor,
          }
        : null,
    }
  })
  return { columns, zeroY }
}

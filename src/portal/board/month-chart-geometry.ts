/** Pixels down: room for a figure above the tallest bar, the months under all. */
const TOP = 24
const BASE = 176
export const HEIGHT = 204
export const MONTHS_AT = 196

/** Percent across: a bar takes this part of its column; few months keep their columns this narrow. */
const BAR = 0.72
const FEWEST_COLUMNS = 6

const percent = (value: number): string => `${value.toFixed(2)}%`

export type MonthValue = { period: string; gr: number }
export type MonthColumn = MonthValue & {
  middle: string
  bar: { x: string; width: string; y: number; height: number } | null
}
export type MonthGeometry = { columns: MonthColumn[]; baseY: number; lineY: number | null }

/** Bars from zero up, a month each, and the height of a line that they are held against. Below zero there is no bar. */
export function monthGeometry(months: readonly MonthValue[], lineGr: number | null): MonthGeometry {
  const highest = Math.max(1, lineGr ?? 0, ...months.map(({ gr }) => gr))
  const scale = (BASE - TOP) / highest
  const column = 100 / Math.max(months.length, FEWEST_COLUMNS)
  const columns = months.map((month, index): MonthColumn => {
    const height = Math.round(Math.max(0, month.gr) * scale * 10) / 10
    return {
      ...month,
      middle: percent((index + 0.5) * column),
      bar:
        height === 0
          ? null
          : {
              x: percent((index + (1 - BAR) / 2) * column),
              width: percent(BAR * column),
              y: BASE - height,
              height,
            },
    }
  })
  return { columns, baseY: BASE, lineY: lineGr === null ? null : Math.round(BASE - lineGr * scale) }
}

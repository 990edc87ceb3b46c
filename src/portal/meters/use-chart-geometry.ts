import { drawn } from './meter-words'
import type { MeterLine, MonthRow } from './meters-view'

/** Pixels down: room above the tallest bar, the floor of the bars, the months under it. */
const TOP = 22
export const FLOOR = 186
export const HEIGHT = 212

/** Percent across: a bar takes this part of its month's column, the tick of the year before a little more. */
const BAR = 0.79
const TICK = 0.936
/** With fewer months the columns stay this narrow. */
const FEWEST_COLUMNS = 6
/** A bar lower than this, in pixels, carries its figure above instead of inside. */
const ROOM_FOR_FIGURE = 24

const percent = (value: number): string => `${value.toFixed(2)}%`

export type ChartColumn = {
  month: MonthRow
  isLast: boolean
  middle: string
  bar: { x: string; width: string; y: number; height: number } | null
  tick: { x1: string; x2: string; y: number } | null
  figure: { y: number; inside: boolean }
}

export type ChartGeometry = { columns: ChartColumn[]; averageY: number | null }

/** Pixels for a use, so that the largest value of the chart reaches the top. */
function heightOf(line: MeterLine): (use: string) => number {
  const values = line.months.flatMap(({ use, yearBefore }) => [use, yearBefore])
  const largest = Math.max(1, ...[...values, line.average?.perMonth].map((use) => (use ? drawn(use) : 0)))
  return (use) => Math.round((drawn(use) / largest) * (FLOOR - TOP) * 10) / 10
}

/** Where everything of the chart stands: percent across and pixels down, so that letters keep their size. */
export function chartGeometry(line: MeterLine): ChartGeometry {
  const { months, average } = line
  const column = 100 / Math.max(months.length, FEWEST_COLUMNS)
  const height = heightOf(line)
  const span = (index: number, part: number): [string, string] => [
    percent((index + (1 - part) / 2) * column),
    percent((index + (1 + part) / 2) * column),
  ]
  const columns = months.map((month, index): ChartColumn => {
    const tall = month.use === null ? 0 : height(month.use)
    const inside = tall >= ROOM_FOR_FIGURE
    const [x1, x2] = span(index, TICK)
    return {
      month,
      isLast: index === months.length - 1,
      middle: percent((index + 0.5) * column),
      bar:
        month.use === null
          ? null
          : { x: span(index, BAR)[0], width: percent(BAR * column), y: FLOOR - tall, height: tall },
      tick: month.yearBefore === null ? null : { x1, x2, y: FLOOR - height(month.yearBefore) },
      figure: { y: inside ? FLOOR - 9 : FLOOR - tall - 6, inside },
    }
  })
  return { columns, averageY: average ? FLOOR - height(average.perMonth) : null }
}

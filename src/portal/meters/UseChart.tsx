import { Explain } from '../components/Explain'
import type { PortalText } from '../text/portal-text'
import { ChartLegend } from './ChartLegend'
import { drawn, roundedUse } from './meter-words'
import type { MeterLine } from './meters-view'
import { MonthTable } from './MonthTable'
import { chartGeometry, FLOOR, HEIGHT, type ChartColumn } from './use-chart-geometry'

type LineProps = { text: PortalText; line: MeterLine }
type UsedMonth = { period: string; use: string }

/** Longest figure that fits a bar of twelve on a phone. */
const FITTING_LETTERS = 3

const usedMonths = (line: MeterLine): UsedMonth[] =>
  line.months.flatMap(({ period, use }) => (use === null ? [] : [{ period, use }]))

const byUse = (months: UsedMonth[]): UsedMonth[] => [...months].sort((a, b) => drawn(a.use) - drawn(b.use))

/** Months that carry their figure: all, or where figures are long the last, the highest and the lowest. */
function figured({ text, line }: LineProps): Set<string> {
  const months = usedMonths(line)
  if (months.every(({ use }) => roundedUse(text, line, use).length <= FITTING_LETTERS)) {
    return new Set(months.map(({ period }) => period))
  }
  const sorted = byUse(months)
  return new Set([months.at(-1), sorted[0], sorted.at(-1)].flatMap((month) => (month ? [month.period] : [])))
}

const Column = ({ text, line, column, named }: LineProps & { column: ChartColumn; named: boolean }) => {
  const { month, bar, tick, middle, figure, isLast } = column
  return (
    <g>
      {bar && <rect className={isLast ? 'c-spruce' : 'c-quiet'} {...bar} />}
      {tick && <line className="c-tick" x1={tick.x1} x2={tick.x2} y1={tick.y} y2={tick.y} />}
      <text
        className={isLast ? 'axis month strong' : 'axis month'}
        x={middle}
        y={FLOOR + 20}
        textAnchor="middle"
      >
        {text.monthShort(month.period)}
      </text>
      {month.use && named && (
        <text
          className={isLast && figure.inside ? 'inbar on-bar' : 'inbar'}
          x={middle}
          y={figure.y}
          textAnchor="middle"
        >
          {roundedUse(text, line, month.use)}
        </text>
      )}
    </g>
  )
}

/** The chart in a sentence, for those who hear the page. */
function spoken({ text, line }: LineProps): string {
  const months = usedMonths(line)
  const sorted = byUse(months)
  const [least, most, last] = [sorted[0], sorted.at(-1), months.at(-1)]
  if (!least || !most || !last) return ''
  return text.t('meters.chartLabel', {
    unit: line.unit,
    maxMonth: text.month(most.period),
    max: roundedUse(text, line, most.use),
    minMonth: text.month(least.period),
    min: roundedUse(text, line, least.use),
    lastMonth: text.month(last.period),
    last: roundedUse(text, line, last.use),
  })
}

const Drawing = (props: LineProps) => {
  const { columns, averageY } = chartGeometry(props.line)
  const named = figured(props)
  return (
    <svg height={HEIGHT} role="img" aria-label={spoken(props)}>
      {columns.map((column) => (
        <Column key={column.month.period} {...props} column={column} named={named.has(column.month.period)} />
      ))}
      {averageY !== null && <line className="c-dash" x1="0" x2="100%" y1={averageY} y2={averageY} />}
      <line className="c-rule" x1="0" x2="100%" y1={FLOOR} y2={FLOOR} />
    </svg>
  )
}

/** Use month by month beside the year before and the building's average, drawn by the server; the same as a table. */
export const UseChart = ({ text, line }: LineProps) => {
  const [first, last] = [line.months[0], line.months.at(-1)]
  if (!first || !last) return null
  return (
    <figure className="chart">
      <figcaption className="chart-title">
        {text.t('meters.chartTitle', {
          unit: line.unit,
          from: text.monthOf(first.period),
          to: text.monthOf(last.period),
        })}
      </figcaption>
      <Drawing text={text} line={line} />
      <ChartLegend text={text} line={line} />
      <Explain summary={text.t('meters.showTable')}>
        <MonthTable text={text} line={line} />
        <p className="note">{text.t('meters.spread')}</p>
      </Explain>
    </figure>
  )
}

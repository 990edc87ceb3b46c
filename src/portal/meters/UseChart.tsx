import { Explain } from '../components/Explain'
import type { PortalText } from '../text/portal-text'
import { drawn, roundedUse } from './meter-words'
import type { MeterLine, MonthRow } from './meters-view'
import { MonthTable } from './MonthTable'

type LineProps = { text: PortalText; line: MeterLine }
type ChartProps = LineProps & { months: (MonthRow & { use: string })[] }

/** Pixels down: room above the tallest bar, the floor of the bars, the months under it. */
const TOP = 22
const FLOOR = 186
const HEIGHT = 212
/** Percent across: a bar takes this part of its month's column, the tick of the year before a little more. */
const BAR = 0.79
const TICK = 0.936

const percent = (value: number): string => `${value.toFixed(2)}%`

const scaleOf = ({ line, months }: ChartProps): ((value: number) => number) => {
  const values = months.flatMap(({ use, yearBefore }) => [drawn(use), yearBefore ? drawn(yearBefore) : 0])
  const largest = Math.max(...values, line.average ? drawn(line.average.perMonth) : 0, 1)
  return (value) => Math.round((value / largest) * (FLOOR - TOP) * 10) / 10
}

const Month = (
  props: ChartProps & { index: number; month: MonthRow & { use: string }; height: (value: number) => number },
) => {
  const { text, line, months, index, month, height } = props
  const column = 100 / months.length
  const middle = percent((index + 0.5) * column)
  const isLast = index === months.length - 1
  const tall = height(drawn(month.use))
  // A bar too low to hold its figure carries it above.
  const inside = tall >= 24
  return (
    <g>
      <rect
        className={isLast ? 'c-spruce' : 'c-quiet'}
        x={percent((index + (1 - BAR) / 2) * column)}
        y={FLOOR - tall}
        width={percent(BAR * column)}
        height={tall}
      />
      {month.yearBefore && (
        <line
          className="c-tick"
          x1={percent((index + (1 - TICK) / 2) * column)}
          x2={percent((index + (1 + TICK) / 2) * column)}
          y1={FLOOR - height(drawn(month.yearBefore))}
          y2={FLOOR - height(drawn(month.yearBefore))}
        />
      )}
      <text
        className={isLast ? 'axis month strong' : 'axis month'}
        x={middle}
        y={FLOOR + 20}
        textAnchor="middle"
      >
        {text.monthShort(month.period)}
      </text>
      <text
        className={isLast && inside ? 'inbar on-bar' : 'inbar'}
        x={middle}
        y={inside ? FLOOR - 9 : FLOOR - tall - 6}
        textAnchor="middle"
      >
        {roundedUse(text, line, month.use)}
      </text>
    </g>
  )
}

const chartLabel = ({ text, line, months }: ChartProps): string => {
  const sorted = [...months].sort((a, b) => drawn(a.use) - drawn(b.use))
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

const Legend = ({ text, line, withYearBefore }: LineProps & { withYearBefore: boolean }) => (
  <ul className="legend">
    <li>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <rect className="c-quiet" x="5" y="2" width="10" height="18" />
      </svg>
      <span>{text.t('meters.legendUse')}</span>
    </li>
    {withYearBefore && (
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <line className="c-tick" x1="1" x2="19" y1="10" y2="10" />
        </svg>
        <span>{text.t('meters.legendYearBefore')}</span>
      </li>
    )}
    {line.average && (
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <line className="c-dash" x1="0" x2="20" y1="10" y2="10" />
        </svg>
        <span>
          {text.t('meters.legendAverage', {
            average: roundedUse(text, line, line.average.perMonth),
            unit: line.unit,
          })}
        </span>
      </li>
    )}
  </ul>
)

/** Use month by month beside the year before and the building's average, drawn by the server; the same as a table. */
export const UseChart = ({ text, line }: LineProps) => {
  const months = line.months.flatMap((month) => (month.use === null ? [] : [{ ...month, use: month.use }]))
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return null
  const props: ChartProps = { text, line, months }
  const height = scaleOf(props)
  const average = line.average && FLOOR - height(drawn(line.average.perMonth))
  return (
    <figure className="chart">
      <figcaption className="chart-title">
        {text.t('meters.chartTitle', {
          unit: line.unit,
          from: text.monthOf(first.period),
          to: text.monthOf(last.period),
        })}
      </figcaption>
      <svg height={HEIGHT} role="img" aria-label={chartLabel(props)}>
        {months.map((month, index) => (
          <Month key={month.period} {...props} index={index} month={month} height={height} />
        ))}
        {average !== null && <line className="c-dash" x1="0" x2="100%" y1={average} y2={average} />}
        <line className="c-rule" x1="0" x2="100%" y1={FLOOR} y2={FLOOR} />
      </svg>
      <Legend text={text} line={line} withYearBefore={months.some(({ yearBefore }) => yearBefore !== null)} />
      <Explain summary={text.t('meters.showTable')}>
        <MonthTable text={text} line={line} />
        <p className="note">{text.t('meters.spread')}</p>
      </Explain>
    </figure>
  )
}

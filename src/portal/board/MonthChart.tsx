import { Explain } from '../components/Explain'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PortalText } from '../text/portal-text'
import { HEIGHT, monthGeometry, MONTHS_AT, type MonthColumn, type MonthValue } from './month-chart-geometry'

type ChartProps = {
  text: PortalText
  months: MonthValue[]
  /** What each bar is, in the legend and the table's head. */
  barLabel: string
  /** What the dashed line is, with its amount; null: no line. */
  line?: { gr: number; label: string } | null
  /** The chart in a sentence, for those who hear the page. */
  spoken: string
}

const Column = ({ text, column, isLast }: { text: PortalText; column: MonthColumn; isLast: boolean }) => (
  <g>
    {column.bar && <rect className={isLast ? 'c-spruce' : 'c-quiet'} {...column.bar} />}
    <text className="axis month" x={column.middle} y={MONTHS_AT} textAnchor="middle">
      {text.monthShort(column.period)}
    </text>
  </g>
)

const Legend = ({ text, barLabel, line }: Pick<ChartProps, 'text' | 'barLabel' | 'line'>) => (
  <ul className="legend">
    <li>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <rect className="c-quiet" x="5" y="2" width="10" height="18" />
      </svg>
      <span>{barLabel}</span>
    </li>
    {line && (
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <line className="c-dash" x1="0" x2="20" y1="10" y2="10" />
        </svg>
        <span>{line.label}</span>
        <span className="amount">{text.money(line.gr)}</span>
      </li>
    )}
  </ul>
)

const Figures = ({ text, months, barLabel }: Pick<ChartProps, 'text' | 'months' | 'barLabel'>) => (
  <ReflowTable
    caption={barLabel}
    captionHidden
    head={
      <>
        <HeadCell>{text.t('board.month')}</HeadCell>
        <HeadCell className="r">{barLabel}</HeadCell>
      </>
    }
  >
    <TableBody>
      {[...months].reverse().map(({ period, gr }) => (
        <Row key={period}>
          <RowHead>{text.month(period)}</RowHead>
          <Cell className="r" label={barLabel}>
            {text.money(gr)}
          </Cell>
        </Row>
      ))}
    </TableBody>
  </ReflowTable>
)

/** An amount month by month as bars, against a line where there is one; drawn by the server, the same as a table. */
export const MonthChart = ({ text, months, barLabel, line = null, spoken }: ChartProps) => {
  if (months.length === 0) return null
  const { columns, baseY, lineY } = monthGeometry(months, line?.gr ?? null)
  return (
    <figure className="chart">
      <svg height={HEIGHT} role="img" aria-label={spoken}>
        {columns.map((column, index) => (
          <Column key={column.period} text={text} column={column} isLast={index === columns.length - 1} />
        ))}
        <line className="c-rule" x1="0" x2="100%" y1={baseY} y2={baseY} />
        {lineY !== null && <line className="c-dash" x1="0" x2="100%" y1={lineY} y2={lineY} />}
      </svg>
      <Legend text={text} barLabel={barLabel} line={line} />
      <Explain summary={text.t('board.showFigures')}>
        <Figures text={text} months={months} barLabel={barLabel} />
      </Explain>
    </figure>
  )
}

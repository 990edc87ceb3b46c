import type { ReactNode } from 'react'
import { Explain } from '../components/Explain'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PortalText } from '../text/portal-text'
import { balanceGeometry, HEIGHT, MONTHS_AT, type BalanceColumn } from './balance-chart-geometry'
import type { MonthBalance } from './balance-view'

type ChartProps = { text: PortalText; months: MonthBalance[] }

const stateWord = (balanceGr: number) =>
  balanceGr > 0 ? 'word.toPay' : balanceGr < 0 ? 'word.overpaid' : 'word.settled'

/** „412,30 zł do zapłaty”, „35,00 zł nadpłata”, „rozliczone” */
const said = (text: PortalText, balanceGr: number): string =>
  balanceGr === 0
    ? text.t('word.settled')
    : text.set(`${text.money(balanceGr)} ${text.t(stateWord(balanceGr))}`)

/** An overpayment is an outline, so that nobody needs the colour to tell it from a debt. */
const barClass = ({ month, isLast }: BalanceColumn): string =>
  month.balanceGr < 0 ? 'c-none' : isLast ? 'c-spruce' : 'c-quiet'

const Column = ({ text, column }: { text: PortalText; column: BalanceColumn }) => {
  const { month, bar, figure, middle, isLast } = column
  return (
    <g>
      {bar && <rect className={barClass(column)} {...bar} />}
      <text
        className={isLast ? 'axis month strong' : 'axis month'}
        x={middle}
        y={MONTHS_AT}
        textAnchor="middle"
      >
        {text.monthShort(month.period)}
      </text>
      {figure && (
        <text className="inbar" x={figure.x} y={figure.y} textAnchor={figure.anchor}>
          {text.money(month.balanceGr)}
        </text>
      )}
    </g>
  )
}

/** The chart in a sentence, for those who hear the page. */
function spoken({ text, months }: ChartProps): string {
  const sorted = [...months].sort((a, b) => a.balanceGr - b.balanceGr)
  const [least, most, last] = [sorted[0], sorted.at(-1), months.at(-1)]
  if (!least || !most || !last) return ''
  return text.t('balance.chartLabel', {
    maxMonth: text.month(most.period),
    max: said(text, most.balanceGr),
    minMonth: text.month(least.period),
    min: said(text, least.balanceGr),
    last: said(text, last.balanceGr),
  })
}

const Drawing = (props: ChartProps) => {
  const { columns, zeroY } = balanceGeometry(props.months)
  return (
    <svg height={HEIGHT} role="img" aria-label={spoken(props)}>
      {columns.map((column) => (
        <Column key={column.month.period} text={props.text} column={column} />
      ))}
      <line className="c-rule" x1="0" x2="100%" y1={zeroY} y2={zeroY} />
    </svg>
  )
}

const Mark = ({ mark, children }: { mark: ReactNode; children: ReactNode }) => (
  <li>
    <svg viewBox="0 0 20 20" aria-hidden="true">
      {mark}
    </svg>
    <span>{children}</span>
  </li>
)

const Legend = ({ text, months }: ChartProps) => (
  <ul className="legend">
    {months.some(({ balanceGr }) => balanceGr > 0) && (
      <Mark mark={<rect className="c-quiet" x="5" y="2" width="10" height="18" />}>
        {text.t('balance.legendToPay')}
      </Mark>
    )}
    {months.some(({ balanceGr }) => balanceGr < 0) && (
      <Mark mark={<rect className="c-none" x="5" y="2" width="10" height="16" />}>
        {text.t('balance.legendOverpaid')}
      </Mark>
    )}
  </ul>
)

const MonthTable = ({ text, months }: ChartProps) => (
  <ReflowTable
    caption={text.t('balance.chartTitle')}
    captionHidden
    head={
      <>
        <HeadCell>{text.t('balance.month')}</HeadCell>
        <HeadCell className="r">{text.t('balance.atMonthEnd')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {[...months].reverse().map(({ period, balanceGr }) => (
        <Row key={period}>
          <RowHead>{text.month(period)}</RowHead>
          <Cell className="r" label={text.t('balance.atMonthEnd')}>
            {said(text, balanceGr)}
          </Cell>
        </Row>
      ))}
    </TableBody>
  </ReflowTable>
)

/** The balance at the end of each of the last months, drawn by the server; the same as a table. */
export const BalanceChart = (props: ChartProps) => {
  const { text, months } = props
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return null
  return (
    <section>
      <h2>{text.t('balance.chartTitle')}</h2>
      <figure className="chart">
        <figcaption className="soft">
          {text.t('balance.chartSpan', { from: text.monthOf(first.period), to: text.monthOf(last.period) })}
        </figcaption>
        <Drawing {...props} />
        <Legend {...props} />
        <Explain summary={text.t('balance.showTable')}>
          <MonthTable {...props} />
        </Explain>
      </figure>
    </section>
  )
}

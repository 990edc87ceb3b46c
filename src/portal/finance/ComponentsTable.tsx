import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PortalText } from '../text/portal-text'
import type { SettlementComponent, SettlementLine, SettlementView } from './settlement-view'
import { lineNote, period, resultWord } from './settlement-words'

type TableProps = { text: PortalText; view: SettlementView }

const Head = ({ text, view }: TableProps) => (
  <>
    <HeadCell>{text.t('settlements.component')}</HeadCell>
    <HeadCell className="r">{text.t('settlements.advances')}</HeadCell>
    <HeadCell className="r">{text.t('settlements.cost')}</HeadCell>
    <HeadCell className="r">{text.t('settlements.result')}</HeadCell>
    {view.previous && (
      <HeadCell className="r">
        {text.t('settlements.costBefore', { period: period(text, view.previous) })}
      </HeadCell>
    )}
  </>
)

const Notes = ({ text, lines }: { text: PortalText; lines: SettlementLine[] }) =>
  lines.map((line) => (
    <span key={line.line} className="line">
      {lineNote(text, line)}
    </span>
  ))

const ComponentRow = ({ text, view, part }: TableProps & { part: SettlementComponent }) => (
  <Row>
    <RowHead note={<Notes text={text} lines={part.lines} />}>{text.set(part.name)}</RowHead>
    <Cell className="r" label={text.t('settlements.advances')}>
      {text.money(part.advancesGr)}
    </Cell>
    <Cell className="r" label={text.t('settlements.cost')}>
      {text.money(part.costGr)}
    </Cell>
    <Cell className="r" label={text.t('settlements.result')}>
      <span className="state">
        <small>{resultWord(text, part.resultGr)}</small> {text.money(part.resultGr)}
      </span>
    </Cell>
    {view.previous && (
      <Cell className="r" label={text.t('settlements.costBefore', { period: period(text, view.previous) })}>
        {part.previousCostGr === null ? null : text.money(part.previousCostGr)}
      </Cell>
    )}
  </Row>
)

const Total = ({ text, view }: TableProps) => (
  <>
    <RowHead>{text.t('settlements.total')}</RowHead>
    <Cell className="r" label={text.t('settlements.advances')}>
      {text.money(view.advancesGr)}
    </Cell>
    <Cell className="r" label={text.t('settlements.cost')}>
      {text.money(view.costGr)}
    </Cell>
    <Cell className="r" label={text.t('settlements.result')}>
      <span className="state">
        <small>{resultWord(text, view.resultGr)}</small> {text.money(view.resultGr)}
      </span>
    </Cell>
    {view.previous && (
      <Cell className="r" label={text.t('settlements.costBefore', { period: period(text, view.previous) })}>
        {text.money(view.previous.costGr)}
      </Cell>
    )}
  </>
)

/** Each component: method, use and price, advances, cost, difference, and what it cost in the period before. */
export const ComponentsTable = ({ text, view }: TableProps) => (
  <ReflowTable
    caption={text.t('settlements.componentsCaption')}
    head={<Head text={text} view={view} />}
    foot={<Total text={text} view={view} />}
  >
    <TableBody>
      {view.components.map((part) => (
        <ComponentRow key={part.component} text={text} view={view} part={part} />
      ))}
    </TableBody>
  </ReflowTable>
)

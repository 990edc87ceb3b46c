import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'
import type { SettlementLine, SettlementView } from './settlement-view'
import { quantityOf } from './settlement-words'

type Measured = SettlementLine & { meter: NonNullable<SettlementLine['meter']> }

/** One row a meter: two components may be counted by one, as hot water and its heating are. */
const measured = (view: SettlementView): Measured[] => {
  const lines = view.components
    .flatMap(({ lines }) => lines)
    .filter((line): line is Measured => line.meter !== null)
  return [
    ...new Map(
      lines.map((line) => [[line.meter.id, line.readingFrom, line.readingTo].join(), line]),
    ).values(),
  ]
}

const Head = ({ text }: { text: PortalText }) => (
  <>
    <HeadCell>{text.t('settlements.meterColumn')}</HeadCell>
    <HeadCell className="r">{text.t('settlements.readingFrom')}</HeadCell>
    <HeadCell className="r">{text.t('settlements.readingTo')}</HeadCell>
    <HeadCell className="r">{text.t('settlements.use')}</HeadCell>
  </>
)

const MeterRow = ({ text, line }: { text: PortalText; line: Measured }) => (
  <Row>
    <RowHead note={line.meter.location && text.set(line.meter.location)}>
      {line.meter.serial.replaceAll('-', '\u2011')}
    </RowHead>
    <Cell className="r" label={text.t('settlements.readingFrom')}>
      {line.readingFrom === null ? null : text.quantity(line.readingFrom)}
    </Cell>
    <Cell className="r" label={text.t('settlements.readingTo')}>
      {line.readingTo === null ? null : text.quantity(line.readingTo)}
    </Cell>
    <Cell className="r" label={text.t('settlements.use')}>
      {quantityOf(text, line)}
    </Cell>
  </Row>
)

/** The meter rows behind the lines: number, reading at the beginning and end, use. Nothing where no meter counted. */
export const SettlementReadings = ({
  context: { text, link },
  view,
}: {
  context: PageContext
  view: SettlementView
}) => {
  const lines = measured(view)
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{text.t('settlements.readings')}</h2>
      <ReflowTable caption={text.t('settlements.readingsCaption')} head={<Head text={text} />}>
        <TableBody>
          {lines.map((line) => (
            <MeterRow key={line.line} text={text} line={line} />
          ))}
        </TableBody>
      </ReflowTable>
      <p className="actions">
        <a href={link('/meters')}>{text.t('settlements.seeMeters')}</a>
      </p>
    </section>
  )
}

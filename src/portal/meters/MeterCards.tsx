import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import { Tag } from '../components/Tag'
import type { PortalText } from '../text/portal-text'
import { readingWithUnit } from './meter-words'
import type { MeterCard, MeterLine } from './meters-view'

type CardsProps = { text: PortalText; line: MeterLine }

/** „kończy się”, „skończyła się”: only where something is to be done. */
export const LegalTag = ({ text, meter }: { text: PortalText; meter: MeterCard }) =>
  meter.legal === 'over' ? (
    <Tag tone="brick">{text.t('meters.legalOver')}</Tag>
  ) : meter.legal === 'soon' ? (
    <Tag tone="amber">{text.t('meters.legalSoon')}</Tag>
  ) : null

const Card = ({ text, line, meter }: CardsProps & { meter: MeterCard }) => (
  <Row>
    <RowHead note={meter.remote ? text.t('meters.readingKinds.remote') : null}>
      {text.t('meters.meterNoValue', { serial: meter.serial })}
    </RowHead>
    <Cell label={text.t('meters.installed')} note={readingWithUnit(text, line, meter.initialReading)}>
      {text.dateShort(meter.installedOn)}
    </Cell>
    <Cell
      label={text.t('meters.removedOn')}
      note={meter.finalReading && readingWithUnit(text, line, meter.finalReading)}
    >
      {meter.removedOn ? (
        text.dateShort(meter.removedOn)
      ) : (
        <span className="soft">{text.t('meters.inPlace')}</span>
      )}
    </Cell>
    <Cell label={text.t('meters.legalColumn')}>
      {meter.legalUntilOn && text.dateShort(meter.legalUntilOn)}
    </Cell>
  </Row>
)

/** The meter there now and those before it, with the readings of the day each was put in and taken away. */
export const MeterCards = ({ text, line }: CardsProps) => (
  <ReflowTable
    caption={text.t('meters.chainCaption')}
    head={
      <>
        <HeadCell>{text.t('meters.meterNo')}</HeadCell>
        <HeadCell>{text.t('meters.installed')}</HeadCell>
        <HeadCell>{text.t('meters.removedOn')}</HeadCell>
        <HeadCell>{text.t('meters.legalColumn')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {line.meters.map((meter) => (
        <Card key={meter.id} text={text} line={line} meter={meter} />
      ))}
    </TableBody>
  </ReflowTable>
)

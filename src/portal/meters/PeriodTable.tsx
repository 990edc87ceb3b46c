import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PortalText } from '../text/portal-text'
import { readingWithUnit } from './meter-words'
import type { MeterLine } from './meters-view'

/** Use by settled period, newest first, beside the same days a year before. */
export const PeriodTable = ({ text, line }: { text: PortalText; line: MeterLine }) => (
  <ReflowTable
    caption={text.t('meters.periodsCaption')}
    head={
      <>
        <HeadCell>{text.t('meters.period')}</HeadCell>
        <HeadCell className="r">{text.t('meters.use')}</HeadCell>
        <HeadCell className="r">{text.t('meters.yearBefore')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {line.periods.map((period) => (
        <Row key={`${period.fromOn} ${period.toOn}`}>
          <RowHead>
            {text.t('meters.periodSpan', {
              from: text.dateShort(period.fromOn),
              to: text.dateShort(period.toOn),
            })}
          </RowHead>
          <Cell className="r" label={text.t('meters.use')}>
            {period.use && readingWithUnit(text, line, period.use)}
          </Cell>
          <Cell className="r" label={text.t('meters.yearBefore')}>
            {period.yearBefore && readingWithUnit(text, line, period.yearBefore)}
          </Cell>
        </Row>
      ))}
    </TableBody>
  </ReflowTable>
)

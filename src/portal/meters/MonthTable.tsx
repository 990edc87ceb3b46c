import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PortalText } from '../text/portal-text'
import { useWithUnit } from './meter-words'
import type { MeterLine } from './meters-view'

type LineProps = { text: PortalText; line: MeterLine }

/** Use by month, newest first, beside the same month a year before. */
export const MonthTable = ({ text, line }: LineProps) => (
  <ReflowTable
    caption={text.t('meters.tableCaption', { unit: line.unit })}
    captionHidden
    head={
      <>
        <HeadCell>{text.t('meters.month')}</HeadCell>
        <HeadCell className="r">{text.t('meters.use')}</HeadCell>
        <HeadCell className="r">{text.t('meters.yearBefore')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {[...line.months].reverse().map((month) => (
        <Row key={month.period}>
          <RowHead
            note={
              month.replacedOn && text.t('meters.replacedNote', { date: text.dateShort(month.replacedOn) })
            }
          >
            {text.month(month.period)}
          </RowHead>
          <Cell className="r" label={text.t('meters.use')}>
            {month.use && useWithUnit(text, line, month.use)}
          </Cell>
          <Cell className="r" label={text.t('meters.yearBefore')}>
            {month.yearBefore && useWithUnit(text, line, month.yearBefore)}
          </Cell>
        </Row>
      ))}
    </TableBody>
  </ReflowTable>
)

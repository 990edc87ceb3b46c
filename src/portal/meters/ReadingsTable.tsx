import { Explain } from '../components/Explain'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PortalText } from '../text/portal-text'
import { readingWithUnit } from './meter-words'
import type { MeterLine, ReadingRow } from './meters-view'

/** The newest readings stand open; older ones fold away. */
const READINGS_SHOWN = 6

type TableProps = { text: PortalText; line: MeterLine; rows: ReadingRow[] }

const kindNote = (text: PortalText, line: MeterLine, row: ReadingRow): string => {
  const parts = [
    text.t(`meters.readingKinds.${row.kind}`),
    line.meters.length > 1 ? text.t('meters.meterNoValue', { serial: row.serial }) : null,
    row.state === 'counted' ? null : text.t(`meters.state.${row.state}`),
  ]
  return parts.filter(Boolean).join(', ')
}

const Readings = ({ text, line, rows }: TableProps) => (
  <ReflowTable
    brief
    caption={text.t('meters.historyCaption')}
    head={
      <>
        <HeadCell>{text.t('meters.date')}</HeadCell>
        <HeadCell>{text.t('meters.readingKind')}</HeadCell>
        <HeadCell className="r">{text.t('meters.reading')}</HeadCell>
        <HeadCell className="r">{text.t('meters.use')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {rows.map((row) => (
        <Row key={`${row.serial}-${row.readOn}-${row.kind}`}>
          <RowHead>{text.dateShort(row.readOn)}</RowHead>
          <Cell className="kind">{kindNote(text, line, row)}</Cell>
          <Cell
            className="r now"
            label={text.t('meters.reading')}
            note={
              row.use && (
                <span className="only-narrow">
                  {text.t('meters.useNote', { use: readingWithUnit(text, line, row.use) })}
                </span>
              )
            }
          >
            {readingWithUnit(text, line, row.value)}
          </Cell>
          <Cell className="r was" label={text.t('meters.use')}>
            {row.use && readingWithUnit(text, line, row.use)}
          </Cell>
        </Row>
      ))}
    </TableBody>
  </ReflowTable>
)

/** Every reading across replacements, newest first. */
export const ReadingsTable = ({ text, line }: Omit<TableProps, 'rows'>) => {
  const newest = line.readings.slice(0, READINGS_SHOWN)
  const older = line.readings.slice(READINGS_SHOWN)
  return (
    <>
      <Readings text={text} line={line} rows={newest} />
      {older.length > 0 && (
        <Explain summary={text.t('meters.olderReadings', { count: older.length })}>
          <Readings text={text} line={line} rows={older} />
        </Explain>
      )}
    </>
  )
}

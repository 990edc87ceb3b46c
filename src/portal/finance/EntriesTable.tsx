import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import { State } from '../components/State'
import type { PortalText } from '../text/portal-text'
import type { EntryRow, YearPart } from './balance-view'
import { entryNote, entryTitle } from './entry-words'

const Head = ({ text }: { text: PortalText }) => (
  <>
    <HeadCell>{text.t('balance.date')}</HeadCell>
    <HeadCell>{text.t('balance.what')}</HeadCell>
    <HeadCell className="r">{text.t('balance.charged')}</HeadCell>
    <HeadCell className="r">
      <span className="head-narrow">{text.t('balance.paid')}</span>
    </HeadCell>
    <HeadCell className="r">{text.t('balance.after')}</HeadCell>
  </>
)

type EntryProps = { text: PortalText; row: EntryRow; todayOn: string }

const Entry = ({ text, row, todayOn }: EntryProps) => (
  <Row>
    <Cell className="nw num date">{text.dateShort(row.name.bookedOn)}</Cell>
    <RowHead note={entryNote(text, row, todayOn)}>{entryTitle(text, row.name)}</RowHead>
    <Cell className="r" label={text.t('balance.charged')}>
      {row.debitGr > 0 ? text.money(row.debitGr) : null}
    </Cell>
    <Cell
      className="r"
      label={text.t(row.name.kind === 'payment' ? 'balance.paidShort' : 'balance.creditedShort')}
    >
      {row.creditGr > 0 ? text.money(row.creditGr) : null}
    </Cell>
    <Cell className="r" label={text.t('balance.after')}>
      <State text={text} balanceGr={row.balanceGr} />
    </Cell>
  </Row>
)

const Opening = ({ text, year, openingGr }: { text: PortalText; year: number; openingGr: number }) => (
  <Row>
    <Cell className="nw num date">{text.dateShort(`${year}-01-01`)}</Cell>
    <RowHead note={text.t('balance.openingNote')}>
      {text.t('balance.opening', { year: `${year - 1}` })}
    </RowHead>
    <Cell className="r" />
    <Cell className="r" />
    <Cell className="r" label={text.t('balance.after')}>
      <State text={text} balanceGr={openingGr} />
    </Cell>
  </Row>
)

const Total = ({ text, part }: { text: PortalText; part: YearPart }) => (
  <>
    <RowHead span={2}>{text.t('balance.total', { year: `${part.year}` })}</RowHead>
    <Cell className="r" label={text.t('balance.charged')}>
      {text.money(part.debitGr)}
    </Cell>
    <Cell className="r" label={text.t('balance.paid')}>
      {text.money(part.creditGr)}
    </Cell>
    <Cell className="r" label={text.t('balance.after')}>
      <State text={text} balanceGr={part.closingGr} />
    </Cell>
  </>
)

/** A year's charges and payments, newest first, with the balance after each. */
export const EntriesTable = ({
  text,
  part,
  todayOn,
}: {
  text: PortalText
  part: YearPart
  todayOn: string
}) => (
  <ReflowTable
    caption={text.t('balance.entriesCaption')}
    head={<Head text={text} />}
    foot={<Total text={text} part={part} />}
  >
    <TableBody>
      {part.rows.map((row) => (
        <Entry key={row.name.id} text={text} row={row} todayOn={todayOn} />
      ))}
      {part.openingGr !== null && part.openingGr !== 0 && (
        <Opening text={text} year={part.year} openingGr={part.openingGr} />
      )}
    </TableBody>
  </ReflowTable>
)

import { Empty } from '../../components/Empty'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Frame } from '../../frame/Frame'
import type { BoardContext } from '../board-context'
import { BoardHead, Downloads } from '../BoardHead'
import { signed } from '../board-words'
import type { CostEntry, LinesWish } from './read-cost-lines'

type PageProps = { context: BoardContext; wish: LinesWish; entries: CostEntry[] }

const Entry = ({ context: { text }, entry }: { context: BoardContext; entry: CostEntry }) => (
  <Row>
    <RowHead note={entry.description ? text.set(entry.description) : null}>
      {text.dateShort(entry.bookedOn)}
    </RowHead>
    <Cell
      label={text.t('board.costs.invoice')}
      note={entry.invoice ? text.set(entry.invoice.supplier) : null}
    >
      {entry.invoice ? text.t('board.costs.invoiceNo', { number: entry.invoice.number }) : null}
    </Cell>
    <Cell label={text.t('board.costs.file')}>
      {entry.fileId && (
        <a href={`/files/${entry.fileId}`}>{text.set(entry.fileName ?? text.t('board.costs.file'))}</a>
      )}
    </Cell>
    <Cell label={text.t('board.costs.building')}>{entry.building && text.set(entry.building)}</Cell>
    <Cell className="r" label={text.t('board.costs.amount')}>
      {signed(text, entry.amountGr)}
    </Cell>
  </Row>
)

const Entries = ({ context, entries }: Pick<PageProps, 'context' | 'entries'>) => {
  const { text } = context
  const total = entries.reduce((sum, { amountGr }) => sum + amountGr, 0)
  return (
    <ReflowTable
      caption={text.t('board.costs.linesCaption')}
      head={
        <>
          <HeadCell>{text.t('board.costs.day')}</HeadCell>
          <HeadCell>{text.t('board.costs.invoice')}</HeadCell>
          <HeadCell>{text.t('board.costs.file')}</HeadCell>
          <HeadCell>{text.t('board.costs.building')}</HeadCell>
          <HeadCell className="r">{text.t('board.costs.amount')}</HeadCell>
        </>
      }
      foot={
        <>
          <RowHead span={4}>{text.t('board.total')}</RowHead>
          <Cell className="r" label={text.t('board.costs.amount')}>
            {signed(text, total)}
          </Cell>
        </>
      }
    >
      <TableBody>
        {entries.map((entry) => (
          <Entry key={entry.id} context={context} entry={entry} />
        ))}
      </TableBody>
    </ReflowTable>
  )
}

/** The costs behind a figure one by one, down to the invoice and its file. */
export const CostLinesPage = ({ context, wish, entries }: PageProps) => {
  const { text, link } = context
  const title = text.set(wish.category)
  return (
    <Frame context={context} current="boardCosts" title={title}>
      <BoardHead
        context={context}
        title={title}
        about={text.t('board.costs.inYear', { year: `${wish.year}` })}
        back={{
          href: link('/board/costs', { year: wish.year, building: wish.buildingId }),
          label: text.t('board.costs.title'),
        }}
      />
      {entries.length === 0 ? (
        <Empty title={text.t('board.costs.none')} body={text.t('board.costs.noneMore')} />
      ) : (
        <Entries context={context} entries={entries} />
      )}
      <Downloads
        context={context}
        table="costLines"
        parameters={{ ...wish, building: wish.buildingId, buildingId: null }}
      />
    </Frame>
  )
}

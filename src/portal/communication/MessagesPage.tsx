import { Empty } from '../components/Empty'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { ConversationRow } from './conversations-view'
import { StateTag } from './StateTag'

type ListProps = { context: PageContext; rows: ConversationRow[] }

const List = ({ context: { text, link }, rows }: ListProps) => (
  <ReflowTable
    caption={text.t('messages.caption')}
    captionHidden
    head={
      <>
        <HeadCell>{text.t('messages.subject')}</HeadCell>
        <HeadCell>{text.t('messages.number')}</HeadCell>
        <HeadCell>{text.t('messages.last')}</HeadCell>
        <HeadCell>{text.t('messages.state')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>
            <a href={link(`/messages/${row.id}`)}>{text.set(row.subject)}</a>
          </RowHead>
          <Cell className="num" label={text.t('messages.number')}>
            {row.number}
          </Cell>
          <Cell className="num" label={text.t('messages.last')}>
            {text.instantDate(row.lastAt)}
          </Cell>
          <Cell label={text.t('messages.state')}>
            <StateTag text={text} status={row.status} />
          </Cell>
        </Row>
      ))}
    </TableBody>
  </ReflowTable>
)

/** One's cases with the administration, and the way to a new one. */
export const MessagesPage = ({ context, rows }: ListProps) => {
  const { text, link } = context
  const write = (
    <a className="button" href={link('/messages/new')}>
      {text.t('messages.write')}
    </a>
  )
  return (
    <Frame context={context} current="messages" title={text.t('messages.title')}>
      <div>
        <h1>{text.t('messages.title')}</h1>
        <p className="head-line soft">{text.t('messages.intro')}</p>
      </div>
      {rows.length > 0 ? (
        <>
          <p className="actions">{write}</p>
          <List context={context} rows={rows} />
        </>
      ) : (
        <Empty title={text.t('messages.none')} body={text.t('messages.noneMore')} action={write} />
      )}
    </Frame>
  )
}

import { isOpen } from '@/src/domain/maintenance/fault-states'
import { Empty } from '../components/Empty'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import { Tag } from '../components/Tag'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { faultPlace, faultState } from './fault-words'
import type { FaultRow } from './faults-view'

type ListProps = { context: PageContext; rows: FaultRow[] }

const Line = ({ context: { text, link, todayOn }, row }: { context: PageContext; row: FaultRow }) => {
  const state = faultState(text, row, todayOn)
  const note = row.isMine ? text.t('faults.mine') : row.isFollowed ? text.t('faults.followed') : null
  return (
    <Row>
      <RowHead>
        <a href={link(`/faults/${row.id}`)}>{text.set(row.title)}</a>
        {note && <small>{note}</small>}
      </RowHead>
      <Cell label={text.t('faults.where')}>{faultPlace(text, row)}</Cell>
      <Cell className="num" label={text.t('faults.reportedOn')}>
        {text.date(row.reportedOn)}
      </Cell>
      <Cell label={text.t('faults.state')}>
        <Tag tone={state.tone}>{state.word}</Tag>
      </Cell>
    </Row>
  )
}

const List = ({ context, rows, caption }: ListProps & { caption: string }) => {
  const { text } = context
  return (
    <ReflowTable
      caption={caption}
      captionHidden
      head={
        <>
          <HeadCell>{text.t('faults.what')}</HeadCell>
          <HeadCell>{text.t('faults.where')}</HeadCell>
          <HeadCell>{text.t('faults.reportedOn')}</HeadCell>
          <HeadCell>{text.t('faults.state')}</HeadCell>
        </>
      }
    >
      <TableBody>
        {rows.map((row) => (
          <Line key={row.id} context={context} row={row} />
        ))}
      </TableBody>
    </ReflowTable>
  )
}

type PartProps = ListProps & { title: string; note?: string }

const Part = ({ title, note, ...list }: PartProps) =>
  list.rows.length > 0 && (
    <section>
      <h2>{title}</h2>
      {note && <p className="note">{note}</p>}
      <List {...list} caption={title} />
    </section>
  )

/** Faults of one's premises and of the common parts, and the way to report one. */
export const FaultsPage = ({ context, rows }: ListProps) => {
  const { text, link } = context
  const mayReport = context.actor.ties.some(({ isCurrent }) => isCurrent)
  const report = mayReport && (
    <a className="button" href={link('/faults/new')}>
      {text.t('faults.report')}
    </a>
  )
  const open = rows.filter(({ status }) => isOpen(status) || status === 'done')
  const isOwn = ({ premises }: FaultRow) => premises !== null
  return (
    <Frame context={context} current="faults" title={text.t('faults.title')}>
      <div>
        <h1>{text.t('faults.title')}</h1>
        <p className="head-line soft">{text.t('faults.intro')}</p>
      </div>
      {rows.length === 0 ? (
        <Empty title={text.t('faults.none')} body={text.t('faults.noneMore')} action={report} />
      ) : (
        <>
          {report && <p className="actions">{report}</p>}
          <Part context={context} title={text.t('faults.own')} rows={open.filter(isOwn)} />
          <Part
            context={context}
            title={text.t('faults.common')}
            note={text.t('faults.commonNote')}
            rows={open.filter((row) => !isOwn(row))}
          />
          <Part
            context={context}
            title={text.t('faults.ended')}
            rows={rows.filter((row) => !open.includes(row))}
          />
        </>
      )}
    </Frame>
  )
}

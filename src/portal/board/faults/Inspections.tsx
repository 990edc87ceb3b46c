import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Tag } from '../../components/Tag'
import type { BoardContext } from '../board-context'
import { Downloads } from '../BoardHead'
import type { FaultsOverview, OverviewInspection } from './read-faults-overview'

type LineProps = { context: BoardContext; one: OverviewInspection }

const Next = ({ context: { text }, one: { nextOn, state } }: LineProps) => (
  <>
    {nextOn ? text.dateShort(nextOn) : text.t('board.inspections.noDate')}{' '}
    {(state === 'overdue' || state === 'soon') && (
      <Tag tone={state === 'overdue' ? 'brick' : 'amber'}>{text.t(`board.inspections.${state}`)}</Tag>
    )}
  </>
)

const Line = ({ context, one }: LineProps) => {
  const { text } = context
  return (
    <Row>
      <RowHead note={one.subject && text.set(one.subject)}>
        {text.t(`board.inspections.kind.${one.kind}`)}
      </RowHead>
      <Cell label={text.t('board.inspections.doneOn')}>{text.dateShort(one.doneOn)}</Cell>
      <Cell label={text.t('board.inspections.nextOn')}>
        <Next context={context} one={one} />
      </Cell>
      <Cell label={text.t('board.inspections.open')}>{one.open > 0 ? `${one.open}` : null}</Cell>
    </Row>
  )
}

/** The latest inspection of each kind, building by building, and when the next is due. */
export const Inspections = ({
  context,
  buildings,
}: {
  context: BoardContext
  buildings: FaultsOverview['buildings']
}) => {
  const { text } = context
  const kept = buildings.filter(({ inspections }) => inspections.length > 0)
  if (kept.length === 0) return null
  return (
    <section>
      <h2>{text.t('board.inspections.title')}</h2>
      <ReflowTable
        caption={text.t('board.inspections.title')}
        captionHidden
        head={
          <>
            <HeadCell>{text.t('board.inspections.inspection')}</HeadCell>
            <HeadCell>{text.t('board.inspections.doneOn')}</HeadCell>
            <HeadCell>{text.t('board.inspections.nextOn')}</HeadCell>
            <HeadCell>{text.t('board.inspections.open')}</HeadCell>
          </>
        }
      >
        {kept.map(({ id, name, inspections }) => (
          <TableBody key={id} name={text.set(name)} columns={4}>
            {inspections.map((one) => (
              <Line key={`${one.kind} ${one.subject ?? ''}`} context={context} one={one} />
            ))}
          </TableBody>
        ))}
      </ReflowTable>
      <p className="note">{text.t('board.inspections.note')}</p>
      <Downloads context={context} table="inspections" />
    </section>
  )
}

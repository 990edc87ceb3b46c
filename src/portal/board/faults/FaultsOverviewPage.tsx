import { AgeBars, type AgeBar } from '../AgeBars'
import { Empty } from '../../components/Empty'
import { Frame } from '../../frame/Frame'
import type { BoardContext } from '../board-context'
import { BoardHead } from '../BoardHead'
import { FlatTiles, type FlatTile } from '../FlatTiles'
import { Inspections } from './Inspections'
import type { FaultsOverview, Repairs } from './read-faults-overview'

type Props = { context: BoardContext; view: FaultsOverview }

const daysOf = ({ context: { text } }: Props, { medianDays }: Repairs): string =>
  medianDays === null ? text.t('board.faults.noRepairs') : text.t('board.faults.days', { count: medianDays })

function tilesOf(props: Props): FlatTile[] {
  const { context, view } = props
  const { text } = context
  const { open, overdue, oldestOn, repairs, before } = view
  return [
    {
      ...{ key: 'open', name: text.t('board.faults.open'), figure: `${open}` },
      note: oldestOn
        ? text.t('board.faults.oldest', { date: text.dateShort(oldestOn) })
        : text.t('board.faults.nothingWaits'),
    },
    {
      ...{ key: 'overdue', name: text.t('board.faults.overdue'), figure: `${overdue}` },
      note: text.t('board.faults.overdueNote'),
    },
    {
      ...{ key: 'time', name: text.t('board.faults.time'), figure: daysOf(props, repairs) },
      note:
        before.medianDays === null
          ? text.t('board.faults.timeNote', { count: repairs.count })
          : text.t('board.faults.timeBefore', { count: repairs.count, before: daysOf(props, before) }),
    },
    {
      ...{ key: 'inTime', name: text.t('board.faults.inTime') },
      figure: text.t('board.faults.of', { part: repairs.inTime, whole: repairs.withTerm }),
      note: text.t('board.faults.inTimeNote'),
    },
  ]
}

const barsOf = (
  rows: readonly { key: string; label: string; count: number; tone?: AgeBar['tone'] }[],
): AgeBar[] =>
  rows.map(({ key, label, count, tone = 'spruce' }) => ({
    ...{ key, label, tone, amount: `${count}`, size: count },
  }))

const States = ({ context: { text }, view }: Props) => (
  <section>
    <h2>{text.t('board.faults.byStatus')}</h2>
    <AgeBars
      caption={text.t('board.faults.byStatus')}
      bars={barsOf(
        view.states.map(({ state, count }) => ({
          ...{ key: state, label: text.t(`faults.status.${state}`), count },
          tone:
            state === 'complaint' ? 'brick' : state === 'reported' || state === 'onHold' ? 'amber' : 'spruce',
        })),
      )}
    />
    <p className="note">{text.t('board.faults.statusNote')}</p>
  </section>
)

const Categories = ({ context: { text }, view }: Props) => (
  <section>
    <h2>{text.t('board.faults.byCategory')}</h2>
    <p className="soft">{text.t('board.faults.reported', { count: view.reported })}</p>
    <AgeBars
      caption={text.t('board.faults.byCategory')}
      bars={barsOf(
        view.categories.map(({ category, count }) => ({
          ...{ key: category, label: text.t(`faults.category.${category}`), count },
        })),
      )}
    />
  </section>
)

/** Faults of the community in numbers and its inspections: how many wait, how long repairs take, what is due. */
export const FaultsOverviewPage = (props: Props) => {
  const { context, view } = props
  const { text } = context
  const isEmpty = view.states.length === 0 && view.reported === 0 && view.repairs.count === 0
  return (
    <Frame context={context} current="boardFaults" title={text.t('board.faults.title')}>
      <BoardHead context={context} title={text.t('board.faults.title')} />
      {isEmpty ? (
        <Empty title={text.t('board.faults.none')} body={text.t('board.faults.noneMore')} />
      ) : (
        <FlatTiles tiles={tilesOf(props)} />
      )}
      {view.states.length > 0 && <States {...props} />}
      {view.categories.length > 0 && <Categories {...props} />}
      <Inspections context={context} buildings={view.buildings} />
      <p className="note">{text.t('board.faults.noNames')}</p>
    </Frame>
  )
}

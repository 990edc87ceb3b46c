import { Empty } from '../components/Empty'
import { TaskList } from '../components/TaskList'
import { Tiles } from '../components/Tiles'
import { EmergencyBanner } from '../communication/EmergencyBanner'
import { asOf } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PageContext, PlaceContext } from '../frame/page-context'
import { placeName } from '../register/place-name'
import { startTasks } from './start-tasks'
import { startTiles } from './start-tiles'
import type { StartView } from './start-view'

/** What waits for me, and my place in short. */
export const StartPage = ({ context, view }: { context: PlaceContext; view: StartView }) => {
  const { text, place, todayOn } = context
  const tasks = startTasks(context, view)
  const tiles = startTiles(context, view)
  const next = tasks.find(({ dueOn }) => dueOn !== null && dueOn >= todayOn)?.dueOn
  return (
    <Frame context={context} current="start" title={text.t('start.title')}>
      {view.announcements
        .filter(({ severity }) => severity === 'emergency')
        .map((card) => (
          <EmergencyBanner key={card.id} context={context} card={card} />
        ))}
      <div>
        <h1>{text.t('start.title')}</h1>
        {tasks.length > 0 && (
          <p className="lead head-line soft">
            {text.t('start.intro', {
              count: tasks.length,
              next: next
                ? text.t('start.nextTerm', { weekday: text.weekday(next), date: text.dayMonth(next) })
                : '',
            })}
          </p>
        )}
      </div>
      {tasks.length > 0 ? (
        <TaskList text={text} tasks={tasks} />
      ) : (
        <Empty title={text.t('start.nothing')} body={text.t('start.nothingMore')} />
      )}
      {tiles.length > 0 && (
        <section>
          <h2>{text.t('start.inShort', { place: placeName(text, place.premises) })}</h2>
          <Tiles tiles={tiles} />
          {view.asOfAt && <p className="note">{asOf(text, view.asOfAt)}.</p>}
        </section>
      )}
    </Frame>
  )
}

/** The start of a resident who has no place now. */
export const NoPlacePage = ({ context }: { context: PageContext }) => {
  const { text } = context
  return (
    <Frame context={context} current="start" title={text.t('start.title')}>
      <h1>{text.t('start.title')}</h1>
      <Empty
        title={text.t('start.noPlace')}
        body={text.t('start.noPlaceMore')}
        action={<a href="/record">{text.t('start.noPlaceAction')}</a>}
      />
    </Frame>
  )
}

import { daysBetween } from '@/src/domain/time/civil-date'
import { Empty } from '../components/Empty'
import { TaskList, type Task } from '../components/TaskList'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { NotResolution } from './NotResolution'
import type { SurveyCard, SurveysView } from './surveys-view'
import { surveyNote, surveyTag } from './survey-words'

/** A term this near, in days, is drawn in brick. */
const SOON_DAYS = 7

function toTask(context: PageContext, card: SurveyCard): Task {
  const { link, todayOn } = context
  return {
    key: card.id,
    href: link(`/surveys/${card.id}`),
    title: context.text.set(card.title),
    note: surveyNote(context.text, card),
    dueOn: card.lastOn,
    soon: card.isOpen && !card.answered && daysBetween(todayOn, card.lastOn) <= SOON_DAYS,
    tag: surveyTag(context, card),
  }
}

/** Surveys that ask me: what is to be answered, then those that have ended. */
export const SurveysPage = ({ context, view }: { context: PageContext; view: SurveysView }) => {
  const { text } = context
  const { open, closed } = view
  return (
    <Frame context={context} current="surveys" title={text.t('surveys.title')}>
      <div>
        <h1>{text.t('surveys.title')}</h1>
        <p className="lead head-line soft">{text.t('surveys.intro')}</p>
      </div>
      <NotResolution context={context} />
      {open.length === 0 && closed.length === 0 && (
        <Empty title={text.t('surveys.none')} body={text.t('surveys.noneMore')} />
      )}
      {open.length > 0 && (
        <section>
          <h2>{text.t('surveys.open')}</h2>
          <TaskList text={text} tasks={open.map((card) => toTask(context, card))} />
        </section>
      )}
      {closed.length > 0 && (
        <section>
          <h2>{text.t('surveys.closed')}</h2>
          <TaskList text={text} tasks={closed.map((card) => toTask(context, card))} />
        </section>
      )}
    </Frame>
  )
}

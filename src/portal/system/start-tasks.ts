import { daysBetween } from '@/src/domain/time/civil-date'
import type { Task } from '../components/TaskList'
import type { AnnouncementCard } from '../communication/announcement-view'
import type { PageContext } from '../frame/page-context'
import { withQuery } from '../frame/search'
import type { ResolutionLine } from '../voting/read-resolutions'
import { votingTask } from '../voting/voting-task'
import { lineName } from '../meters/meter-words'
import { repairTask } from '../maintenance/repair-task'
import { readingTask } from '../meters/reading-task'
import { placeName } from '../register/place-name'
import { placesOf } from '../register/place'
import type { SurveyCard } from '../voting/surveys-view'
import type { LegalEnding, MoneyDue, StartView } from './start-view'

/** A term this near, in days, is drawn in brick. */
const SOON_DAYS = 7

const inDays = (context: PageContext, dueOn: string): string => {
  const days = daysBetween(context.todayOn, dueOn)
  return days <= 0 ? context.text.t('tasks.today') : context.text.t('tasks.inDays', { days })
}

/** With several places or accounts each task says which one it is about. */
function withPlace(context: PageContext, due: MoneyDue, note: string, several: boolean): string {
  const { text } = context
  if (!several) return note
  const place = placeName(text, { code: due.account.premisesCode, use: due.account.premisesUse })
  return text.t('start.forPlace', { place, note })
}

function moneyTasks(context: PageContext, due: MoneyDue, several: boolean): Task[] {
  const { text, todayOn } = context
  const href = withQuery('/balance', { premises: due.premisesId, account: several ? due.account.id : null })
  const tasks: Task[] = []
  if (due.overdueGr > 0 && due.overdueSinceOn) {
    tasks.push({
      key: `${due.account.id}-overdue`,
      href,
      title: text.t('start.payOverdue', { amount: text.money(due.overdueGr) }),
      note: withPlace(
        context,
        due,
        text.t('start.payOverdueNote', { date: text.date(due.overdueSinceOn) }),
        several,
      ),
      dueOn: due.overdueSinceOn,
      soon: true,
      tag: { word: text.t('tasks.overdue'), tone: 'brick' },
    })
  }
  if (due.nextDueOn !== null && due.nextDueGr > 0) {
    const soon = daysBetween(todayOn, due.nextDueOn) <= SOON_DAYS
    const term = { weekday: text.weekday(due.nextDueOn), date: text.date(due.nextDueOn) }
    tasks.push({
      key: `${due.account.id}-next`,
      href,
      title: text.t('start.pay', { amount: text.money(due.nextDueGr) }),
      note: withPlace(context, due, text.t('start.payNote', term), several),
      dueOn: due.nextDueOn,
      soon,
      tag: { word: inDays(context, due.nextDueOn), tone: soon ? 'brick' : 'sky' },
    })
  }
  return tasks
}

function legalTask(context: PageContext, ending: LegalEnding): Task {
  const { text, link } = context
  const { serial, legalUntilOn, id, legal } = ending.meter
  const over = legal === 'over'
  // A serial number must not break at its hyphen.
  const words = {
    serial: serial.replaceAll('-', '\u2011'),
    date: legalUntilOn ? text.date(legalUntilOn) : '',
  }
  return {
    key: id,
    href: link('/meters'),
    title: text.t(over ? 'start.legalOver' : 'start.legalSoon', { meter: lineName(text, ending) }),
    note: text.t(over ? 'start.legalOverNote' : 'start.legalSoonNote', words),
    dueOn: legalUntilOn,
    soon: over,
    tag: over
      ? { word: text.t('meters.legalOver'), tone: 'brick' }
      : { word: text.t('meters.legalSoon'), tone: 'amber' },
  }
}

function surveyTask(context: PageContext, survey: SurveyCard): Task {
  const { text, todayOn } = context
  const soon = daysBetween(todayOn, survey.lastOn) <= SOON_DAYS
  const term = { weekday: text.weekday(survey.lastOn), date: text.date(survey.lastOn) }
  return {
    key: survey.id,
    href: context.link(`/surveys/${survey.id}`),
    title: text.t('start.survey', { title: survey.title }),
    note: text.t('start.surveyNote', term),
    dueOn: survey.lastOn,
    soon,
    tag: { word: inDays(context, survey.lastOn), tone: soon ? 'brick' : 'sky' },
  }
}
const confirmTask = ({ text, link }: PageContext, card: AnnouncementCard): Task => ({
  key: card.id,
  href: link(`/announcements/${card.id}`),
  title: text.t('start.confirm', { title: card.title }),
  note: text.t('start.confirmNote', { date: text.instantDate(card.publishedAt) }),
  dueOn: null,
  soon: false,
  tag: { word: text.t('tasks.important'), tone: 'amber' },
})

const voteTask = (context: PageContext, line: ResolutionLine): Task => {
  const task = votingTask(context, line)
  return { ...task, title: context.text.t('voting.startTask', { title: task.title }) }
}

/** What waits, by its term: money of all accounts, meters of the chosen place. */
export function startTasks(context: PageContext, view: StartView): Task[] {
  const accounts = new Set(
    context.actor.ties.flatMap((tie) => tie.accounts.map(({ accountId }) => accountId)),
  )
  const several = accounts.size > 1 || placesOf(context.actor).length > 1
  const important = view.announcements.filter(({ severity }) => severity === 'important')
  return [
    ...important.map((card) => confirmTask(context, card)),
    ...view.due.flatMap((due) => moneyTasks(context, due, several)),
    ...view.votes.map((line) => voteTask(context, line)),
    ...view.legalisations.map((ending) => legalTask(context, ending)),
    ...readingTask(context, view.readings),
    ...view.repairs.map((fault) => repairTask(context, fault)),
    ...view.surveys.map((survey) => surveyTask(context, survey)),
  ].sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))
}

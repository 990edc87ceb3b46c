import { daysBetween } from '@/src/domain/time/civil-date'
import type { Task } from '../components/TaskList'
import type { PageContext } from '../frame/page-context'
import type { ResolutionLine } from './read-resolutions'
import { numberWords, ownTag } from './voting-words'

/** A term this near, in days, is drawn in brick. */
const SOON_DAYS = 7

/** A voting as a thing to do: by when, what about, whether one's vote is given. */
export const votingTask = ({ text, link, todayOn }: PageContext, line: ResolutionLine): Task => ({
  key: line.id,
  href: link(`/resolutions/${line.id}`),
  title: text.set(line.title),
  note: text.t('voting.taskNote', { number: numberWords(text, line.number) }),
  dueOn: line.closesOn,
  soon: line.own === 'waiting' && line.closesOn !== null && daysBetween(todayOn, line.closesOn) <= SOON_DAYS,
  tag: ownTag(text, line),
})

import type { OpenReading } from '@/access/open-readings'
import { daysBetween } from '@/src/domain/time/civil-date'
import type { Task } from '../components/TaskList'
import type { PageContext } from '../frame/page-context'

/** A term this near, in days, is drawn in brick. */
const SOON_DAYS = 7

/** One task for all meters of the place: they are read on one walk. */
export function readingTask(context: PageContext, readings: readonly OpenReading[]): Task[] {
  const { text, todayOn } = context
  const [first] = readings
  if (!first) return []
  const dueOn = readings.reduce(
    (least, { lastDayOn }) => (lastDayOn < least ? lastDayOn : least),
    first.lastDayOn,
  )
  const days = daysBetween(todayOn, dueOn)
  const soon = days <= SOON_DAYS
  const term = { weekday: text.weekday(dueOn), date: text.date(dueOn) }
  return [
    {
      key: 'readings',
      href: context.link('/meters'),
      title: text.t('start.readings'),
      note: text.t('start.readingsNote', { count: readings.length, ...term }),
      dueOn,
      soon,
      tag: {
        word: days <= 0 ? text.t('tasks.today') : text.t('tasks.inDays', { days }),
        tone: soon ? 'brick' : 'sky',
      },
    },
  ]
}

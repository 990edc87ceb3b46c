import { complaintUntilOn } from '@/src/domain/maintenance/fault-terms'
import { daysBetween } from '@/src/domain/time/civil-date'
import type { Task } from '../components/TaskList'
import type { PageContext } from '../frame/page-context'
import type { FaultRow } from './faults-view'

/** A term this near, in days, is drawn in brick. */
const SOON_DAYS = 3

/** A repair that waits for the resident's word. */
export function repairTask(context: PageContext, fault: FaultRow): Task {
  const { text, todayOn } = context
  const dueOn = complaintUntilOn(fault.doneOn ?? todayOn)
  const days = daysBetween(todayOn, dueOn)
  const soon = days <= SOON_DAYS
  return {
    key: fault.id,
    href: context.link(`/faults/${fault.id}`),
    title: text.t('start.repair', { title: fault.title }),
    note: text.t('start.repairNote', { weekday: text.weekday(dueOn), date: text.date(dueOn) }),
    dueOn,
    soon,
    tag: {
      word: days <= 0 ? text.t('tasks.today') : text.t('tasks.inDays', { days }),
      tone: soon ? 'brick' : 'sky',
    },
  }
}

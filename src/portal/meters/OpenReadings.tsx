import type { OpenReading } from '@/access/open-readings'
import { daysBetween } from '@/src/domain/time/civil-date'
import { Banner } from '../components/Banner'
import { TaskList, type Task } from '../components/TaskList'
import type { PageContext } from '../frame/page-context'
import { lineName, readingWithUnit } from './meter-words'
import { isWaiting } from './read-open-readings'

type Props = { context: PageContext; readings: OpenReading[]; justSent: boolean }

/** A term this near, in days, is drawn in brick. */
const SOON_DAYS = 7

function noteOf({ text }: PageContext, reading: OpenReading): string {
  const { sent, context } = reading
  if (!sent && !reading.lastIsOwn) return text.t('readings.firstOwn')
  if (!sent && !reading.lastIsOwn) return text.t('readings.firstOwn')
  if (!sent)
    return text.t('readings.before', {
      value: readingWithUnit(text, reading, context.last.value),
      date: text.date(context.last.readOn),
    })
  const value = readingWithUnit(text, reading, sent.value)
  if (sent.status === 'rejected') return text.t('readings.refusedNote', { value, reason: sent.reason ?? '' })
  return text.t(sent.status === 'accepted' ? 'readings.acceptedNote' : 'readings.sentNote', { value })
}

function tagOf({ text }: PageContext, { sent }: OpenReading): Task['tag'] {
  if (!sent) return { word: text.t('readings.tagOpen'), tone: 'amber' }
  if (sent.status === 'rejected') return { word: text.t('readings.tagRefused'), tone: 'brick' }
  return sent.status === 'accepted'
    ? { word: text.t('readings.tagAccepted'), tone: 'spruce' }
    : { word: text.t('readings.tagSent'), tone: 'sky' }
}

const toTask = (context: PageContext, reading: OpenReading): Task => ({
  key: reading.meterId,
  href: context.link('/meters/reading', { meter: reading.meterId }),
  title: context.text.t('readings.give', { meter: lineName(context.text, reading) }),
  note: noteOf(context, reading),
  dueOn: reading.lastDayOn,
  soon: isWaiting(reading) && daysBetween(context.todayOn, reading.lastDayOn) <= SOON_DAYS,
  tag: tagOf(context, reading),
})

/** The meters whose readings are asked for now, with what was sent. */
export const OpenReadings = ({ context, readings, justSent }: Props) => {
  const { text } = context
  if (readings.length === 0) return null
  return (
    <>
      {justSent && (
        <Banner tone="spruce" kind={text.t('readings.thanks')}>
          <p>{text.t('readings.thanksMore')}</p>
        </Banner>
      )}
      <section>
        <h2>{text.t('readings.title')}</h2>
        <p>{text.t('readings.intro')}</p>
        <TaskList text={text} tasks={readings.map((reading) => toTask(context, reading))} />
      </section>
    </>
  )
}

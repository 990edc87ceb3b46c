import type { PortalText } from '../text/portal-text'
import { FaultPhotos } from './FaultPhotos'
import { FaultReportSummary } from './FaultReportSummary'
import type { FaultEvent, FaultReport, FaultView } from './faults-view'

type EventProps = { text: PortalText; event: FaultEvent; view: FaultView; report: FaultReport | undefined }

function titleOf({ text, event }: EventProps): string {
  const { kind, status, author, name, isMine } = event
  if (kind === 'status' && status) return text.t(`faults.event.${status}`)
  if (kind === 'comment') {
    if (isMine) return text.t('faults.event.comment.me')
    const who = text.t(`faults.event.comment.${author}`)
    return name ? text.set(`${who}, ${name}`) : who
  }
  return text.t(`faults.event.${kind === 'status' ? 'reported' : kind}`)
}

const Words = ({ text, words }: { text: PortalText; words: string }) =>
  words.split(/\n{2,}/).map((paragraph, index) => (
    <p key={index} className="said">
      {text.set(paragraph)}
    </p>
  ))

/** What one said when reporting stands with the first event; what one told of oneself only for oneself. */
const Reported = ({ text, view }: EventProps) => (
  <>
    {view.description && <Words text={text} words={view.description} />}
    {view.access && <p className="soft">{text.t('faults.yourAccess', { access: view.access })}</p>}
    {view.phone && <p className="soft">{text.t('faults.yourPhone', { phone: view.phone })}</p>}
  </>
)

const Event = (props: EventProps) => {
  const { text, event, report, view } = props
  const isDone = event.kind === 'status' && event.status === 'done'
  return (
    <li className="event">
      <time dateTime={event.at}>{`${text.instantDate(event.at)}, ${text.instantTime(event.at)}`}</time>
      <div className="event-body">
        <h3>{titleOf(props)}</h3>
        {event.kind === 'reported' && <Reported {...props} />}
        {event.visitAt && (
          <p>
            {text.t('faults.visit', {
              date: text.instantDate(event.visitAt),
              time: text.instantTime(event.visitAt),
            })}
          </p>
        )}
        {event.body && <Words text={text} words={event.body} />}
        {report && <FaultReportSummary text={text} report={report} />}
        {isDone && !report && view.reportText && <Words text={text} words={view.reportText} />}
        <FaultPhotos text={text} photos={event.photos} />
      </div>
    </li>
  )
}

/** The latest repair has the latest report, the one before it the one before. */
function reportsByEvent({ events, reports }: FaultView): Map<string, FaultReport> {
  const repairs = events.filter(({ kind, status }) => kind === 'status' && status === 'done').reverse()
  const latest = [...reports].reverse()
  return new Map(
    repairs.flatMap(({ id }, index) => {
      const report = latest[index]
      return report ? [[id, report] as const] : []
    }),
  )
}

type TimelineProps = {
  text: PortalText
  view: FaultView
  /** The last day to answer, where an answer is awaited. */
  answerUntilOn: string | null
}

/** What happened, first to last, and what comes next. */
export const FaultTimeline = ({ text, view, answerUntilOn }: TimelineProps) => {
  const reports = reportsByEvent(view)
  return (
    <ol className="timeline plain">
      {view.events.map((event) => (
        <Event key={event.id} text={text} event={event} view={view} report={reports.get(event.id)} />
      ))}
      {answerUntilOn && (
        <li className="event event--now">
          <p className="when">{text.t('faults.now', { date: text.dayMonth(answerUntilOn) })}</p>
          <div className="event-body">
            <h3>{text.t('faults.yourAnswer')}</h3>
            <p className="soft">{text.t('faults.yourAnswerNote')}</p>
          </div>
        </li>
      )}
      {answerUntilOn && (
        <li className="event event--next">
          <p className="when">{text.t('faults.then')}</p>
          <div className="event-body">
            <h3>{text.t('faults.event.closed')}</h3>
          </div>
        </li>
      )}
    </ol>
  )
}

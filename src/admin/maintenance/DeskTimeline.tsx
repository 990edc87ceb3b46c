import type { DeskEvent, DeskPhoto, DeskReport, FaultDesk } from '@/src/services/maintenance/fault-desk'
import { dayOf, timeOf } from './context'
import type { Say } from './say'

const Photos = ({ photos, name }: { photos: DeskPhoto[]; name: string }) =>
  photos.length > 0 && (
    <p className="desk-photos">
      {photos.map(({ id }, index) => (
        <a key={id} href={`/files/${id}`} target="_blank" rel="noreferrer">
          <img src={`/files/${id}`} alt={`${name} ${index + 1}`} loading="lazy" />
        </a>
      ))}
    </p>
  )

const titleOf = (event: DeskEvent, say: Say): string => {
  if (event.kind === 'status') return say.any('status', event.status ?? '') ?? event.kind
  return say.any('event', event.kind) ?? event.kind
}

const bodyOf = ({ kind, body }: DeskEvent, say: Say): string | null =>
  kind === 'priority' ? say.any('priority', body ?? '') : body

const Event = ({ event, desk, say }: { event: DeskEvent; desk: FaultDesk; say: Say }) => (
  <li className={`thread-entry thread-entry--${event.visibility === 'internal' ? 'note' : event.author}`}>
    <p>
      <strong>{titleOf(event, say)}</strong>{' '}
      <small>
        {[
          timeOf(event.at),
          event.name ?? say.any('author', event.author),
          say.any('visibility', event.visibility),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </p>
    {event.visitAt && <p>{timeOf(event.visitAt)}</p>}
    {event.kind === 'reported' && desk.description && <p className="thread-body">{desk.description}</p>}
    {bodyOf(event, say) && <p className="thread-body">{bodyOf(event, say)}</p>}
    <Photos photos={event.photos} name={say('desk.photo')} />
  </li>
)

const Report = ({ report, say }: { report: DeskReport; say: Say }) => (
  <li className="thread-entry thread-entry--staff">
    <p>
      <strong>{say('desk.report')}</strong>{' '}
      <small>
        {[report.finishedAt && timeOf(report.finishedAt), report.worker].filter(Boolean).join(' · ')}
      </small>
    </p>
    <p className="thread-body">{report.scope}</p>
    {[
      ['report.cause', report.cause] as const,
      ['report.materials', report.materials] as const,
      ['report.guaranteeUntil', report.guaranteeUntilOn && dayOf(report.guaranteeUntilOn)] as const,
      ['report.remarks', report.remarks] as const,
      ['report.nextVisitOn', report.nextVisitOn && dayOf(report.nextVisitOn)] as const,
    ].map(([key, value]) => value && <p key={key}>{`${say(key)}: ${value}`}</p>)}
    {report.invoice && (
      <p>
        {`${say('fact.invoice')}: `}
        {report.invoice.id ? (
          <a href={`/admin/collections/supplier-invoices/${report.invoice.id}`}>{report.invoice.number}</a>
        ) : (
          report.invoice.number
        )}
      </p>
    )}
    <Photos photos={report.before} name={say('report.before')} />
    <Photos photos={report.after} name={say('report.after')} />
  </li>
)

/** All that happened, notes of the administration included, and the reports of work. */
export const DeskTimeline = ({ say, desk }: { say: Say; desk: FaultDesk }) => (
  <ol className="lokalenet-thread desk-timeline">
    {desk.events.map((event) => (
      <Event key={event.id} event={event} desk={desk} say={say} />
    ))}
    {desk.reports.map((report) => (
      <Report key={report.id} report={report} say={say} />
    ))}
    {desk.reports.length === 0 && desk.reportText && (
      <li className="thread-entry thread-entry--staff">
        <p>
          <strong>{say('desk.report')}</strong>
        </p>
        <p className="thread-body">{desk.reportText}</p>
      </li>
    )}
  </ol>
)

import type { AdminViewServerProps } from 'payload'
import { countQueue, readingQueue, type QueuedReading } from '@/src/services/meters/reading-queue'
import { CommunityChoice } from './CommunityChoice'
import { askedId, type MetersContext } from './context'
import { DecisionBar } from './DecisionBar'
import { ExportForm } from './ExportForm'
import { MetersFrame } from './MetersFrame'
import { QueueRow } from './QueueRow'

/** Readings that wait: photo beside value and history, accepted or refused together. */
export function ReadingsView(view: AdminViewServerProps) {
  return <MetersFrame view={view} page={{ title: 'readings.title', intro: 'readings.intro', content }} />
}

async function content(context: MetersContext) {
  const { keeper, say } = context
  const communityId = askedId(context, 'community')
  const [rows, counts] = await Promise.all([readingQueue(keeper, communityId), countQueue(keeper)])
  const shown = counts.filter((one) => communityId === null || one.communityId === communityId)
  const all = shown.reduce((sum, one) => sum + one.all, 0)
  const doubted = shown.reduce((sum, one) => sum + one.doubted, 0)
  return (
    <>
      {context.communities.length > 1 && <CommunityChoice context={context} view="/readings" all />}
      <p className="place">{say('readings.waiting', { all, doubted })}</p>
      {rows.length === 0 ? (
        <p className="verdict">{say('readings.none')}</p>
      ) : (
        <Queue context={context} rows={rows} sound={all - doubted} />
      )}
      <ExportForm context={context} />
    </>
  )
}

function Queue({ context, rows, sound }: { context: MetersContext; rows: QueuedReading[]; sound: number }) {
  const { say, asked } = context
  return (
    <form className="queue" method="post" action="/api/meter-readings/decide">
      <input type="hidden" name="community" value={asked('community')} />
      <table>
        <thead>
          <tr>
            <th>{say('readings.choose')}</th>
            <th>{say('readings.meter')}</th>
            <th>{say('readings.value')}</th>
            <th>{say('readings.before')}</th>
            <th>{say('readings.photo')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <QueueRow key={row.id} row={row} say={say} />
          ))}
        </tbody>
      </table>
      <DecisionBar context={context} sound={sound} />
    </form>
  )
}

import type { AdminViewServerProps } from 'payload'
import { isOpen } from '@/src/domain/maintenance/fault-states'
import { readDesk, type FaultDesk } from '@/src/services/maintenance/fault-desk'
import type { FaultsContext } from './context'
import { DeskFacts } from './DeskFacts'
import { DeskForms } from './DeskForms'
import { DeskTimeline } from './DeskTimeline'
import { FaultsFrame } from './FaultsFrame'
import { InsuranceWarning } from './Insurance'

/** One fault: where and with whom, what may be done now, what happened. */
export function DeskView(view: AdminViewServerProps) {
  return <FaultsFrame view={view} page={{ title: 'desk.title', content }} />
}

async function content(context: FaultsContext) {
  const { keeper, say, asked } = context
  const desk = await readDesk(keeper, asked('id'))
  if (!desk) return <p role="alert">{say('desk.missing')}</p>
  return (
    <>
      <p>
        <a href="/admin/fault-board">{say('desk.back')}</a>
      </p>
      <h1>{`${desk.number} ${desk.title}`}</h1>
      <Links context={context} desk={desk} />
      {isOpen(desk.status) && asked('hired') === '' && (
        <InsuranceWarning context={context} name={desk.contractor} untilOn={desk.contractorInsuredUntilOn} />
      )}
      <DeskFacts context={context} desk={desk} />
      <DeskForms context={context} desk={desk} />
      <section>
        <h2>{say('desk.timeline')}</h2>
        <DeskTimeline say={say} desk={desk} />
      </section>
    </>
  )
}

const Links = ({ context: { say, keeper }, desk }: { context: FaultsContext; desk: FaultDesk }) => (
  <p className="downloads">
    <a href={`/api/faults/${desk.id}/order`}>{say('desk.order')}</a>
    {desk.reports.length > 0 && <a href={`/api/faults/${desk.id}/protocol`}>{say('desk.protocol')}</a>}
    {keeper.isOffice && <a href={`/admin/collections/faults/${desk.id}`}>{say('desk.edit')}</a>}
    {keeper.isOffice &&
      desk.reports.map(({ id }, index) => (
        <a key={id} href={`/admin/collections/work-reports/${id}`}>
          {say('desk.costs', { number: index + 1 })}
        </a>
      ))}
  </p>
)

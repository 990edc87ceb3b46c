import type { AdminViewServerProps } from 'payload'
import { readInspection, type InspectionRecord } from '@/src/services/maintenance/inspection-record'
import { dayOf, type FaultsContext } from './context'
import { FaultsFrame } from './FaultsFrame'
import { FindingForm, Findings } from './Findings'
import { InspectionForm } from './InspectionForm'
import { kindWord } from './kind-word'

/** One inspection with its findings; without an id the form to write one down. */
export function InspectionView(view: AdminViewServerProps) {
  return <FaultsFrame view={view} page={{ title: 'inspection.title', isOffice: true, content }} />
}

async function content(context: FaultsContext) {
  const { keeper, say, asked } = context
  const id = asked('id')
  const record = id === '' ? null : await readInspection(keeper, id)
  if (id !== '' && !record) return <p role="alert">{say('inspection.missing')}</p>
  return (
    <>
      <p>
        <a href="/admin/inspections">{say('inspection.back')}</a>
      </p>
      {record ? <Inspection context={context} record={record} /> : <New context={context} />}
    </>
  )
}

const New = ({ context }: { context: FaultsContext }) => (
  <>
    <h1>{context.say('inspection.new')}</h1>
    <InspectionForm context={context} />
  </>
)

type Props = { context: FaultsContext; record: InspectionRecord }

const Facts = ({ context: { say }, record }: Props) => (
  <dl className="facts">
    {[
      [say('fact.community'), record.community],
      [say('fact.address'), record.building],
      [say('plan.doneOn'), dayOf(record.doneOn)],
      [say('plan.nextOn'), record.nextOn ? dayOf(record.nextOn) : say('plan.noDate')],
      [say('inspection.inspector'), record.inspector],
      [say('inspection.licence'), record.licence],
      [say('inspection.protocolNumber'), record.protocolNumber],
      [say('inspection.kobNumber'), record.kobNumber],
      [say('inspection.note'), record.note],
    ].map(
      ([label, value]) =>
        value && (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
)

const Inspection = (props: Props) => {
  const { context, record } = props
  const { say } = context
  const { id, buildingId, kind, subject, protocol } = record
  const again = new URLSearchParams({ building: buildingId, kind, ...(subject ? { subject } : {}) })
  return (
    <>
      <h1>
        {`${say('inspection.title')}: ${kindWord(say, kind)}`}
        {subject && `, ${subject}`}
      </h1>
      <p className="downloads">
        {protocol && <a href={`/files/${protocol.id}`}>{protocol.name}</a>}
        <a href={`/admin/collections/inspections/${id}`}>{say('inspection.edit')}</a>
        <a href={`/admin/inspection?${again.toString()}`}>{say('inspection.again')}</a>
      </p>
      <Facts {...props} />
      <section>
        <h2>{say('finding.title')}</h2>
        <Findings {...props} />
      </section>
      <section>
        <h2>{say('finding.add')}</h2>
        <FindingForm {...props} />
      </section>
    </>
  )
}

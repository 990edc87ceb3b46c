import { acceptFor } from '@/src/platform/files/file-kinds'
import type { FaultDesk } from '@/src/services/maintenance/fault-desk'
import type { FaultsContext } from './context'
import type { FaultText } from './say'

type ReportProps = { context: FaultsContext; desk: FaultDesk }

const Line = ({
  context: { say, asked },
  name,
  label,
}: {
  context: FaultsContext
  name: string
  label: FaultText
}) => (
  <label className="wide">
    {say(label)}
    <input type="text" name={name} maxLength={1000} defaultValue={asked(name)} />
  </label>
)

const When = ({ context: { say, asked, todayOn }, desk }: ReportProps) => (
  <>
    <label>
      {say('report.doneOn')}
      <input
        type="date"
        name="doneOn"
        required
        min={desk.reportedOn}
        max={todayOn}
        defaultValue={asked('doneOn') || todayOn}
      />
    </label>
    <label>
      {say('report.from')}
      <input type="time" name="from" defaultValue={asked('from')} />
    </label>
    <label>
      {say('report.until')}
      <input type="time" name="until" defaultValue={asked('until')} />
    </label>
  </>
)

/** The report of the work with which a fault becomes done; the residents read it, but for worker and remarks. */
export const ReportForm = (props: ReportProps) => {
  const { context, desk } = props
  const { say, asked } = context
  return (
    <form method="post" action="/api/faults/finish" encType="multipart/form-data">
      <input type="hidden" name="fault" value={desk.id} />
      <When {...props} />
      <label className="wide">
        {say('report.scope')}
        <textarea name="scope" rows={3} maxLength={5000} required defaultValue={asked('scope')} />
      </label>
      <Line context={context} name="cause" label="report.cause" />
      <Line context={context} name="materials" label="report.materials" />
      <Line context={context} name="worker" label="report.worker" />
      <Line context={context} name="remarks" label="report.remarks" />
      <label>
        {say('report.guaranteeMonths')}
        <input
          type="number"
          name="guaranteeMonths"
          min={0}
          max={600}
          defaultValue={asked('guaranteeMonths')}
        />
      </label>
      <label>
        {say('report.nextVisitOn')}
        <input type="date" name="nextVisitOn" defaultValue={asked('nextVisitOn')} />
      </label>
      {(['before', 'after'] as const).map((side) => (
        <label key={side}>
          {say(`report.${side}`)}
          <input type="file" name={side} multiple accept={acceptFor('photo')} />
        </label>
      ))}
      <button type="submit">{say('report.act')}</button>
    </form>
  )
}

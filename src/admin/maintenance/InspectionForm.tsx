import { INSPECTION_KINDS } from '@/src/domain/maintenance/inspections'
import { acceptFor } from '@/src/platform/files/file-kinds'
import type { FaultsContext } from './context'
import { kindWord } from './kind-word'
import { Choice } from './parts'
import type { FaultText } from './say'

type Props = { context: FaultsContext }

const Line = ({
  context: { say, asked },
  name,
  label,
  most,
}: Props & { name: string; label: FaultText; most: number }) => (
  <label>
    {say(label)}
    <input type="text" name={name} maxLength={most} defaultValue={asked(name)} />
  </label>
)

const Day = ({
  context: { say, asked },
  name,
  label,
  max,
  value,
}: Props & { name: string; label: FaultText; max?: string; value?: string }) => (
  <label>
    {say(label)}
    <input
      type="date"
      name={name}
      max={max}
      required={max !== undefined}
      defaultValue={asked(name) || value}
    />
  </label>
)

/** Buildings by their address; of several communities with the community's name. */
function buildingOptions({ choices }: FaultsContext): { value: string; label: string }[] {
  const names = new Map(choices.communities.map(({ id, name }) => [id, name]))
  return choices.buildings.map(({ id, name, communities }) => ({
    value: id,
    label: names.size > 1 ? `${name} (${names.get(communities[0] ?? '') ?? ''})` : name,
  }))
}

/** An inspection that was done: most of it may stay empty, the next date follows from the kind. */
export const InspectionForm = ({ context }: Props) => {
  const { say, asked, todayOn } = context
  const kinds = INSPECTION_KINDS.map((kind) => ({ value: kind, label: kindWord(say, kind) }))
  return (
    <form method="post" action="/api/inspections/record" encType="multipart/form-data">
      <Choice
        name="building"
        label={say('inspection.building')}
        value={asked('building')}
        options={buildingOptions(context)}
        required
      />
      <Choice name="kind" label={say('inspection.kind')} value={asked('kind')} options={kinds} required />
      <Line context={context} name="subject" label="inspection.subject" most={150} />
      <Day context={context} name="doneOn" label="inspection.doneOn" max={todayOn} value={todayOn} />
      <Day context={context} name="nextOn" label="inspection.nextOn" />
      <Line context={context} name="inspector" label="inspection.inspector" most={250} />
      <Line context={context} name="licence" label="inspection.licence" most={100} />
      <Line context={context} name="protocolNumber" label="inspection.protocolNumber" most={60} />
      <label>
        {say('inspection.protocol')}
        <input type="file" name="protocol" accept={acceptFor('document')} />
      </label>
      <label className="wide">
        {say('inspection.findings')}
        <textarea name="findings" rows={5} maxLength={20_000} defaultValue={asked('findings')} />
      </label>
      <Day context={context} name="findingsDueOn" label="inspection.findingsDueOn" />
      <button type="submit">{say('inspection.save')}</button>
    </form>
  )
}

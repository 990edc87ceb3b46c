import { formatDecimal } from '@/src/domain/finance/decimal'
import type { ParametersDraft } from '@/src/services/register/parameters/parameters-form'
import { dayOf, type RegisterContext } from '../context'
import { parameterLabel } from './ParametersChoice'

type Props = { context: RegisterContext; draft: ParametersDraft; id: string }

/** Each value that begins, beside the one that ends; one button saves them all. */
export function ParametersCheck({ context: { say }, draft, id }: Props) {
  const { communityId, buildingId, name, validFromOn } = draft.form
  const search = new URLSearchParams({
    community: communityId,
    building: buildingId ?? '',
    name,
    validFromOn,
    draft: id,
    edit: '1',
  })
  return (
    <section>
      <h2>
        {say('parameters.changes', {
          ...{ count: draft.changes.length, name: parameterLabel(say.language, name) },
          date: dayOf(validFromOn),
        })}
      </h2>
      <Changes say={say} changes={draft.changes} />
      <form method="post" action="/api/premises-parameters/save">
        <input type="hidden" name="draft" value={id} />
        <button type="submit">{say('parameters.save')}</button>
        <a href={`/admin/parameters?${search.toString()}`}>{say('common.correct')}</a>
      </form>
    </section>
  )
}

const Changes = ({ say, changes }: { say: RegisterContext['say']; changes: ParametersDraft['changes'] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{say('change.premises')}</th>
        <th scope="col">{say('parameters.now')}</th>
        <th scope="col">{say('parameters.new')}</th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ premisesId, code, before, value, nextFromOn }) => (
        <tr key={premisesId}>
          <th scope="row">{say('change.place', { code })}</th>
          <td>{before === null ? '–' : formatDecimal(before)}</td>
          <td>
            <strong>{formatDecimal(value)}</strong>
            {nextFromOn && <small>{say('parameters.onlyUntil', { date: dayOf(nextFromOn) })}</small>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

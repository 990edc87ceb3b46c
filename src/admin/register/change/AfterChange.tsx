import { formatFraction } from '@/src/domain/register/shares'
import type { PremisesState, StateTie } from '@/src/services/register/change-owner/premises-state'
import { dayOf, type RegisterContext } from '../context'
import { Place } from './ChangeForm'

type Props = { context: RegisterContext; state: PremisesState | null; todayOn: string }

/** Who owns the premises now and next, and the way to the buyers' letter of first access. */
export function AfterChange({ context, state, todayOn }: Props) {
  const { say, asked } = context
  if (state === null) return null
  const people = asked('people').split(',').filter(Boolean)
  const search = new URLSearchParams({
    community: state.community.id,
    // One person alone is ticked; of several the list ticks those without access.
    ...(people.length === 1 ? { person: people[0] ?? '' } : {}),
  }).toString()
  const owners = state.ties.filter(
    ({ capacity, toOn }) => ['owner', 'spouse'].includes(capacity) && (toOn === null || toOn > todayOn),
  )
  return (
    <section>
      <Place say={say} state={state} />
      <Owners say={say} owners={owners} />
      {people.length > 0 && (
        <p>
          <a href={`/admin/invitations?${search}`}>{say('change.invite')}</a>
        </p>
      )}
      <p>
        <a href={`/admin/collections/premises/${state.premises.id}`}>{say('change.toPremises')}</a>
      </p>
      <p>
        <a href="/admin/change-of-owner">{say('change.another')}</a>
      </p>
    </section>
  )
}

const Owners = ({ say, owners }: { say: RegisterContext['say']; owners: StateTie[] }) => (
  <table>
    <tbody>
      {owners.map(({ id, person, capacity, part, fromOn, toOn }) => (
        <tr key={id}>
          <th scope="row">
            {person}
            <small>{say(`capacity.${capacity}`)}</small>
          </th>
          <td>{capacity === 'owner' ? formatFraction(part) : ''}</td>
          <td>
            {say('change.from', { date: dayOf(fromOn) })}
            {toOn !== null && `, ${say('change.until', { date: dayOf(toOn) })}`}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

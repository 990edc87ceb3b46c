import { insuranceState } from '@/src/domain/maintenance/insurance'
import { dayOf, type FaultsContext } from './context'

type Contractor = FaultsContext['choices']['contractors'][number]

/** Whether a policy has ended or soon will, in words; null where it holds or none was entered. */
export function insuranceWords({ say, todayOn }: FaultsContext, untilOn: string | null): string | null {
  const state = insuranceState(untilOn, todayOn)
  if (untilOn === null || (state !== 'over' && state !== 'endsSoon')) return null
  return say(`insurance.${state}`, { date: dayOf(untilOn) })
}

/** Under a contractor's name: that he is not insured any more, or soon will not be. */
export const Insurance = ({ context, untilOn }: { context: FaultsContext; untilOn: string | null }) => {
  const words = insuranceWords(context, untilOn)
  const isOver = insuranceState(untilOn, context.todayOn) === 'over'
  return words && <small className={isOver ? 'state--over' : undefined}>{words}</small>
}

/** Contractors to choose from, each with what is wrong with his insurance. */
export const contractorOptions = (
  context: FaultsContext,
  contractors: readonly Contractor[],
): { value: string; label: string }[] =>
  contractors.map(({ id, name, insuredUntilOn }) => {
    const words = insuranceWords(context, insuredUntilOn)
    return { value: id, label: words ? `${name} (${words})` : name }
  })

/** A contractor whose policy has ended or soon will, as a sentence that says what to do. */
export function InsuranceWarning({
  context,
  name,
  untilOn,
}: {
  context: FaultsContext
  name: string | null
  untilOn: string | null
}) {
  const { say, todayOn } = context
  const state = insuranceState(untilOn, todayOn)
  if (name === null || untilOn === null || (state !== 'over' && state !== 'endsSoon')) return null
  return (
    <p className={state === 'over' ? 'verdict verdict--refused' : 'verdict'} role="note">
      {say(state === 'over' ? 'insurance.warnOver' : 'insurance.warnSoon', { name, date: dayOf(untilOn) })}
    </p>
  )
}

/** On the board: whose insurance has ended or soon will, each a click from where the new policy is entered. */
export function InsuranceNotice({
  context,
  community,
}: {
  context: FaultsContext
  community: string | null
}) {
  const { say, choices } = context
  const found = choices.contractors.flatMap((one) => {
    const words = insuranceWords(context, one.insuredUntilOn)
    return words && (community === null || one.communities.includes(community)) ? [{ ...one, words }] : []
  })
  if (found.length === 0) return null
  return (
    <details className="insurance" open={found.length <= 3}>
      <summary>{`${say('insurance.title')} (${found.length})`}</summary>
      <ul>
        {found.map(({ id, name, words, insuredUntilOn }) => (
          <li key={id}>
            <a href={`/admin/collections/contractors/${id}`}>{name}</a>
            {': '}
            <span
              className={
                insuranceState(insuredUntilOn, context.todayOn) === 'over' ? 'state--over' : undefined
              }
            >
              {words}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

import type { PlanBuilding, PlanItem } from '@/src/services/maintenance/inspection-plan'
import { dayOf, type FaultsContext } from './context'
import { kindWord } from './kind-word'

type Props = { context: FaultsContext; building: PlanBuilding }

const isLate = ({ state }: PlanItem): boolean => state === 'overdue' || state === 'never'

const Next = ({ context: { say }, item }: { context: FaultsContext; item: PlanItem }) => {
  const state = say.any('planState', item.state)
  return (
    <td className={isLate(item) ? 'state--over' : undefined} data-label={say('plan.nextOn')}>
      {item.nextOn ? dayOf(item.nextOn) : item.state === 'unknown' && say('plan.noDate')}
      {state && (item.nextOn ? <small>{state}</small> : state)}
    </td>
  )
}

const Item = ({ context, building, item }: Props & { item: PlanItem }) => {
  const { say } = context
  const word = kindWord(say, item.kind)
  const again = new URLSearchParams({
    ...{ building: building.id, kind: item.kind },
    ...(item.subject ? { subject: item.subject } : {}),
  })
  return (
    <tr>
      <th scope="row">
        {item.id ? <a href={`/admin/inspection?id=${item.id}`}>{word}</a> : word}
        {item.subject && <small>{item.subject}</small>}
      </th>
      <td data-label={item.doneOn ? say('plan.doneOn') : undefined}>
        {item.doneOn && dayOf(item.doneOn)}
        {item.inspector && <small>{item.inspector}</small>}
      </td>
      <Next context={context} item={item} />
      <td data-label={item.open > 0 ? say('plan.findings') : undefined}>
        {item.open > 0 && say('plan.open', { count: item.open })}
      </td>
      <td>
        <a
          href={`/admin/inspection?${again.toString()}`}
          aria-label={`${say(item.id ? 'plan.again' : 'plan.first')}: ${word}`}
        >
          {say(item.id ? 'plan.again' : 'plan.first')}
        </a>
      </td>
    </tr>
  )
}

/** Inspections of one building, kind by kind. */
export const PlanTable = ({ context, building }: Props) => {
  const { say } = context
  return (
    <table className="plan">
      <thead>
        <tr>
          <th>{say('plan.kind')}</th>
          <th>{say('plan.doneOn')}</th>
          <th>{say('plan.nextOn')}</th>
          <th>{say('plan.findings')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {building.items.map((item) => (
          <Item
            key={`${item.kind} ${item.subject ?? ''}`}
            context={context}
            building={building}
            item={item}
          />
        ))}
      </tbody>
    </table>
  )
}

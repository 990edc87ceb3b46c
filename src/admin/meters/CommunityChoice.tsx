import type { ReactNode } from 'react'
import { METER_KINDS } from '@/src/domain/meters/kinds'
import type { MetersContext } from './context'

type Props = {
  context: MetersContext
  view: string
  /** Also a choice of building and kind. */
  detailed?: boolean
  /** The whole, where a list over all communities makes sense. */
  all?: boolean
  children?: ReactNode
}

type Option = { value: string; label: string }

const Choice = (props: { name: string; label: string; value: string; options: Option[] }) => (
  <label>
    {props.label}
    <select name={props.name} defaultValue={props.value}>
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </label>
)

/** Which meters: community, and where it helps building and kind. */
export function CommunityChoice({ context, view, detailed, all, children }: Props) {
  const { communities, community, say, asked } = context
  if (communities.length === 0) return <p>{say('common.noCommunity')}</p>
  const every: Option = { value: '', label: say('common.all') }
  const named = communities.map(({ id, name }) => ({ value: id, label: name }))
  const buildings = (community?.buildings ?? []).map(({ id, code, street }) => ({
    value: id,
    label: `${code}, ${street}`,
  }))
  const kinds = METER_KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))
  return (
    <form method="get" action={`/admin${view}`}>
      <Choice
        name="community"
        label={say('common.community')}
        value={all ? asked('community') : (community?.id ?? '')}
        options={all ? [every, ...named] : named}
      />
      {detailed && (
        <>
          <Choice
            name="building"
            label={say('common.building')}
            value={asked('building')}
            options={[every, ...buildings]}
          />
          <Choice name="kind" label={say('common.kind')} value={asked('kind')} options={[every, ...kinds]} />
        </>
      )}
      {children}
      <button type="submit" className="quiet">
        {say('common.show')}
      </button>
    </form>
  )
}

import { optionLabel } from '@/collections/messages/labels'
import { parameterNames } from '@/collections/register/parameter-names'
import type { KeptCommunity } from '@/src/services/meters/meters-in-place'
import type { RegisterContext } from '../context'

type Props = { context: RegisterContext; communities: KeptCommunity[]; name: string; validFromOn: string }

/** The parameter in the clerk's language. */
export const parameterLabel = (language: string, name: string): string => {
  const { pl, en, uk } = optionLabel('premises-parameters', 'name', name)
  return language.startsWith('en') ? en : language.startsWith('uk') ? uk : pl
}

/** Which community or building, which parameter, from which day. */
export function ParametersChoice({ context, communities, name, validFromOn }: Props) {
  const { say, community } = context
  const buildings = communities.find(({ id }) => id === community?.id)?.buildings ?? []
  return (
    <form method="get" action="/admin/parameters">
      <label>
        {say('common.community')}
        <select name="community" required defaultValue={community?.id ?? ''}>
          {community === null && <option value="">–</option>}
          {communities.map(({ id, name: title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {buildings.length > 1 && <Buildings context={context} buildings={buildings} />}
      <label>
        {say('parameters.name')}
        <select name="name" defaultValue={name}>
          {parameterNames.map((one) => (
            <option key={one} value={one}>
              {parameterLabel(say.language, one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('parameters.validFromOn')}
        <input type="date" name="validFromOn" required defaultValue={validFromOn} />
      </label>
      <button type="submit">{say('parameters.show')}</button>
    </form>
  )
}

type BuildingsProps = { context: RegisterContext; buildings: KeptCommunity['buildings'] }

const Buildings = ({ context: { say, asked }, buildings }: BuildingsProps) => (
  <label>
    {say('parameters.building')}
    <select name="building" defaultValue={asked('building')}>
      <option value="">{say('parameters.allBuildings')}</option>
      {buildings.map(({ id, code, street }) => (
        <option key={id} value={id}>
          {code}, {street}
        </option>
      ))}
    </select>
  </label>
)

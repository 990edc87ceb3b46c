import { MOST_FOUND, type FoundPremises } from '@/src/services/register/change-owner/find-premises'
import type { RegisterContext } from '../context'

type Props = { context: RegisterContext; found: FoundPremises[] | null }

/** By number, address or owner; one hit alone opens its form at once. */
export function PremisesSearch({ context, found }: Props) {
  const { say, asked } = context
  return (
    <>
      <form method="get" action="/admin/change-of-owner">
        <Communities context={context} />
        <label>
          {say('change.search')}
          <input type="search" name="q" required defaultValue={asked('q')} maxLength={200} autoFocus />
        </label>
        <button type="submit">{say('change.find')}</button>
      </form>
      {found?.length === 0 && <p>{say('change.noneFound')}</p>}
      {found && found.length > 0 && <Found context={context} found={found.slice(0, MOST_FOUND)} />}
      {found && found.length > MOST_FOUND && <p>{say('change.manyFound', { count: MOST_FOUND })}</p>}
    </>
  )
}

const Communities = ({ context: { say, communities, community } }: { context: RegisterContext }) =>
  communities.length < 2 ? null : (
    <label>
      {say('common.community')}
      <select name="community" defaultValue={community?.id ?? ''}>
        <option value="">{say('common.allCommunities')}</option>
        {communities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )

const Found = ({ context: { say }, found }: { context: RegisterContext; found: FoundPremises[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{say('change.premises')}</th>
        <th scope="col">{say('change.address')}</th>
        <th scope="col">{say('change.owners')}</th>
        <th scope="col">{say('common.community')}</th>
      </tr>
    </thead>
    <tbody>
      {found.map(({ id, code, building, owners, community }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/admin/change-of-owner?premises=${id}`}>{say('change.place', { code })}</a>
          </th>
          <td>{building}</td>
          <td>{owners ?? '–'}</td>
          <td>{community}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

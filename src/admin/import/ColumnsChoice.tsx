import type { AdminMessage } from '@/collections/messages/translate'
import type { CommunityName } from './read-communities'

type Say = (key: AdminMessage) => string

/** Whose names of columns the package is read with; nothing to choose where no community gave any. */
export function ColumnsChoice({ communities, say }: { communities: readonly CommunityName[]; say: Say }) {
  if (communities.length === 0) return null
  return (
    <label>
      {say('import.columnsOf')}
      <select name="columnsOf" defaultValue={communities.length === 1 ? communities[0]?.id : ''}>
        <option value="">{say('import.columnsOfFormat')}</option>
        {communities.map(({ id, name, code }) => (
          <option key={id} value={id}>
            {name} ({code})
          </option>
        ))}
      </select>
    </label>
  )
}

import type { BooksContext } from './context'

/** Which community's books: those the portal keeps. One alone needs no choice. */
export function CommunityChoice({ context, view }: { context: BooksContext; view: string }) {
  const { communities, community, say } = context
  const kept = communities.filter(({ bookkeeping }) => bookkeeping === 'portal')
  if (kept.length === 0 && community === null) return <p>{say('common.noCommunity')}</p>
  if (kept.length === 1 && kept[0]?.id === community?.id) return <p className="place">{community?.name}</p>
  return (
    <form method="get" action={`/admin${view}`}>
      <label>
        {say('common.community')}
        <select name="community" defaultValue={community?.id}>
          {kept.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say('common.show')}</button>
    </form>
  )
}

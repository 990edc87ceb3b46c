import type { AdminMessage } from '@/collections/messages/translate'
import { FIND_SHOWN, findKinds, type FindKind, type Hit } from '@/src/services/register/find-in-register'

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string
type HitsProps = { hits: readonly Hit[]; say: Say; previewable: ReadonlySet<string>; mayInvite: boolean }

const collections: Record<FindKind, string> = {
  people: 'residents',
  premises: 'premises',
  accounts: 'accounts',
  invoices: 'supplier-invoices',
}

const about = ({ places, detail, community }: Hit, say: Say): string =>
  [places && say('find.places', { places }), detail, community].filter(Boolean).join(' · ')

/** What can be done with a person from here, without opening his card first. */
const PersonActions = ({ hit, say, previewable, mayInvite }: Omit<HitsProps, 'hits'> & { hit: Hit }) => (
  <div className="find-actions">
    {mayInvite && <a href={`/admin/invitations?person=${hit.id}`}>{say('invite.link')}</a>}
    {previewable.has(hit.id) && (
      <form action="/api/residents/preview" method="post">
        <input type="hidden" name="person" value={hit.id} />
        <button type="submit" className="quiet">
          {say('find.preview')}
          <span className="lokalenet-vh"> {hit.title}</span>
        </button>
      </form>
    )}
  </div>
)

/** What was found, by kind; each leads to its card. */
export const Hits = ({ hits, ...rest }: HitsProps) => (
  <>
    {findKinds.map((kind) => {
      const own = hits.filter((hit) => hit.kind === kind)
      if (own.length === 0) return null
      return (
        <section key={kind}>
          <h2>{rest.say(`find.${kind}`)}</h2>
          <ul className="find-hits">
            {own.slice(0, FIND_SHOWN).map((hit) => (
              <li key={hit.id}>
                <div>
                  <a href={`/admin/collections/${collections[kind]}/${hit.id}`}>{hit.title}</a>
                  <p>{about(hit, rest.say)}</p>
                </div>
                {kind === 'people' && <PersonActions hit={hit} {...rest} />}
              </li>
            ))}
          </ul>
          {own.length > FIND_SHOWN && <p>{rest.say('find.more', { count: FIND_SHOWN })}</p>}
        </section>
      )
    })}
  </>
)

import type { Invitee } from '@/src/services/register/people-to-invite'
import type { Say } from './InvitationsView'

type Choice = { id: string; name: string }
type FormProps = {
  communities: readonly Choice[]
  community: Choice | null
  people: readonly Invitee[]
  /** Somebody to be chosen alone, as from his own page. */
  person: string
  say: Say
}

const day = new Intl.DateTimeFormat('pl', { dateStyle: 'short', timeZone: 'Europe/Warsaw' })

const Communities = ({
  communities,
  community,
  say,
}: Pick<FormProps, 'communities' | 'community' | 'say'>) =>
  communities.length < 2 ? (
    <p className="place">{community?.name}</p>
  ) : (
    <form method="get" action="/admin/invitations">
      <label>
        {say('invite.community')}
        <select name="community" defaultValue={community?.id}>
          {communities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say('invite.show')}</button>
    </form>
  )

const stateOf = ({ activatedAt, codeUntil }: Invitee, say: Say): string =>
  activatedAt
    ? say('invite.active', { date: day.format(new Date(activatedAt)) })
    : codeUntil
      ? say('invite.hasCode', { date: day.format(new Date(codeUntil)) })
      : say('invite.none')

const Person = ({ one, isChosen, say }: { one: Invitee; isChosen: boolean; say: Say }) => (
  <tr>
    <th scope="row">
      <label className="invitee">
        <input type="checkbox" name="person" value={one.id} defaultChecked={isChosen} /> {one.name}
      </label>
    </th>
    <td>{one.places}</td>
    <td>{stateOf(one, say)}</td>
    <td>{say(one.isConsenting ? 'invite.byEmail' : 'invite.byLetter')}</td>
  </tr>
)

/** The community's people, those without access ticked, and the button that makes the letters. */
export const InvitationForm = ({ communities, community, people, person, say }: FormProps) => (
  <>
    <Communities communities={communities} community={community} say={say} />
    {community && people.length === 0 && <p>{say('invite.empty')}</p>}
    {community && people.length > 0 && (
      <form action="/api/residents/activation-letters" method="post">
        <input type="hidden" name="community" value={community.id} />
        <table>
          <thead>
            <tr>
              <th scope="col">{say('invite.person')}</th>
              <th scope="col">{say('invite.premises')}</th>
              <th scope="col">{say('invite.state')}</th>
              <th scope="col">{say('invite.delivery')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <Person
                key={one.id}
                one={one}
                isChosen={
                  people.some(({ id }) => id === person)
                    ? one.id === person
                    : one.activatedAt === null && one.codeUntil === null
                }
                say={say}
              />
            ))}
          </tbody>
        </table>
        <p>{say('invite.warn')}</p>
        <button type="submit">{say('invite.make')}</button>
      </form>
    )}
  </>
)

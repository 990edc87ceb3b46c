import { addDays } from '@/src/domain/time/civil-date'
import type { CommunityCard } from '@/access/actor/types'
import { Plate, BrandPlate } from '../components/Plate'
import { placesOf, type Place } from '../register/place'
import { placeDetail, placeName } from '../register/place-name'
import type { PortalText } from '../text/portal-text'
import { plateNumber, properName } from './community-name'
import type { PageContext } from './page-context'
import { withQuery } from './search'
import { SignOut } from './SignOut'

const detail = (text: PortalText, place: Place, several: boolean): string => {
  const parts = [
    several ? properName(place.community) : null,
    placeDetail(text, place.premises, place.rights.parameters),
    place.readableUntilOn
      ? text.t('frame.endedTie', { date: text.dateShort(addDays(place.readableUntilOn, -1)) })
      : null,
  ]
  return parts.filter(Boolean).join(', ')
}

/** The switch between the resident's places: a disclosure, no script. With one place there is nothing to switch. */
const Switch = ({ context: { text, actor, place } }: { context: PageContext }) => {
  const places = placesOf(actor)
  if (!place || places.length < 2) return null
  const several = new Set(places.map(({ communityId }) => communityId)).size > 1
  return (
    <details className="switch">
      <summary>
        <span className="vh">{text.t('frame.chosen')} </span>
        {placeName(text, place.premises)}
        <span className="vh">, {text.t('frame.change')}</span>
      </summary>
      <ul>
        {places.map((each) => (
          <li key={each.premisesId}>
            <a
              href={withQuery('/switch', { premises: each.premisesId })}
              aria-current={each.premisesId === place.premisesId ? 'true' : undefined}
            >
              {placeName(text, each.premises)}
              <small>{detail(text, each, several)}</small>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

type TopBarProps = { context: PageContext; community: CommunityCard | null }

/** Plate, community, who is signed in, which place is chosen. */
export const TopBar = ({ context, community }: TopBarProps) => {
  const { text, actor } = context
  return (
    <header className="top">
      <div className="top-in">
        <a className="community" href={context.link('/')}>
          {community ? <Plate number={plateNumber(community)} /> : <BrandPlate />}
          <span>
            <span className="community-kind">
              {community ? text.t(`community.${community.kind}`) : text.t('brand.about')}
            </span>{' '}
            <span className="community-street">
              {community ? text.set(properName(community)) : text.t('brand.name')}
            </span>
          </span>
        </a>
        <div className="who">
          <span>
            {text.t('frame.signedIn')} <b>{actor.displayName}</b>
          </span>
          {!actor.isPreview && <SignOut text={text} />}
        </div>
        <Switch context={context} />
      </div>
    </header>
  )
}

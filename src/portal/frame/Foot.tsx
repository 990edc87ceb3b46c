import type { CommunityCard } from '@/access/actor/types'
import type { PortalText } from '../text/portal-text'
import { asOf } from './as-of'
import { telephoneHref } from './community-name'

type FootProps = { text: PortalText; community: CommunityCard | null; withMoney: boolean }

const Phone = ({ text, number }: { text: PortalText; number: string }) => (
  <p>
    <a className="phone" href={telephoneHref(number)}>
      {text.set(number)}
    </a>
  </p>
)

const Emergency = ({ text, community }: { text: PortalText; community: CommunityCard | null }) => (
  <div>
    <p className="foot-head">{text.t('foot.emergency')}</p>
    {community?.emergencyPhone && <Phone text={text} number={community.emergencyPhone} />}
    <p className="soft">
      {community?.emergencyNote && `${text.set(community.emergencyNote)} `}
      {text.t('foot.emergencyNumbers')}
    </p>
  </div>
)

const Office = ({ text, community }: { text: PortalText; community: CommunityCard }) => {
  const { officeName, officeAddress, officeHours, officePhone } = community
  if (!officeName && !officeAddress && !officeHours && !officePhone) return null
  return (
    <div>
      <p className="foot-head">{text.t('foot.office')}</p>
      {officeName && <p>{text.set(officeName)}</p>}
      {(officeAddress ?? officeHours) && (
        <p className="soft">{text.set([officeAddress, officeHours].filter(Boolean).join(', '))}</p>
      )}
      {officePhone && (
        <p>
          <a href={telephoneHref(officePhone)}>{text.set(officePhone)}</a>
        </p>
      )}
    </div>
  )
}

/** Whom to call, where the data come from and how old they are. */
export const Foot = ({ text, community, withMoney }: FootProps) => (
  <footer className="lamperia foot">
    <div className="foot-in">
      <Emergency text={text} community={community} />
      {community && <Office text={text} community={community} />}
      <div>
        <p className="foot-head">{text.t('brand.name')}</p>
        {withMoney && <p className="soft">{text.t('foot.source')}</p>}
        {community?.dataAsOfAt && <p className="soft">{asOf(text, community.dataAsOfAt)}.</p>}
      </div>
    </div>
  </footer>
)

import { CONSENT_PURPOSES, type ConsentPurpose } from '@/src/domain/communication/consents'
import type { CommunityCard } from '@/access/actor/types'
import { Tag } from '../components/Tag'
import type { PortalText } from '../text/portal-text'
import type { ConsentRow, SettingsView } from './read-settings'

type ConsentProps = {
  text: PortalText
  community: CommunityCard
  purpose: ConsentPurpose
  /** Answers in this community to this purpose, the newest first. */
  rows: ConsentRow[]
}

const History = ({ text, rows }: Pick<ConsentProps, 'text' | 'rows'>) => (
  <ul className="soft">
    {rows.map((row) => (
      <li key={row.at}>
        {text.t(row.given ? 'settings.givenOn' : 'settings.withdrawnOn', {
          date: text.instantDate(row.at),
          how: text.t(`settings.source.${row.source}`),
        })}
      </li>
    ))}
  </ul>
)

const Consent = ({ text, community, purpose, rows }: ConsentProps) => {
  const isGiven = rows[0]?.given === true
  return (
    <form className="form" action="/settings/consent" method="post">
      <h3>
        {text.t(`settings.consent.${purpose}.title`)}{' '}
        <Tag tone={isGiven ? 'spruce' : null}>{text.t(isGiven ? 'settings.given' : 'settings.notGiven')}</Tag>
      </h3>
      <p>{text.t(`settings.consent.${purpose}.text`, { community: community.name })}</p>
      {rows.length > 0 && <History text={text} rows={rows} />}
      <input type="hidden" name="community" value={community.id} />
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="given" value={isGiven ? 'no' : 'yes'} />
      <p className="actions">
        <button className="button button--second" type="submit">
          {text.t(isGiven ? 'settings.withdraw' : 'settings.give')}
          <span className="vh">: {text.t(`settings.consent.${purpose}.title`)}</span>
        </button>
      </p>
    </form>
  )
}

type SectionProps = { text: PortalText; communities: CommunityCard[]; view: SettingsView }

/** What needs consent, community by community, with every answer given so far. */
export const ConsentsSection = ({ text, communities, view }: SectionProps) => (
  <section id="consents">
    <h2>{text.t('settings.consents')}</h2>
    <p>{text.t('settings.consentsIntro')}</p>
    {communities.flatMap((community) =>
      CONSENT_PURPOSES.map((purpose) => (
        <Consent
          key={community.id + purpose}
          text={text}
          community={community}
          purpose={purpose}
          rows={view.consents.filter((row) => row.communityId === community.id && row.purpose === purpose)}
        />
      )),
    )}
  </section>
)

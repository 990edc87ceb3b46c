import { Empty } from '../components/Empty'
import { Tag } from '../components/Tag'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { announcementNote, announcementTag } from './announcement-words'
import type { AnnouncementCard } from './announcement-view'
import { EmergencyBanner } from './EmergencyBanner'

type ItemProps = { context: PageContext; card: AnnouncementCard }

const Item = ({ context, card }: ItemProps) => {
  const { text } = context
  const tag = announcementTag(context, card)
  return (
    <li className="notice">
      <p className="notice-head">
        <a href={context.link(`/announcements/${card.id}`)}>{text.set(card.title)}</a>
        {tag && <Tag tone={tag.tone}>{tag.word}</Tag>}
      </p>
      <p className="note">
        {announcementNote(context, card)}
        {card.attachments > 0 && `, ${text.t('announcements.attachments', { count: card.attachments })}`}
      </p>
      <p className="notice-words">{text.set(card.words)}</p>
    </li>
  )
}

/** What the administration tells: what asks for something first, then the newest. */
export const AnnouncementsPage = ({
  context,
  cards,
}: {
  context: PageContext
  cards: AnnouncementCard[]
}) => {
  const { text } = context
  const emergencies = cards.filter(({ severity }) => severity === 'emergency')
  const others = cards.filter(({ severity }) => severity !== 'emergency')
  const waiting = others.filter(
    ({ severity, confirmedAt }) => severity === 'important' && !confirmedAt,
  ).length
  return (
    <Frame context={context} current="announcements" title={text.t('announcements.title')}>
      {emergencies.map((card) => (
        <EmergencyBanner key={card.id} context={context} card={card} />
      ))}
      <div>
        <h1>{text.t('announcements.title')}</h1>
        {cards.length > 0 && (
          <p className="lead head-line soft">
            {waiting > 0 ? text.t('announcements.waiting', { count: waiting }) : text.t('announcements.lead')}
          </p>
        )}
      </div>
      {cards.length === 0 && (
        <Empty title={text.t('announcements.none')} body={text.t('announcements.noneMore')} />
      )}
      {others.length > 0 && (
        <ul className="notices plain">
          {others.map((card) => (
            <Item key={card.id} context={context} card={card} />
          ))}
        </ul>
      )}
    </Frame>
  )
}

import { Banner } from '../components/Banner'
import type { PageContext } from '../frame/page-context'
import { announcementNote } from './announcement-words'
import type { AnnouncementCard } from './announcement-view'

/** An emergency in force, before everything else of a page. */
export const EmergencyBanner = ({ context, card }: { context: PageContext; card: AnnouncementCard }) => (
  <Banner
    tone="brick"
    kind={`${context.text.t('announcements.emergency')}, ${announcementNote(context, card)}`}
    title={context.text.set(card.title)}
  >
    <p className="actions">
      <a href={context.link(`/announcements/${card.id}`)}>{context.text.t('announcements.readEmergency')}</a>
    </p>
  </Banner>
)

import type { AnnouncementReader } from '@/src/services/communication/announcement-report'
import type { Say } from './AnnouncementView'
import { ReadersTable } from './ReadersTable'
import { inWarsaw } from './in-warsaw'

export type Announcement = {
  id: string
  community: string
  title: string
  bodyText: string | null
  publishAt: string | null
  expireAt: string | null
  approvedAt: string | null
  sentAt: string | null
}

type Props = { announcement: Announcement; readers: AnnouncementReader[]; outcome: string; say: Say }

const count = (readers: AnnouncementReader[], test: (reader: AnnouncementReader) => boolean): number =>
  readers.filter(test).length

/** What to know before the button, and the button. */
const Draft = ({ announcement, readers, say }: Omit<Props, 'outcome'>) => {
  const letters = count(readers, ({ channel }) => channel === 'letter')
  const at = announcement.publishAt ? new Date(announcement.publishAt) : null
  const isLater = at !== null && at.getTime() > Date.now()
  if (readers.length === 0) return <p role="alert">{say('send.nobody')}</p>
  return (
    <form action={`/api/announcements/${announcement.id}/send`} method="post">
      <p>
        <strong>
          {say('send.count', { count: readers.length, email: readers.length - letters, letters })}
        </strong>
      </p>
      <p>
        {say('send.warn')} {isLater && say('send.laterNote')}
      </p>
      <button type="submit">{isLater ? say('send.later', { at: inWarsaw(at) }) : say('send.now')}</button>
    </form>
  )
}

const State = ({ announcement, readers, say }: Omit<Props, 'outcome'>) => {
  if (announcement.sentAt)
    return (
      <p className="verdict verdict--applied">
        {say('send.sent', {
          at: inWarsaw(new Date(announcement.sentAt)),
          count: readers.length,
          opened: count(readers, ({ openedAt }) => openedAt !== null),
          confirmed: count(readers, ({ confirmedAt }) => confirmedAt !== null),
        })}
      </p>
    )
  if (announcement.approvedAt && announcement.publishAt)
    return (
      <p className="verdict">{say('send.scheduled', { at: inWarsaw(new Date(announcement.publishAt)) })}</p>
    )
  return <Draft announcement={announcement} readers={readers} say={say} />
}

export const SendPanel = ({ announcement, readers, outcome, say }: Props) => {
  const letters = count(readers, ({ channel }) => channel === 'letter')
  return (
    <>
      <h1>{say('send.title')}</h1>
      <h2>{announcement.title}</h2>
      {(outcome === 'over' || outcome === 'already' || outcome === 'nobody') && (
        <p role="alert" className="verdict verdict--refused">
          {say(`send.${outcome}`)}
        </p>
      )}
      <State announcement={announcement} readers={readers} say={say} />
      <p>
        <a href={`/admin/collections/announcements/${announcement.id}`}>{say('send.back')}</a>
        {letters > 0 && (
          <>
            {' · '}
            <a href={`/admin/announcement?id=${announcement.id}&letters=1`}>
              {say('send.letters', { count: letters })}
            </a>
          </>
        )}
      </p>
      <ReadersTable readers={readers} isSent={announcement.sentAt !== null} say={say} />
    </>
  )
}

import type { AnnouncementReader } from '@/src/services/communication/announcement-report'
import type { Say } from './AnnouncementView'
import type { Announcement } from './SendPanel'

type Props = { announcement: Announcement; readers: AnnouncementReader[]; say: Say }

/** Whom to write on paper: first the list, then a letter a sheet. */
export const Letters = ({ announcement, readers, say }: Props) => {
  const addressees = readers.filter(({ channel }) => channel === 'letter')
  return (
    <>
      <h1>{say('send.lettersTitle', { title: announcement.title })}</h1>
      <p className="not-printed">
        {say('send.lettersNote')}{' '}
        <a href={`/admin/announcement?id=${announcement.id}`}>{say('send.report')}</a>
      </p>
      <ol>
        {addressees.map((reader) => (
          <li key={reader.personId}>
            {reader.name}, {reader.address ?? say('send.addressless')}
          </li>
        ))}
      </ol>
      {addressees.map((reader) => (
        <article key={reader.personId} className="letter">
          <p className="letter-to">
            {reader.name}
            <br />
            {(reader.address ?? '').split(', ').map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
          </p>
          <h2>{announcement.title}</h2>
          {(announcement.bodyText ?? '').split('\n\n').map((paragraph, index) => (
            <p key={index} className="letter-words">
              {paragraph}
            </p>
          ))}
        </article>
      ))}
    </>
  )
}

import type { AnnouncementReader } from '@/src/services/communication/announcement-report'
import type { Say } from './AnnouncementView'
import { inWarsaw } from './in-warsaw'

type Props = { readers: AnnouncementReader[]; isSent: boolean; say: Say }

/** One row a person; after sending with when he opened and confirmed. */
export const ReadersTable = ({ readers, isSent, say }: Props) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{say('send.person')}</th>
        <th scope="col">{say('send.place')}</th>
        <th scope="col">{say('send.channel')}</th>
        {isSent && <th scope="col">{say('send.accepted')}</th>}
        {isSent && <th scope="col">{say('send.opened')}</th>}
        {isSent && <th scope="col">{say('send.confirmed')}</th>}
      </tr>
    </thead>
    <tbody>
      {readers.map((reader) => (
        <tr key={reader.personId}>
          <td>{reader.name}</td>
          <td>{reader.place}</td>
          <td>{say(`send.${reader.channel}`)}</td>
          {isSent && <td>{reader.acceptedAt && inWarsaw(reader.acceptedAt)}</td>}
          {isSent && <td>{reader.openedAt ? inWarsaw(reader.openedAt) : say('send.notYet')}</td>}
          {isSent && <td>{reader.confirmedAt ? inWarsaw(reader.confirmedAt) : say('send.notYet')}</td>}
        </tr>
      ))}
    </tbody>
  </table>
)

import type { NoticeLine } from '@/src/services/voting/notice-list'
import type { Desk } from './desk'

type Props = { desk: Desk; notices: readonly NoticeLine[]; current: 'adopted' | 'rejected' | null }

const columns = ['mark', 'premises', 'who', 'how', 'sent', 'mail', 'delivered', 'proof', 'lastDay'] as const
const mailStates = ['queued', 'sending', 'sent', 'unconfirmed', 'withheld', 'failed'] as const

/** Each owner's notice: how it went out, when it was delivered, and the last day to challenge that follows. */
export const NoticeTable = ({ desk, notices, current }: Props) => (
  <table>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {desk.say(`col.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {notices.map((notice) => (
        <NoticeRow key={notice.id} desk={desk} notice={notice} isCurrent={notice.result === current} />
      ))}
    </tbody>
  </table>
)

type RowProps = { desk: Desk; notice: NoticeLine; isCurrent: boolean }

function NoticeRow({ desk: { say, text }, notice, isCurrent }: RowProps) {
  const mail = mailStates.find((state) => state === notice.mail)
  const day = (date: string | null, otherwise: string) => (date ? text.dateShort(date) : otherwise)
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name="notice[]"
          value={notice.id}
          aria-label={`${say('col.mark')}: ${notice.person}`}
        />
      </td>
      <th scope="row">{notice.premises}</th>
      <td>
        {notice.person}
        {!isCurrent && (
          <small>{say('notices.other', { result: say(`notices.result.${notice.result}`) })}</small>
        )}
      </td>
      <td>{say(`notices.channels.${notice.channel}`)}</td>
      <td>{text.dateShort(notice.sentOn)}</td>
      <td>{mail ? say(`notices.mails.${mail}`) : '–'}</td>
      <td>{day(notice.deliveredOn, say('notices.waiting'))}</td>
      <td>{notice.proof ?? '–'}</td>
      <td>{notice.result === 'adopted' ? day(notice.lastChallengeOn, say('notices.fromDelivery')) : '–'}</td>
    </tr>
  )
}

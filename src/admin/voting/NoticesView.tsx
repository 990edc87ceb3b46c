import type { DocumentViewServerProps } from 'payload'
import { appPool } from '@/src/platform/db/pool'
import { listNotices, type NoticeLine } from '@/src/services/voting/notice-list'
import { resultOf } from '@/src/services/voting/notices'
import { DeliveryFields } from './DeliveryFields'
import type { Desk } from './desk'
import { DeskPage } from './DeskPage'
import { NoticeTable } from './NoticeTable'

/** The tab „Zawiadomienia”: who was told of the result, how that is proved, and until when each may challenge it. */
export function NoticesView(view: DocumentViewServerProps) {
  return <DeskPage view={view} content={content} />
}

async function content(desk: Desk) {
  const { resolution, say, action } = desk
  const notices = await listNotices(appPool(), resolution)
  const result = resultOf(resolution)
  const current = notices.filter((notice) => notice.result === result)
  return (
    <section>
      <p>{say(result === null ? 'notices.none' : 'notices.intro')}</p>
      {resolution.mode === 'meeting' && result === 'adopted' && <p>{say('notices.meeting')}</p>}
      {result !== null && <Sending desk={desk} current={current} />}
      {notices.length > 0 && (
        <>
          <h2>
            {say('notices.list', {
              count: notices.length,
              delivered: notices.filter(({ deliveredOn }) => deliveredOn !== null).length,
            })}
          </h2>
          <form method="post" action={action('deliver')}>
            <NoticeTable desk={desk} notices={notices} current={result} />
            <DeliveryFields desk={desk} />
          </form>
        </>
      )}
    </section>
  )
}

/** The button that notifies, and the letters to print for those it does not reach. */
function Sending({ desk: { say, action }, current }: { desk: Desk; current: readonly NoticeLine[] }) {
  const toPrint = current.filter(({ channel, deliveredOn }) => channel !== 'portal' && deliveredOn === null)
  return (
    <div className="actions">
      <form method="post" action={action('notify')}>
        <button type="submit" className={current.length > 0 ? 'quiet' : undefined}>
          {say(current.length > 0 ? 'notices.again' : 'notices.send')}
        </button>
      </form>
      {toPrint.length > 0 && (
        <a className="button quiet" href={action('letters')} target="_blank" rel="noreferrer">
          {say('notices.letters', { count: toPrint.length })}
        </a>
      )}
    </div>
  )
}

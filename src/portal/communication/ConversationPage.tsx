import { isParameter } from '@/src/domain/communication/conversations'
import { ErrorSummary } from '../components/ErrorSummary'
import { Summary, SummaryRow } from '../components/Summary'
import type { RefusedForm } from '../forms/refused-form'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { ConversationView } from './conversations-view'
import { MessageFields } from './MessageFields'
import { StateTag } from './StateTag'
import { ThreadList } from './ThreadList'

type PartProps = { context: PageContext; view: ConversationView }

const Change = ({ context: { text }, view: { change, changeState } }: PartProps) =>
  change && (
    <section>
      <h2>{text.t('messages.change')}</h2>
      <Summary>
        <SummaryRow label={text.t(`messages.fields.${change.field}`)}>
          {isParameter(change.field) ? text.quantity(change.value) : text.set(change.value)}
        </SummaryRow>
        {change.validFromOn && (
          <SummaryRow label={text.t('messages.changeFrom')}>{text.date(change.validFromOn)}</SummaryRow>
        )}
        {changeState && (
          <SummaryRow label={text.t('messages.state')}>
            {text.t(`messages.changeState.${changeState}`)}
          </SummaryRow>
        )}
      </Summary>
    </section>
  )

const Head = ({ context: { text, link }, view, isSent }: PartProps & { isSent: boolean }) => {
  const waits = view.status === 'open' || view.status === 'inProgress'
  return (
    <div>
      <a className="back" href={link('/messages')}>
        {text.t('messages.back')}
      </a>
      <h1>{text.set(view.subject)}</h1>
      <p className="head-line soft">
        {text.t('messages.head', { number: view.number, community: view.community })}
      </p>
      <p>
        <StateTag text={text} status={view.status} />
      </p>
      {isSent && <p role="status">{text.t('messages.sent')}</p>}
      {waits && view.answerByOn && <p>{text.t('messages.answerBy', { date: text.date(view.answerByOn) })}</p>}
    </div>
  )
}

/** A case from its first message to the last, and the field to go on. */
export const ConversationPage = ({
  context,
  view,
  refused,
  isSent,
}: PartProps & { refused: RefusedForm | null; isSent: boolean }) => {
  const { text } = context
  const title = refused ? text.t('title.error', { title: view.subject }) : view.subject
  return (
    <Frame context={context} current="messages" title={title}>
      {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
      <Head context={context} view={view} isSent={isSent} />
      <Change context={context} view={view} />
      <section>
        <h2>{text.t('messages.thread')}</h2>
        <ThreadList text={text} messages={view.messages} />
      </section>
      <section>
        <h2>{text.t('messages.reply')}</h2>
        <form className="form" action="/messages/reply" method="post" encType="multipart/form-data">
          <input type="hidden" name="conversation" value={view.id} />
          <MessageFields text={text} refused={refused} label={text.t('messages.replyText')} />
        </form>
      </section>
    </Frame>
  )
}

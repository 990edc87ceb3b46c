import { ErrorSummary } from '../components/ErrorSummary'
import { Summary, SummaryRow } from '../components/Summary'
import { resultWord, settlementName } from '../finance/settlement-words'
import type { SettlementView } from '../finance/settlement-view'
import type { RefusedForm } from '../forms/refused-form'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { MessageFields } from './MessageFields'

type PageProps = { context: PageContext; view: SettlementView; refused: RefusedForm | null }

const What = ({ context: { text }, view }: Omit<PageProps, 'refused'>) => (
  <Summary>
    <SummaryRow label={text.t('messages.contested')}>{settlementName(text, view)}</SummaryRow>
    {view.document && <SummaryRow label={text.t('statement.document')}>{text.set(view.document)}</SummaryRow>}
    <SummaryRow label={resultWord(text, view.resultGr)} kind="num">
      {text.money(view.resultGr)}
    </SummaryRow>
    {view.contestUntilOn && (
      <SummaryRow label={text.t('settlements.contestUntil')}>{text.date(view.contestUntilOn)}</SummaryRow>
    )}
  </Summary>
)

/** An objection to a settlement: which one it is, and what is wrong with it. It becomes a case of its own. */
export const ContestPage = ({ context, view, refused }: PageProps) => {
  const { text, place, link } = context
  const title = text.t('settlements.contest')
  const subject = text.t('messages.contestSubject', { name: settlementName(text, view) })
  return (
    <Frame context={context} current="settlements" title={refused ? text.t('title.error', { title }) : title}>
      {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
      <div>
        <a className="back" href={link(`/settlements/${view.id}`)}>
          {text.t('messages.backSettlement')}
        </a>
        <h1>{title}</h1>
        <p className="head-line soft">{text.t('messages.contestIntro')}</p>
      </div>
      <What context={context} view={view} />
      <form className="form" action="/messages/send" method="post" encType="multipart/form-data">
        <input type="hidden" name="kind" value="settlement" />
        <input type="hidden" name="settlement" value={view.id} />
        <input type="hidden" name="subject" value={subject.slice(0, 150)} />
        {place && <input type="hidden" name="premises" value={place.premisesId} />}
        <MessageFields text={text} refused={refused} label={text.t('messages.contestWhy')} />
      </form>
    </Frame>
  )
}
